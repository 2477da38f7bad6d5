import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';

/** Later than `gt` and earlier than `lt`, ISO times (contract §17). */
type TimeRange = { gt?: string | undefined; lt?: string | undefined };

/** What is searched for; left out: anything. Keys as the vendor's docs have them (contract §17). */
export type ContentQuery = {
  text?: string | undefined;
  /** Communities, or channels where messages are searched; needs a `targetType`. */
  targetId?: readonly string[] | undefined;
  targetType?: 'community' | 'public' | undefined;
  postedUserId?: string | undefined;
  /** Of messages, in the place of `postedUserId` (guess: the vendor's docs are silent). */
  userId?: string | undefined;
  hashtagList?: readonly string[] | undefined;
  tags?: readonly string[] | undefined;
  /** False leaves out what is deleted, and what stands in closed communities (vendor FAQ). */
  isDeleted?: boolean | undefined;
  flagCount?: { gt: number } | undefined;
  reactionsCount?: { gt: number } | undefined;
  categoryId?: string | undefined;
  /** User ids that are mentioned. */
  mentionees?: readonly string[] | undefined;
  createdAt?: TimeRange | undefined;
  updatedAt?: TimeRange | undefined;
  /** When it was last changed or commented on. */
  lastActivity?: TimeRange | undefined;
};

export type ContentSearch = {
  from: number;
  /** Up to 100 (vendor FAQ). */
  size: number;
  query: ContentQuery;
  sort: Readonly<Record<string, { order: 'asc' | 'desc' }>>;
};

/** Ids in one answer at most (vendor FAQ). */
export const mostPerSearch = 100;

export const searchPaths = { posts: '/search/posts', messages: '/search/messages' } as const;

/** Of a network on the vendor's own hosts the vendor's search host (contract §1); of any other the same server. */
export const searchHostOf = (server: string): string =>
  /^https:\/\/apix?(\.\w+)?\.amity\.co$/.test(server) ? 'https://beta.amity.services' : server;

/** Undefined where it is the same host: then it needs no saying. */
function elsewhere(server: string): string | undefined {
  const host = searchHostOf(server);
  return host === server ? undefined : host;
}

const PostIds = z.looseObject({ postIds: z.array(z.string()).catch([]) });
const MessageIds = z.looseObject({ messageIds: z.array(z.string()).catch([]) });

/**
 * The ids of posts that fit, in the order asked for; only those made after the vendor's support enabled it. Throws where the
 * network has no content search.
 */
export async function searchPosts(client: ApiClient, search: ContentSearch, signal?: AbortSignal): Promise<string[]> {
  return (await client.post(searchPaths.posts, PostIds, { body: search, signal, baseURL: elsewhere(client.server) }))
    .postIds;
}

/** The same for chat messages. */
export async function searchMessages(
  client: ApiClient,
  search: ContentSearch,
  signal?: AbortSignal,
): Promise<string[]> {
  return (
    await client.post(searchPaths.messages, MessageIds, { body: search, signal, baseURL: elsewhere(client.server) })
  ).messageIds;
}
