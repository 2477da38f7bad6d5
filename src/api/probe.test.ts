import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { probeConnection } from './probe.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Answers = { users?: Response | Error; blocklists?: Response | Error; user?: Response | Error };

/** Probes a server that answers so; whatever is not said is fine. Returns what came of it and the paths it was asked. */
async function probe({ users, blocklists, user }: Answers, userId?: string) {
  const paths: string[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname } = new URL(request.url);
    paths.push(pathname);
    expect(request.headers.get('authorization')).toBe('Bearer t');
    const fine = () => Response.json(pathname.endsWith('/blocklists') ? { results: [] } : { users: [] });
    const answer = pathname.endsWith('/users') ? users : pathname.endsWith('/blocklists') ? blocklists : user;
    if (answer instanceof Error) throw answer;
    return answer?.clone() ?? fine();
  });
  const request = { server: 'https://api.test', token: 't', userId };
  const result = probeConnection(request, { signal: new AbortController().signal });
  await vi.advanceTimersByTimeAsync(10_000);
  return { result: await result, paths };
}

const refused = (status: number, code: number) => Response.json({ status: 'error', code, message: '' }, { status });
const page = (status: number) => new Response('<!doctype html>', { status });
const offline = new TypeError('fetch failed');

test('an admin of the network is let in, after two reads', async () => {
  const { result, paths } = await probe({});
  expect(result).toEqual({ status: 'ok' });
  expect(paths.toSorted()).toEqual(['/api/v3/blocklists', '/api/v3/users']);
});

test.each([
  ['unreachable', { users: offline, blocklists: offline }],
  ['not-this-api', { users: page(200), blocklists: page(200) }],
  ['not-this-api', { users: page(404), blocklists: page(404) }],
  ['not-this-api', { users: Response.json({ hello: 'world' }), blocklists: Response.json({ hello: 'world' }) }],
  ['not-this-api', { users: new Response(''), blocklists: new Response('') }],
  ['not-this-api', { users: refused(404, 400_400), blocklists: refused(404, 400_400) }],
  ['token-refused', { users: refused(401, 400_100), blocklists: refused(401, 400_100) }],
  ['not-an-admin', { blocklists: refused(403, 400_301) }],
  ['globally-banned', { users: refused(403, 400_312), blocklists: refused(403, 400_312) }],
  ['rate-limited', { users: refused(429, 400_311), blocklists: refused(429, 400_311) }],
  ['server-error', { users: page(502), blocklists: page(502) }],
] as const)('%s: %o', async (status, answers) => {
  expect((await probe(answers, 'ana')).result).toEqual({ status });
});

test('the user named is looked up for the name', async () => {
  const named = await probe({ user: Response.json({ users: [{ userId: 'ana', displayName: 'Ana' }] }) }, 'ana');
  expect(named.result).toEqual({ status: 'ok', displayName: 'Ana' });
  expect(named.paths.at(-1)).toBe('/api/v3/users/ana');
  const nameless = await probe({ user: Response.json({ users: [{ userId: 'ana' }] }) }, 'ana');
  expect(nameless.result).toEqual({ status: 'ok', displayName: 'ana' });
});

test('a token that works for a user that is not there', async () => {
  expect((await probe({ user: refused(404, 400_400) }, 'gone')).result).toEqual({ status: 'user-not-found' });
  expect((await probe({}, 'gone')).result).toEqual({ status: 'user-not-found' });
  expect((await probe({}, '..')).result).toEqual({ status: 'user-not-found' });
});

test('calling it off throws the reason', async () => {
  const abort = new AbortController();
  vi.stubGlobal('fetch', (request: Request) => {
    return new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason)));
  });
  const result = probeConnection({ server: 'https://api.test', token: 't' }, { signal: abort.signal });
  abort.abort(new Error('closed the dialog'));
  await expect(result).rejects.toThrow('closed the dialog');
});
