import type { ApiClient } from '#src/api/client.ts';
import { listPostsByIds, listPostsByMeaning } from '#src/api/communityPosts.ts';
import {
  mostPerSearch,
  searchHostOf,
  searchMessages,
  searchPaths,
  searchPosts,
  type ContentQuery,
  type ContentSearch,
} from '#src/api/contentSearch.ts';
import { listMessagesByIds } from '#src/api/messages.ts';
import { isNotOffered } from '#src/api/notOffered.ts';
import { isApiError } from '#src/api/errors.ts';
import { eachPage, type Page, type PageRequest } from '#src/api/paging.ts';
import { chunks } from '#src/lib/chunks.ts';
import { currentClient, sessionState } from '#src/session/session.ts';

import { messageItem, postItem, type FlaggedItem } from './flagged/flaggedItem.ts';
import { infiniteList } from './infiniteList.ts';

/** `meaning`: posts that mean what is asked, whichever words they have (contract §18). */
type ContentKind = 'posts' | 'messages' | 'meaning';
export type SearchFor = { kind: ContentKind; query: ContentQuery; sort: ContentSearch['sort'] };

export const foundKey = ({ key }: FlaggedItem): string => key;

/** The endless list of what fits, in the network's order. It pages by position; it ends where fewer come than were asked for. */
export const contentSearch = (search: SearchFor) =>
  infiniteList<FlaggedItem>({
    key: ['contentSearch', search],
    fetchPage: async (page, signal) => fetchPage(await currentClient(), search, page, signal),
    idOf: foundKey,
    pageSize: mostPerSearch,
  });

/** Everything that fits, a hundred at a time, past the cache: for exports and "all matching". */
export async function* eachFoundPage(search: SearchFor, signal: AbortSignal): AsyncGenerator<readonly FlaggedItem[]> {
  const client = await currentClient();
  yield* eachPage((page) => fetchPage(client, search, page, signal), { limit: mostPerSearch, signal, idOf: foundKey });
}

async function fetchPage(
  client: ApiClient,
  { kind, query, sort }: SearchFor,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<FlaggedItem>> {
  if (kind === 'meaning') return byMeaning(client, query, page, signal);
  const from = 'token' in page ? Number(page.token) : 0;
  const body: ContentSearch = { from, size: mostPerSearch, query, sort };
  const ids = await (kind === 'posts' ? searchPosts : searchMessages)(client, body, signal);
  const items = await (kind === 'posts' ? postsByIds : messagesByIds)(client, ids, signal);
  const byId = new Map(items.map((item) => [item.id, item]));
  return {
    // Gone since it was found: left out.
    items: ids.flatMap((id) => byId.get(id) ?? []),
    ...(ids.length === mostPerSearch && { next: String(from + mostPerSearch) }),
  };
}

async function byMeaning(
  client: ApiClient,
  { text = '', targetId: [targetId] = [], tags }: ContentQuery,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<FlaggedItem>> {
  const search = { query: text, tags, ...(targetId !== undefined && { targetId, targetType: 'community' as const }) };
  const { items, next } = await listPostsByMeaning(client, search, page, signal);
  return { items: items.map((post) => ({ ...postItem(post), score: post.score })), next };
}

const postsByIds = async (client: ApiClient, ids: readonly string[], signal?: AbortSignal): Promise<FlaggedItem[]> =>
  (await listPostsByIds(client, ids, signal)).map(postItem);

/** Messages are listed ten at a time (contract §22). */
async function messagesByIds(client: ApiClient, ids: readonly string[], signal?: AbortSignal): Promise<FlaggedItem[]> {
  const lists = await Promise.all(chunks(ids, 10).map((some) => listMessagesByIds(client, some, signal)));
  return lists.flat().map((message) => messageItem(message, { channelId: message.channelId }));
}

/** The request as it is sent, for a shell; with the name of the token in the place of it. */
export function searchAsCurl(server: string, { kind, query, sort }: SearchFor): string {
  const base = server.startsWith('/') ? `${location.origin}${server}` : server;
  if (kind === 'meaning') {
    const params = new URLSearchParams({ query: query.text ?? '', 'options[limit]': String(mostPerSearch) });
    return [
      `curl '${base}/api/v1/semantic-search/posts?${params.toString()}'`,
      `  -H 'Authorization: Bearer YOUR_ADMIN_TOKEN'`,
    ].join(' \\\n');
  }
  const body = JSON.stringify({ from: 0, size: mostPerSearch, query, sort }).replaceAll("'", String.raw`'\''`);
  return [
    `curl -X POST '${searchHostOf(base)}${searchPaths[kind]}'`,
    `  -H 'Authorization: Bearer YOUR_ADMIN_TOKEN'`,
    `  -H 'Content-Type: application/json'`,
    `  -d '${body}'`,
  ].join(' \\\n');
}

/**
 * True where the network answers no content search: the vendor's support has not enabled it, or a search host of its own is
 * out of reach while this browser is online. A search that is badly put, or a server that fails, is an error as any other.
 */
export function isSearchOff(error: unknown): boolean {
  if (!isApiError(error) || error.kind === 'invalid') return false;
  if (isNotOffered(error)) return true;
  const session = sessionState.get();
  const hasOwnHost =
    session.status !== 'disconnected' && searchHostOf(session.profile.server) !== session.profile.server;
  return hasOwnHost && navigator.onLine && (error.kind === 'unreachable' || error.kind === 'server');
}
