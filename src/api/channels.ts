import { chunks } from '#src/lib/chunks.ts';
import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { ApiError } from './errors.ts';
import { fileUrls } from './files.ts';
import { pageOf, type Join, type Page, type PageRequest } from './paging.ts';
import { path } from './query.ts';

const Channel = z.looseObject({
  channelId: z.string(),
  displayName: z.string().nullish().catch(undefined),
  type: z.string().catch(''),
  avatarFileId: z.string().nullish().catch(undefined),
  tags: z.array(z.string()).catch([]),
  isPublic: z.boolean().optional().catch(undefined),
  isMuted: z.boolean().catch(false),
  muteTimeout: z.string().nullish().catch(undefined),
  isDeleted: z.boolean().catch(false),
  memberCount: z.number().optional().catch(undefined),
  messageCount: z.number().optional().catch(undefined),
  lastActivity: z.string().nullish().catch(undefined),
  createdAt: z.string().catch(''),
  updatedAt: z.string().catch(''),
});

/** A place where people chat. Whether it was closed is nowhere in the vendor's answers: a closed one has no members. */
export type Channel = {
  channelId: string;
  displayName?: string | null | undefined;
  /** `community`, `live`, `broadcast` or `conversation`. */
  type: string;
  avatarFileId?: string | null | undefined;
  tags: string[];
  isPublic?: boolean | undefined;
  isMuted: boolean;
  /** Until when it is muted, as an ISO date; what was muted for good has one far away, or none. */
  muteTimeout?: string | null | undefined;
  isDeleted: boolean;
  /** The counts are the vendor's own, and absent where it does not send them. */
  memberCount?: number | undefined;
  messageCount?: number | undefined;
  lastActivity?: string | null | undefined;
  createdAt: string;
  updatedAt: string;
  /** Of the picture, in no size yet (`imageUrl`). Joined from the answer's files. */
  avatarUrl?: string | undefined;
};

const join: Join<Channel> = (answer) => {
  const urls = fileUrls(answer);
  return (channel) => ({ ...channel, avatarUrl: urls.get(channel.avatarFileId ?? '') });
};

const ChannelPage = pageOf<Channel>('channels', Channel, join);

export type ChannelFilter = {
  /** `flagged`: those in which a message is reported. */
  filter?: 'all' | 'flagged' | undefined;
  /** Left out: all four types, conversations only where the network shows them to admins. */
  types?: readonly string[] | undefined;
  /** Part of the display name, up to 100 characters. */
  keyword?: string | undefined;
  tags?: readonly string[] | undefined;
  /** Left out: deleted ones too. */
  isDeleted?: boolean | undefined;
  sortBy?: 'lastActivity' | 'lastCreated' | 'firstCreated' | 'displayName' | undefined;
};

/** One page of the network's channels (contract §22). */
export function listChannels(
  client: ApiClient,
  { keyword, tags, filter = 'all', ...rest }: ChannelFilter,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<Channel>> {
  const params = {
    ...rest,
    filter,
    keyword: keyword || undefined,
    tags: tags && tags.length > 0 ? tags : undefined,
    options: page,
  };
  return client.get('/api/v3/channels', ChannelPage, { params, signal });
}

/** One page of the channels in which messages are reported; conversations are hidden by the vendor (contract §22). */
export function listFlaggedChannels(
  client: ApiClient,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<Channel>> {
  return listChannels(client, { filter: 'flagged', isDeleted: false, sortBy: 'lastActivity' }, page, signal);
}

/** One channel, also a deleted one. Throws `not-found`, for a conversation too where the network hides them. */
export async function getChannel(client: ApiClient, channelId: string, signal?: AbortSignal): Promise<Channel> {
  const endpoint = path`/api/v3/channels/${channelId}`;
  const [channel] = (await client.get(endpoint, ChannelPage, { signal })).items;
  if (channel) return channel;
  throw new ApiError({ kind: 'bad-response', endpoint, field: 'channels.0', message: 'The answer holds none' });
}

/** Ids in one call of the list by id (contract §22). */
const idsPerCall = 10;

/** Channels by id, ten a request; unknown ones are left out. */
export async function listChannelsByIds(client: ApiClient, channelIds: readonly string[]): Promise<Channel[]> {
  const pages = await Promise.all(
    chunks(channelIds, idsPerCall).map((some) =>
      client.get('/api/v3/channels/list', ChannelPage, { params: { channelIds: some } }),
    ),
  );
  return pages.flatMap(({ items }) => items);
}

const Anything = z.unknown();

/** For how long, in milliseconds: `-1` for ever, `0` not any more (contract §22). */
export type MutePeriod = { mutePeriod: number };

/** Lets the members of a channel write nothing for a while. Throws `not-found` for a deleted one. */
export async function muteChannel(client: ApiClient, channelId: string, { mutePeriod }: MutePeriod): Promise<void> {
  // One channel in the singular: that is how the vendor spells it (contract §22).
  await client.put(path`/api/v2/channel/${channelId}/mute`, Anything, { body: { mutePeriod } });
}

/** Closes a channel: everybody is out, and nothing opens it again (contract §22). */
export async function closeChannel(client: ApiClient, channelId: string): Promise<void> {
  await client.post(path`/api/v2/channels/${channelId}/close`, Anything, { body: {} });
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
