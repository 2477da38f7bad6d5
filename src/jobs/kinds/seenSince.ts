import type { ApiClient } from '#src/api/client.ts';
import { isNotOffered } from '#src/api/notOffered.ts';
import { eachPage } from '#src/api/paging.ts';
import { listPosts, type Post, type PostFilter } from '#src/api/posts.ts';
import { lastHeartbeats } from '#src/api/presence.ts';
import type { User } from '#src/api/users.ts';
import { protectionOf } from '#src/lib/protection.ts';

import type { Found } from '../fate.ts';
import type { LookMemory } from '../kind.ts';
import { readUsers, type UserItem } from './ofUsers.ts';

/** What is decided about people because they are away: since when nobody has looked, in milliseconds since 1970. */
export type AwayParams = { onlyIfAwaySince?: number | undefined };

/** Servers of the vendor's may be a little out of step, in milliseconds. */
const clockSkewMs = 5_000;

/** What the looks of one job have learnt so far, so that each reads only what was written since the one before. */
type Seen = { authors: Set<string>; readUntil: Partial<Record<PostFilter['targetType'], number>>; off: Set<string> };

/**
 * Of some items those that are not to be touched after all: somebody who is there now or wrote since, and who by now has what
 * protects an account from being dealt with in bulk. `look` says the rest.
 */
export async function lookAtAway<Item extends UserItem>(
  client: ApiClient,
  items: readonly Item[],
  { onlyIfAwaySince: since }: AwayParams,
  memory: LookMemory | undefined,
  look: (user: User | undefined, item: Item) => Found | undefined,
): Promise<ReadonlyMap<string, Found>> {
  const userIds = items.map(({ userId }) => userId);
  const [users, seen] = await Promise.all([
    readUsers(client, items),
    since === undefined ? new Set<string>() : seenSince(client, userIds, since, memory),
  ]);
  const found = new Map<string, Found>();
  for (const item of items) {
    const user = users.get(item.userId);
    const what = look(user, item) ?? (since === undefined || !user ? undefined : stillAway(user, seen));
    if (what) found.set(item.userId, what);
  }
  return found;
}

const nobody = { ownUserId: undefined, listed: new Set<string>() };

function stillAway(user: User, seen: ReadonlySet<string>): Found | undefined {
  if (seen.has(user.userId)) return { kind: 'changed-since', message: 'active' };
  return protectionOf(user, nobody) === undefined ? undefined : { kind: 'changed-since', message: 'protected' };
}

/** Those of up to 220 users who are connected now, or wrote a post or a comment that came along with one since. */
async function seenSince(
  client: ApiClient,
  userIds: readonly string[],
  since: number,
  memory: LookMemory = new Map(),
): Promise<ReadonlySet<string>> {
  const seen = (memory.get('seen') as Seen | undefined) ?? { authors: new Set(), readUntil: {}, off: new Set() };
  memory.set('seen', seen);
  const [heartbeats] = await Promise.all([
    unlessOff(seen, 'presence', () => lastHeartbeats(client, userIds)),
    unlessOff(seen, 'community', () => readAuthors(client, 'community', since, seen)),
    unlessOff(seen, 'user', () => readAuthors(client, 'user', since, seen)),
  ]);
  const there = [...(heartbeats ?? [])].filter(([, at]) => Date.parse(at) >= since).map(([userId]) => userId);
  return new Set([...there, ...userIds.filter((userId) => seen.authors.has(userId))]);
}

/** What the network does not offer (presence switched off, no query over all communities) is not asked for again. */
async function unlessOff<T>({ off }: Seen, what: string, ask: () => Promise<T>): Promise<T | undefined> {
  if (off.has(what)) return undefined;
  try {
    return await ask();
  } catch (error) {
    if (!isNotOffered(error)) throw error;
    off.add(what);
    return undefined;
  }
}

async function readAuthors(
  client: ApiClient,
  targetType: PostFilter['targetType'],
  since: number,
  { authors, readUntil }: Seen,
): Promise<void> {
  const until = readUntil[targetType] ?? since;
  let newest = until;
  const fetchPage = (page: Parameters<typeof listPosts>[2]) => listPosts(client, { targetType }, page);
  for await (const posts of eachPage(fetchPage, { limit: 100, idOf: ({ postId }: Post) => postId })) {
    for (const { postedUserId, createdAt, latestComments } of posts) {
      if (Date.parse(createdAt) >= since) authors.add(postedUserId);
      for (const comment of latestComments) if (Date.parse(comment.createdAt) >= since) authors.add(comment.userId);
    }
    const times = posts.map(({ createdAt }) => Date.parse(createdAt)).filter(Number.isFinite);
    newest = Math.max(newest, ...times);
    if (Math.min(Infinity, ...times) < until - clockSkewMs) break;
  }
  // Only now: what failed half-way is read again from where it was known.
  readUntil[targetType] = newest;
}
