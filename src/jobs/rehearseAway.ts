import type { ApiClient } from '#src/api/client.ts';
import { isNotOffered } from '#src/api/notOffered.ts';
import { eachPage } from '#src/api/paging.ts';
import { listPosts, type Post, type PostFilter } from '#src/api/posts.ts';
import { lastHeartbeats } from '#src/api/presence.ts';
import { listUsersByIds, type User } from '#src/api/users.ts';
import { chunks } from '#src/lib/chunks.ts';
import { inParallel } from '#src/lib/inParallel.ts';
import { activityOf, latestSign, type Sign } from '#src/lib/inactivity/signs.ts';
import { metadataBytes } from '#src/lib/metadata.ts';
import { protectionOf, type Protection, type Shield } from '#src/lib/protection.ts';
import { quarantineKey, quarantineOf, type Quarantine } from '#src/lib/quarantine.ts';

/** Somebody who was away, by the report: when they were last there, in milliseconds since 1970. */
export type Candidate = { userId: string; displayName: string; lastActive: number };

export type AwayAction = 'quarantine' | 'ban' | 'delete';

/** What becomes of a candidate, and the last thing known of them. */
export type Verdict =
  | { is: 'meant'; sign: Sign }
  | { is: 'active'; sign: Sign }
  | { is: 'protected'; why: Protection; roles: readonly string[]; sign: Sign }
  /** Deleted, banned or in quarantine already. */
  | { is: 'done'; sign: Sign }
  /** The mark of the quarantine would make their metadata larger than the vendor takes. */
  | { is: 'no-room'; sign: Sign }
  | { is: 'not-found' };

export type Rehearsed = { userId: string; displayName: string; verdict: Verdict };

export type Rehearsal = {
  users: readonly Rehearsed[];
  /** When reading began: what happened since is looked at before each of them is dealt with. Milliseconds since 1970. */
  at: number;
  requests: number;
  tookMs: number;
  /** What could not be read, since the network does not offer it. */
  missing: readonly Source[];
  /** From when on what was written was read; undefined where the network offers nothing. */
  contentSince: number | undefined;
};
type Source = 'presence' | 'content';

export type AwayQuestion = {
  candidates: readonly Candidate[];
  /** Who was there since is not inactive, in milliseconds since 1970. */
  since: number;
  /** The newest moment in the report: of what came after it knows nothing. */
  reportUntil: number;
  action: AwayAction;
  /** What would stand in their metadata. */
  mark: Quarantine;
  shield: Shield;
};

/** The vendor's most per call (contract §9, §24). */
const usersPerCall = 100;
const presencesPerCall = 220;
/** Verdicts found in one go: more would hold the page for longer than a frame. */
const atOneGo = 5_000;
/** Enough to keep the limiter busy at a second's latency. */
const atOnce = 10;
/** What was written so long before the report ends is read too: reports are made for whole days (milliseconds). */
const overlap = 2 * 86_400_000;
/** Pages of what was written that are read at most, of communities and of users. */
const mostPages = 150;
/** The vendor's limit for a user's metadata, in bytes (contract §25). */
const mostBytes = 5_000;

/**
 * Everything that is done before somebody is dealt with for being away, and nothing of it changes anything: who they are now,
 * whether they are connected, and what was written since the report. Throws `ApiError`, or the signal's reason.
 * @param onProgress of how many requests how many are answered, as far as is known
 */
