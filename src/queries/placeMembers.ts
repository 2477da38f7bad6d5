import type { Community } from '#src/api/communities.ts';
import { listMembers, type Member } from '#src/api/members.ts';
import type { ListedId } from '#src/lib/idList.ts';
import { currentClient } from '#src/session/session.ts';

import { eachMemberPage } from './members.ts';

/** A pasted id or name, and whose it is in the community. */
export type PlacedMember = ListedId & {
  /** `ambiguous`: several members have that name, so none is meant for certain. */
  is: 'member' | 'banned' | 'ambiguous' | 'not-member';
  /** Of whom is meant. */
  member?: Member | undefined;
};

/** Rows in one request at most (vendor spec). */
const perCall = 100;

/**
 * Finds pasted ids and names among the members of a community: by id first, then by a display name that only one of them
 * has. A few are searched for one by one; for many the community is read. Throws `ApiError`, or the signal's reason.
 */
export async function placeMembers(
  { communityId, membersCount = 0 }: Pick<Community, 'communityId' | 'membersCount'>,
  ids: readonly ListedId[],
  onProgress: (read: number) => void,
  signal: AbortSignal,
): Promise<PlacedMember[]> {
  const found: Member[] = [];
  const take = (members: readonly Member[]) => {
    found.push(...members.filter(({ communityMembership }) => communityMembership !== 'none'));
    onProgress(found.length);
  };
  if (ids.length <= membersCount / perCall) {
    const client = await currentClient();
    for (const { id } of ids) {
      // oxlint-disable-next-line no-await-in-loop -- people and other jobs come in between
      take((await listMembers(client, communityId, { search: id }, { limit: perCall }, signal)).items);
    }
  } else {
    for await (const page of eachMemberPage(communityId, {}, signal)) take(page);
  }
  return placeAmong(found, ids);
}

/** Whose these ids and names are among these members. */
export function placeAmong(members: readonly Member[], ids: readonly ListedId[]): PlacedMember[] {
  const byId = new Map(members.map((member) => [member.userId, member]));
  const byName = Map.groupBy(byId.values(), ({ displayName = '' }) => nameKey(displayName));
  const taken = new Set<string>();
  return ids.flatMap((one): PlacedMember[] => {
    const named = byName.get(nameKey(one.id)) ?? [];
    const member = byId.get(one.id) ?? (named.length === 1 ? named[0] : undefined);
    if (!member) return [{ ...one, is: named.length > 1 ? 'ambiguous' : 'not-member' }];
    // Pasted by id and by name too: one person is one.
    if (taken.has(member.userId)) return [];
    taken.add(member.userId);
    return [{ ...one, is: member.isBanned ? 'banned' : 'member', member }];
  });
}

const nameKey = (name: string): string => name.normalize('NFC').trim().toLowerCase();
