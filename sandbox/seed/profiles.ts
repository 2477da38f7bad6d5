import type { Community, User } from '../models.ts';
import type { Origin } from '../origin.ts';
import { savedPostIds } from './saved.ts';

/**
 * What apps keep with their users: roles, badges, saved posts, invitations (contract §25), and what nobody expected there.
 * By place, not by chance, so that who is who and who wrote what stays as it was.
 */
export function seedProfiles(origin: Origin, users: readonly User[], communities: readonly Community[]): User[] {
  const posts = [...savedPostIds(origin).values()];
  const places = communities.filter(({ isDeleted }) => !isDeleted).map(({ communityId }) => communityId);
  return users.map((user, index) => {
    if (index < 3 || user.isDeleted) return user.isDeleted ? { ...user, roles: [], metadata: {} } : user;
    const metadata = { ...user.metadata, ...metadataOf(index, posts, places) };
    return { ...user, roles: [...user.roles, ...rolesOf(index)], metadata };
  });
}

function rolesOf(index: number): string[] {
  if (index % 60 === 14) return ['moderator'];
  if (index % 75 === 20) return ['channel-moderator', 'community-moderator'];
  return index % 90 === 33 ? ['event-host'] : [];
}

function metadataOf(index: number, posts: readonly string[], places: readonly string[]): Record<string, unknown> {
  const some = <Item>(items: readonly Item[], count: number) =>
    Array.from({ length: count }, (_, offset) => items[(index + offset * 3) % items.length]!);
  // A post somebody saved may be gone by now.
  const gone = 'f'.repeat(24);
  if (index % 20 === 4) return { savedPostIds: [...some(posts, 2 + (index % 5)), ...(index % 40 === 4 ? [gone] : [])] };
  if (index % 50 === 11) return { favorites: some(posts, 3) };
  if (index % 25 === 9) return { invitedCommunity: some(places, 1 + (index % 3)) };
  if (index % 50 === 17) return { verified: 'verified' };
  if (index % 100 === 37) return { verified: false, city: 'Bangkok', joinedBy: { campaign: 'spring', year: 2025 } };
  return oddOf(index);
}

/** What an app's mistakes leave behind. */
function oddOf(index: number): Record<string, unknown> {
  if (index % 150 === 41) return { savedPostIds: 'none yet', verified: 1 };
  if (index % 150 === 86) return { invitedCommunity: [null, 42, 'nowhere'], '': 'no name' };
  // More than the 1,000 bytes the vendor's FAQ advises.
  if (index % 150 === 101)
    return { notes: 'Called, wants a refund. '.repeat(60), levels: { a: { b: { c: [1, 2, 3] } } } };
  return {};
}
