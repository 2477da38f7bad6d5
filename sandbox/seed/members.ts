import { adminUserId } from '../credentials.ts';
import type { Community, Member, User } from '../models.ts';
import type { Origin } from '../origin.ts';
import { iso } from './dates.ts';
import { hash } from './random.ts';

export const moderatorRole = 'community-moderator';

/** Who is in which community: as many as its row says, its maker first. A few more are banned. */
export function seedMembers(origin: Origin, users: readonly User[], communities: readonly Community[]): Member[] {
  return communities.flatMap((community) => membersOf(origin, users, community));
}

function membersOf(origin: Origin, users: readonly User[], community: Community): Member[] {
  const start = Date.parse(community.createdAt);
  const banned = hash(community.communityId) % 5;
  const first = hash(community.communityId) % users.length;
  const maker = users.find(({ userId }) => userId === community.userId);
  const admin = users.find(({ userId }) => userId === adminUserId);
  // The network's admin is where the community says so, and nowhere by chance.
  const others = Array.from({ length: users.length }, (_, index) => users[(first + index) % users.length]!).filter(
    (user) => user !== maker && user !== admin,
  );
  const isAdminIn = admin !== undefined && community.isJoined && maker !== admin;
  const fromOthers = Math.max(0, community.membersCount - (maker ? 1 : 0) - (isAdminIn ? 1 : 0));
  const members = [maker, ...others.slice(0, fromOthers)].flatMap((user) => user ?? []);
  if (isAdminIn) members.splice(Math.max(1, community.moderatorMemberCount), 0, admin);
  const excluded = others
    .slice(fromOthers)
    .filter((user) => !isExempt(user))
    .slice(0, banned);
  const all = [...members, ...excluded];
  const step = Math.max(1, Math.floor((origin.startedAt - start) / (all.length + 1)));
  return all.map((user, index) => {
    const createdAt = iso(start + index * step);
    return {
      communityId: community.communityId,
      userId: user.userId,
      membership: index < members.length ? ('member' as const) : ('banned' as const),
      roles: index < community.moderatorMemberCount ? [moderatorRole] : [],
      createdAt,
      updatedAt: createdAt,
    };
  });
}

/** Those who run the network cannot be banned from a part of it (vendor docs). */
export const isExempt = ({ roles }: Pick<User, 'roles'>) =>
  roles.some((has) => has === 'global-admin' || has === 'super-moderator');
