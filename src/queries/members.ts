import type { InfiniteData } from '@tanstack/react-query';

import { listMembers, type Member, type MemberFilter } from '#src/api/members.ts';
import { eachPage, eachPageFromBothEnds, type Page, type PageRequest } from '#src/api/paging.ts';
import { currentClient } from '#src/session/session.ts';

import { infiniteList } from './infiniteList.ts';
import { queryClient, readAgain } from './queryClient.ts';

export const memberIdOf = ({ userId }: Member): string => userId;

const memberKeys = {
  of: (communityId: string) => ['members', communityId] as const,
  list: (communityId: string, filter: MemberFilter) => ['members', communityId, filter] as const,
};

/** The endless list of a community's members. */
export const members = (communityId: string, filter: MemberFilter, pageSize: number) =>
  infiniteList<Member>({
    key: memberKeys.list(communityId, filter),
    fetchPage: async (page, signal) => listMembers(await currentClient(), communityId, filter, page, signal),
    idOf: memberIdOf,
    pageSize,
  });

/** Every member that matches, a hundred at a time, past the cache: for exports, "all matching" and pasted lists. */
export async function* eachMemberPage(
  communityId: string,
  filter: MemberFilter,
  signal: AbortSignal,
): AsyncGenerator<readonly Member[]> {
  const client = await currentClient();
  yield* eachPage((page) => listMembers(client, communityId, filter, page, signal), {
    limit: 100,
    signal,
    idOf: memberIdOf,
  });
}

/** The same, twice as fast, in no particular order: for files of everybody. */
export async function* eachMemberPageUnordered(
  communityId: string,
  filter: MemberFilter,
  signal: AbortSignal,
): AsyncGenerator<readonly Member[]> {
  const client = await currentClient();
  const from = (sortBy: 'firstCreated' | 'lastCreated') => (page: PageRequest) =>
    listMembers(client, communityId, { ...filter, sortBy }, page, signal);
  yield* eachPageFromBothEnds(from('firstCreated'), from('lastCreated'), { limit: 100, signal, idOf: memberIdOf });
}

/** Changes members in place, in every list of their community. */
export function patchMembers(communityId: string, changes: ReadonlyMap<string, Partial<Member>>): void {
  const patch = (member: Member) => ({ ...member, ...changes.get(member.userId) });
  queryClient.setQueriesData<InfiniteData<Page<Member>>>({ queryKey: memberKeys.of(communityId) }, (data) =>
    data ? { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(patch) })) } : data,
  );
}

/** After roles were given or taken: who is in the lists of one role. */
export function refreshMembersByRole(communityId: string): void {
  void readAgain({
    queryKey: memberKeys.of(communityId),
    predicate: ({ queryKey }) => (queryKey[2] as MemberFilter | undefined)?.roles !== undefined,
  });
}

/** After members were added: where they stand depends on the order. */
export function refreshMembers(communityId: string): void {
  void readAgain({ queryKey: memberKeys.of(communityId) });
}