export async function rehearseAway(
  client: ApiClient,
  question: AwayQuestion,
  signal: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<Rehearsal> {
  const at = Date.now();
  const ids = question.candidates.map(({ userId }) => userId);
  const [userCalls, presenceCalls] = [chunks(ids, usersPerCall), chunks(ids, presencesPerCall)];
  let [requests, expected] = [0, userCalls.length + presenceCalls.length];
  const count = () => onProgress((requests += 1), Math.max(expected, requests));
  onProgress(0, expected);

  const users = new Map<string, User>();
  const heartbeats = new Map<string, number>();
  const missing = new Set<Source>();
  const written = new Map<string, number>();
  let contentSince = question.reportUntil - overlap;

  const readUsers = async () => {
    for await (const found of inParallel(userCalls, atOnce, (some) => listUsersByIds(client, some, signal))) {
      count();
      for (const user of found) users.set(user.userId, user);
    }
  };
  const ask = (some: string[]) => lastHeartbeats(client, some, signal);
  const note = (found: ReadonlyMap<string, string>) => {
    count();
    for (const [userId, beat] of found) heartbeats.set(userId, Date.parse(beat));
  };
  const readPresence = async () => {
    // One alone first: where it is switched off the rest need not be asked.
    const [first = [], ...rest] = presenceCalls;
    if (first.length === 0) return;
    const offered = await unlessMissing('presence', missing, async () => note(await ask(first)));
    if (!offered) expected -= presenceCalls.length;
    else for await (const found of inParallel(rest, atOnce, ask)) note(found);
  };
  const readContent = async (targetType: PostFilter['targetType']) => {
    await unlessMissing('content', missing, async () => {
      const from = question.reportUntil - overlap;
      for await (const { posts, readFrom } of pagesSince(client, targetType, from, signal)) {
        expected += 1;
        count();
        noteAuthors(posts, written);
        contentSince = Math.max(contentSince, readFrom ?? contentSince);
      }
    });
  };
  await Promise.all([readUsers(), readPresence(), readContent('community'), readContent('user')]);
  signal.throwIfAborted();

  const signsOf = (userId: string): (Sign | undefined)[] => [
    sign(heartbeats.get(userId), 'presence'),
    sign(written.get(userId), 'content'),
  ];
  const rehearsed: Rehearsed[] = [];
  for (const some of chunks(question.candidates, atOneGo)) {
    for (const candidate of some) {
      const user = users.get(candidate.userId);
      rehearsed.push({
        userId: candidate.userId,
        displayName: user ? (user.displayName ?? '') : candidate.displayName,
        verdict: user ? verdictOf(user, candidate, signsOf(candidate.userId), question) : { is: 'not-found' },
      });
    }
    // oxlint-disable-next-line no-await-in-loop -- the page goes on between them
    await new Promise((resolve) => setTimeout(resolve));
  }
  return {
    users: rehearsed,
    at,
    requests,
    tookMs: Date.now() - at,
    missing: [...missing],
    contentSince: missing.has('content') ? undefined : contentSince,
  };
}

function verdictOf(
  user: User,
  { lastActive }: Candidate,
  others: readonly (Sign | undefined)[],
  { since, action, mark, shield }: AwayQuestion,
): Verdict {
  const report: Sign = { at: lastActive, from: 'report' };
  const signs = [...others, sign(Date.parse(user.createdAt), 'joined')];
  const activity = activityOf(report, signs, since);
  const last = activity.is === 'unknown' ? (latestSign([report, ...signs]) ?? report) : activity.sign;
  if (user.isDeleted || isDone(user, action)) return { is: 'done', sign: last };
  if (activity.is !== 'inactive') return { is: 'active', sign: last };
  const why = protectionOf(user, shield);
  if (why) return { is: 'protected', why, roles: user.roles, sign: last };
  if (action === 'quarantine' && metadataBytes({ ...user.metadata, [quarantineKey]: mark }) > mostBytes)
    return { is: 'no-room', sign: last };
  return { is: 'meant', sign: last };
}

const isDone = (user: User, action: AwayAction): boolean =>
  (action === 'ban' && user.isGlobalBan) || (action === 'quarantine' && quarantineOf(user) !== undefined);

const sign = (at: number | undefined, from: Sign['from']): Sign | undefined =>
  at === undefined || Number.isNaN(at) ? undefined : { at, from };

/** The posts since then, the newest first. `readFrom`: where there are too many, with the last page how far they were read. */
async function* pagesSince(
  client: ApiClient,
  targetType: PostFilter['targetType'],
  since: number,
  signal: AbortSignal,
): AsyncGenerator<{ posts: readonly Post[]; readFrom?: number }> {
  let pages = 0;
  const fetchPage = (page: Parameters<typeof listPosts>[2]) => listPosts(client, { targetType }, page, signal);
  for await (const posts of eachPage(fetchPage, { limit: 100, signal, idOf: ({ postId }) => postId })) {
    pages += 1;
    const oldest = Math.min(...posts.map(({ createdAt }) => Date.parse(createdAt)).filter(Number.isFinite));
    const isCut = pages === mostPages && oldest > since;
    yield isCut ? { posts, readFrom: oldest } : { posts };
    if (isCut || oldest < since) return;
  }
}

function noteAuthors(posts: readonly Post[], written: Map<string, number>): void {
  const note = (userId: string, createdAt: string) => {
    const at = Date.parse(createdAt);
    if (at > (written.get(userId) ?? -Infinity)) written.set(userId, at);
  };
  for (const { postedUserId, createdAt, latestComments } of posts) {
    note(postedUserId, createdAt);
    for (const comment of latestComments) note(comment.userId, comment.createdAt);
  }
}

/** False where the network does not offer it, which is noted and no failure. */
async function unlessMissing(source: Source, missing: Set<Source>, read: () => Promise<void>): Promise<boolean> {
  try {
    await read();
    return true;
  } catch (error) {
    if (!isNotOffered(error)) throw error;
    missing.add(source);
    return false;
  }
}
