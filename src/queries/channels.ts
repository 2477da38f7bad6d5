import type { InfiniteData } from '@tanstack/react-query';
import { queryOptions, useQuery } from '@tanstack/react-query';

import { getChannel, listChannels, type Channel, type ChannelFilter } from '#src/api/channels.ts';
import type { Page } from '#src/api/paging.ts';
import { currentClient } from '#src/session/session.ts';

import { infiniteList } from './infiniteList.ts';
import { queryClient, readAgain } from './queryClient.ts';

export const channelIdOf = ({ channelId }: Channel): string => channelId;

const keys = {
  lists: ['channels', 'list'] as const,
  list: (filter: ChannelFilter) => ['channels', 'list', filter] as const,
  one: (channelId: string) => ['channels', 'one', channelId] as const,
};

/** The endless list of channels behind `/channels`. */
export const channels = (filter: ChannelFilter, pageSize: number) =>
  infiniteList<Channel>({
    key: keys.list(filter),
    fetchPage: async (page, signal) => listChannels(await currentClient(), filter, page, signal),
    idOf: channelIdOf,
    pageSize,
  });

/** How long what was read of one channel serves without being read again, in milliseconds. */
const freshFor = 30_000;

const oneChannel = (channelId: string) =>
  queryOptions({
    queryKey: keys.one(channelId),
    queryFn: async ({ signal }) => getChannel(await currentClient(), channelId, signal),
    staleTime: freshFor,
  });

/** One channel. What its row in a list said stands in until it is read. */
export function useChannel(channelId: string) {
  return useQuery({ ...oneChannel(channelId), placeholderData: () => fromLists(channelId) });
}

/** Changes channels in place, in every list and page that shows them. */
export function patchChannels(changes: ReadonlyMap<string, Partial<Channel>>): void {
  const patch = (channel: Channel) => ({ ...channel, ...changes.get(channel.channelId) });
  queryClient.setQueriesData<InfiniteData<Page<Channel>>>({ queryKey: keys.lists }, (data) =>
    data ? { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(patch) })) } : data,
  );
  for (const channelId of changes.keys())
    queryClient.setQueryData<Channel>(keys.one(channelId), (data) => data && patch(data));
}

/** After something changed that the channel counts, or that no row says. */
export function refreshChannels(channelIds: Iterable<string>): void {
  for (const channelId of channelIds) void readAgain({ queryKey: keys.one(channelId) });
}

/** The channels of all lists that are loaded, for finding one by name without asking. */
export const loadedChannels = (): Channel[] =>
  queryClient
    .getQueriesData<InfiniteData<Page<Channel>>>({ queryKey: keys.lists })
    .flatMap(([, data]) => data?.pages.flatMap(({ items }) => items) ?? []);

const fromLists = (channelId: string): Channel | undefined =>
  loadedChannels().find((channel) => channel.channelId === channelId);
