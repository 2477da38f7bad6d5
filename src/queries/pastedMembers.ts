import type { Community } from '#src/api/communities.ts';
import { listMembers, type Member } from '#src/api/members.ts';
import { listUsersByIds } from '#src/api/users.ts';
import type { ListedId } from '#src/lib/idList.ts';
import { currentClient } from '#src/session/session.ts';

import { eachMemberPage } from './members.ts';

/** A pasted id, and who it is. */
export type PastedUser = ListedId & {
  is: 'new' | 'member' | 'banned' | 'not-found' | 'deleted';
  displayName?: string | undefined;
};

/** Ids in one call at most (vendor spec). */
const perCall = 100;

/** Looks up who the pasted ids are, a hundred a request. Throws `ApiError`, or the signal's reason. */
export async function lookUpUsers(
  ids: readonly ListedId[],
  signal: AbortSignal,
  onProgress: (read: number) => void = () => {},
): Promise<PastedUser[]> {
  const client = await currentClient();
  const placed = new Map<string, PastedUser>(ids.map((one) => [one.id, { ...one, is: 'not-found' }]));
  for (let from = 0; from < ids.length; from += perCall) {
    const some = ids.slice(from, from + perCall).map(({ id }) => id);
    // oxlint-disable-next-line no-await-in-loop -- people and other jobs come in between
    for (const { userId, displayName, isDeleted } of await listUsersByIds(client, some, signal)) {
      const user = placed.get(userId);
      if (user)
        placed.set(userId, { ...user, is: isDeleted ? 'deleted' : 'new', displayName: displayName ?? undefined });
    }
    onProgress(Math.min(ids.length, from + perCall));
  }
  return [...placed.values()];
}

/**
 * Looks up who the pasted ids are, and who of them is in the community already: the users a hundred a request, then the
 * members a hundred a request until all are placed. Throws `ApiError`, or the signal's reason.
 */
export async function placeUsers(
  { communityId, membersCount = 0 }: Pick<Community, 'communityId' | 'membersCount'>,
  ids: readonly ListedId[],
  onProgress: (read: number) => void,
  signal: AbortSignal,
): Promise<PastedUser[]> {
  const client = await currentClient();
  const users = await lookUpUsers(ids, signal, onProgress);
  const placed = new Map(users.map((user) => [user.id, user]));
  const isOpen = ({ is }: PastedUser) => is === 'new';
  let open = [...placed.values()].filter(isOpen).length;
  const place = (members: readonly Member[]) => {
    for (const { userId, isBanned, communityMembership } of members) {
      const user = placed.get(userId);
      if (!user || !isOpen(user) || communityMembership === 'none') continue;
      placed.set(userId, { ...user, is: isBanned ? 'banned' : 'member' });
      open -= 1;
    }
  };
  // A few are looked for one by one; a community that takes fewer requests is read.
  if (open <= membersCount / perCall) {
    for (const { id } of [...placed.values()].filter(isOpen)) {
      // oxlint-disable-next-line no-await-in-loop -- people and other jobs come in between
      place((await listMembers(client, communityId, { search: id }, { limit: perCall }, signal)).items);
    }
    return [...placed.values()];
  }
  let read = 0;
  for await (const page of eachMemberPage(communityId, {}, signal)) {
    place(page);
    onProgress(ids.length + (read += page.length));
    if (open === 0) break;
  }
  return [...placed.values()];
}
