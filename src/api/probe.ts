import { z } from '#src/lib/zod.ts';

import { listBlocklistRules } from './blocklist.ts';
import { createClient, type ApiClient } from './client.ts';
import { isApiError, type ApiErrorKind } from './errors.ts';
import { createLimiter } from './limiter.ts';
import { createLocalSlots } from './slots.ts';
import { getUser } from './users.ts';

export type ProbeRequest = { server: string; token: string; userId?: string | undefined };

/** What came of trying a connection. */
export type ProbeResult =
  /** `fingerprint`: what tells this network from others; absent when it has no users. */
  | { status: 'ok'; displayName?: string; fingerprint?: string }
  | { status: 'unreachable' }
  | { status: 'not-this-api' }
  | { status: 'token-refused' }
  | { status: 'not-an-admin' }
  | { status: 'globally-banned' }
  | { status: 'user-not-found' }
  | { status: 'rate-limited' }
  | { status: 'server-error' };

// Stricter than the list of users is elsewhere: a server that answers `{}` to everything must not pass.
const SomeUsers = z.looseObject({ users: z.array(z.unknown()) });
const OldestUser = z.looseObject({ userId: z.string(), createdAt: z.string() });

/**
 * Tries a server and a token with the cheapest reads there are: the users, which tells a bad token, and the blocklist,
 * which only an admin may see; and the user, if one is named. Tries each once more at most. Throws nothing but the
 * signal's reason when aborted.
 */
export async function probeConnection(
  { server, token, userId }: ProbeRequest,
  { signal }: { signal: AbortSignal },
): Promise<ProbeResult> {
  const limiter = createLimiter({ ratePerSecond: 10, slots: createLocalSlots(10) });
  // Somebody waits in front of the screen, and can press the button again: better the truth now than success later.
  const client = createClient({ server, token, limiter, tries: { failures: 1, refusals: 1 } });
  // When one read has said what is wrong, the other is of no use.
  const rest = new AbortController();
  const both = AbortSignal.any([signal, rest.signal]);
  try {
    const [fingerprint] = await Promise.all([
      readFingerprint(client, both),
      listBlocklistRules(client, {}, { limit: 1 }, both),
    ]);
    const result: ProbeResult = userId === undefined ? { status: 'ok' } : await findUser(client, userId, signal);
    return result.status === 'ok' && fingerprint !== undefined ? { ...result, fingerprint } : result;
  } catch (error) {
    signal.throwIfAborted();
    return { status: isApiError(error) ? problems[error.kind] : 'not-this-api' };
  } finally {
    rest.abort();
  }
}

// No answer of the vendor names the network. Its oldest user does: there is one, and it stays the oldest.
async function readFingerprint(client: ApiClient, signal: AbortSignal): Promise<string | undefined> {
  const params = { sortBy: 'firstCreated', options: { limit: 1 } };
  const { users } = await client.get('/api/v3/users', SomeUsers, { params, signal });
  const oldest = OldestUser.safeParse(users[0]);
  return oldest.success ? `${oldest.data.createdAt} ${oldest.data.userId}` : undefined;
}

async function findUser(client: ApiClient, userId: string, signal: AbortSignal): Promise<ProbeResult> {
  try {
    const user = await getUser(client, userId, signal);
    return user ? { status: 'ok', displayName: user.displayName ?? userId } : { status: 'user-not-found' };
  } catch (error) {
    if (isApiError(error) && error.kind === 'not-found') return { status: 'user-not-found' };
    throw error;
  }
}

const problems: Record<ApiErrorKind, Exclude<ProbeResult['status'], 'ok'>> = {
  unreachable: 'unreachable',
  timeout: 'unreachable',
  aborted: 'unreachable',
  'no-sandbox': 'unreachable',
  unauthorized: 'token-refused',
  'globally-banned': 'globally-banned',
  forbidden: 'not-an-admin',
  'rate-limited': 'rate-limited',
  server: 'server-error',
  'not-found': 'not-this-api',
  'not-available': 'not-this-api',
  'bad-response': 'not-this-api',
  conflict: 'not-this-api',
  invalid: 'not-this-api',
};
