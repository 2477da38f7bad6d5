import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { pageOf, type Page, type PageRequest } from './paging.ts';

const Channel = z.looseObject({
  channelId: z.string(),
  displayName: z.string().nullish().catch(undefined),
  type: z.string().catch(''),
});
export type Channel = {
  channelId: string;
  displayName?: string | null | undefined;
  /** `community`, `live`, `broadcast` or `conversation`. */
  type: string;
};

const ChannelPage = pageOf<Channel>('channels', Channel);

/** One page of the channels in which messages are reported; conversations are hidden by the vendor (contract §22). */
export function listFlaggedChannels(
  client: ApiClient,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<Channel>> {
  const params = { filter: 'flagged', isDeleted: false, sortBy: 'lastActivity', options: page };
  return client.get('/api/v3/channels', ChannelPage, { params, signal });
}

/** One page of the channels whose names fit, the best first (contract §17); conversations are not asked for. */
export function searchChannels(
  client: ApiClient,
  query: string,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<Channel>> {
  const params = { query, types: ['community', 'live', 'broadcast'], options: page };
  return client.get('/api/v2/search/channels', ChannelPage, { params, signal });
}
