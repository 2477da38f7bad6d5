import type { InfiniteData } from '@tanstack/react-query';

import { listMessages, type Message, type MessageFilter } from '#src/api/messages.ts';
import { eachPage, type Page } from '#src/api/paging.ts';
import { currentClient } from '#src/session/session.ts';

import { infiniteList } from './infiniteList.ts';
import { queryClient, readAgain } from './queryClient.ts';

export const messageIdOf = ({ messageId }: Message): string => messageId;

const keys = {
  all: ['channelMessages'] as const,
  of: (channelId: string) => ['channelMessages', channelId] as const,
  list: (channelId: string, filter: MessageFilter) => ['channelMessages', channelId, filter] as const,
};

/** The endless list of a channel's messages, the newest first. */
export const channelMessages = (channelId: string, filter: MessageFilter, pageSize: number) =>
  infiniteList<Message>({
    key: keys.list(channelId, filter),
    fetchPage: async (page, signal) => listMessages(await currentClient(), channelId, filter, page, signal),
    idOf: messageIdOf,
    pageSize,
  });

/** Every message that matches, a hundred at a time, past the cache: for "all matching". */
export async function* eachMessagePage(
  channelId: string,
  filter: MessageFilter,
  signal: AbortSignal,
): AsyncGenerator<readonly Message[]> {
  const client = await currentClient();
  yield* eachPage((page) => listMessages(client, channelId, filter, page, signal), {
    limit: 100,
    signal,
    idOf: messageIdOf,
  });
}

/** Changes messages in place, in every list that shows them: a decision on messages does not say in which channel they are. */
export function patchMessages(messageIds: ReadonlySet<string>, change: Partial<Message>): void {
  const patch = (message: Message) => (messageIds.has(message.messageId) ? { ...message, ...change } : message);
  queryClient.setQueriesData<InfiniteData<Page<Message>>>({ queryKey: keys.all }, (data) =>
    data ? { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(patch) })) } : data,
  );
}

/** After a ban, which deletes what somebody wrote in a channel. */
export function refreshChannelMessages(channelId: string): void {
  void readAgain({ queryKey: keys.of(channelId) });
}
