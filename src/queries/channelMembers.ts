import type { InfiniteData } from '@tanstack/react-query';

import { listChannelMembers, type ChannelMember, type ChannelMemberFilter } from '#src/api/channelMembers.ts';
import { eachPage, type Page } from '#src/api/paging.ts';
import { currentClient } from '#src/session/session.ts';

import { infiniteList } from './infiniteList.ts';
import { queryClient, readAgain } from './queryClient.ts';

export const channelMemberIdOf = ({ userId }: ChannelMember): string => userId;

const keys = {
  of: (channelId: string) => ['channelMembers', channelId] as const,
  list: (channelId: string, filter: ChannelMemberFilter) => ['channelMembers', channelId, filter] as const,
};

/** The endless list of a channel's members. */
export const channelMembers = (channelId: string, filter: ChannelMemberFilter, pageSize: number) =>
  infiniteList<ChannelMember>({
    key: keys.list(channelId, filter),
    fetchPage: async (page, signal) => listChannelMembers(await currentClient(), channelId, filter, page, signal),
    idOf: channelMemberIdOf,
    pageSize,
  });

/** Every member that matches, a hundred at a time, past the cache: for "all matching". */
export async function* eachChannelMemberPage(
  channelId: string,
  filter: ChannelMemberFilter,
  signal: AbortSignal,
): AsyncGenerator<readonly ChannelMember[]> {
  const client = await currentClient();
  yield* eachPage((page) => listChannelMembers(client, channelId, filter, page, signal), {
    limit: 100,
    signal,
    idOf: channelMemberIdOf,
  });
}

/** Changes members in place, in every list of their channel. */
export function patchChannelMembers(channelId: string, changes: ReadonlyMap<string, Partial<ChannelMember>>): void {
  const patch = (member: ChannelMember) => ({ ...member, ...changes.get(member.userId) });
  queryClient.setQueriesData<InfiniteData<Page<ChannelMember>>>({ queryKey: keys.of(channelId) }, (data) =>
    data ? { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(patch) })) } : data,
  );
}

/** After roles were given or taken: who is in the lists of one role. */
export function refreshChannelMembersByRole(channelId: string): void {
  void readAgain({
    queryKey: keys.of(channelId),
    predicate: ({ queryKey }) => (queryKey[2] as ChannelMemberFilter | undefined)?.roles !== undefined,
  });
}

/** After members were added: where they stand depends on the order. */
export function refreshChannelMembers(channelId: string): void {
  void readAgain({ queryKey: keys.of(channelId) });
}
