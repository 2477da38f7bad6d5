import { getEventListeners } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';

import { afterEach, expect, onTestFinished, test, vi } from 'vitest';

import { systemClock } from '#src/lib/clock.ts';
import { z } from '#src/lib/zod.ts';

import { createClient } from './client.ts';
import { searchPosts } from './contentSearch.ts';
import { ApiError } from './errors.ts';
import { createFakeNetwork, refusal } from './fakeNetwork.ts';
import { createLimiter } from './limiter.ts';
import { createLocalSlots } from './slots.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const Anything = z.unknown();

function setUp(...given: Parameters<typeof createFakeNetwork>) {
  const network = createFakeNetwork(...given);
  vi.stubGlobal('fetch', network.fetch);
  return network;
}

async function failureOf(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw new Error(`expected an ApiError, got ${inspect(error)}`);
  return error;
}

test('a read carries the token, its parameters and nothing that tells of this browser', async () => {
  const { client, received } = setUp([{ body: { users: [] } }]);
  await client.get('/api/v3/users', Anything, { params: { keyword: 'a b', options: { limit: 20 } } });
  const [request] = received;
  expect(request?.url).toBe('https://api.test/api/v3/users?keyword=a%20b&options%5Blimit%5D=20');
  expect(Object.fromEntries(request?.headers ?? [])).toEqual({
    accept: 'application/json',
    authorization: 'Bearer secret-token',
  });
});

test('nothing is left in the browser: no cache, no cookies', async () => {
  const { client } = setUp();
  const fetch = vi.fn<(request: Request) => Promise<Response>>(async () => new Response('{}'));
  vi.stubGlobal('fetch', fetch);
  await client.get('/x', Anything);
  expect(fetch.mock.calls[0]?.[0]).toMatchObject({ cache: 'no-store', credentials: 'omit' });
});

test.each([
  ['https://proxy.test/amity/', 'https://proxy.test/amity/api/v3/users'],
  ['http://127.0.0.1:4173/sandbox', 'http://127.0.0.1:4173/sandbox/api/v3/users'],
  ['https://api.test', 'https://api.test/api/v3/users'],
])('the path of the server %s is kept', async (server, url) => {
  const { client, received } = setUp([{ body: {} }], { server });
  await client.get('/api/v3/users', Anything);
  expect(received[0]?.url).toBe(url);
  expect(client.server).toBe(server.replace(/\/$/, ''));
});

test('no path leads the token to another server', async () => {
  const { client, received } = setUp();
  await client.get('https://elsewhere.test/x', Anything);
  await client.get('//elsewhere.test/x', Anything);
  for (const { url } of received) expect(new URL(url).host).toBe('api.test');
});

test('writes send JSON; DELETE sends a body and a query', async () => {
  const { client, received } = setUp();
  await client.post('/p', Anything, { body: { a: 'ü' } });
  await client.put('/p', Anything, { body: { b: [1] } });
  await client.delete('/p', Anything, { params: { ids: ['a'] }, body: { ids: ['a'] } });
  expect(received.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
    { method: 'POST', url: 'https://api.test/p', body: { a: 'ü' } },
    { method: 'PUT', url: 'https://api.test/p', body: { b: [1] } },
    { method: 'DELETE', url: 'https://api.test/p?ids%5B%5D=a', body: { ids: ['a'] } },
  ]);
  expect(received[0]?.headers.get('content-type')).toBe('application/json');
});

test('an empty answer, a wrapped one and a flat one are all read', async () => {
  const { client } = setUp([{}, { body: { status: 'success', data: { a: 1 } } }, { body: { a: 2 } }]);
  const A = z.looseObject({ a: z.number().optional() });
  expect(await client.post('/x', A)).toEqual({});
  expect(await client.post('/x', A)).toEqual({ a: 1 });
  expect(await client.post('/x', A)).toEqual({ a: 2 });
});

test('new keys and new words of an enumeration pass through', async () => {
  const users = [{ userId: 'u', level: 'galactic', badge: { shiny: true } }];
  const { client } = setUp([{ body: { users, weather: 'mild' } }]);
  const Users = z.looseObject({ users: z.array(z.looseObject({ userId: z.string() })) });
  expect(await client.get('/x', Users)).toEqual({ users, weather: 'mild' });
});

test('an answer without a required field names endpoint and field', async () => {
  const { client } = setUp([{ body: { users: [{ userId: 'u' }, {}] } }]);
  const Users = z.looseObject({ users: z.array(z.looseObject({ userId: z.string() })) });
  expect(await failureOf(client.get('/api/v3/users', Users, { params: { keyword: 'k' } }))).toMatchObject({
    kind: 'bad-response',
    endpoint: 'GET /api/v3/users',
    field: 'users.1.userId',
  });
});

test.each([
  ['a web page', '<!doctype html><title>Hello</title>'],
  ['an answer cut off in the middle', '{"users":[{"userId":"u'],
  ['an empty answer to a read, which would look like the end of a list', ''],
])('%s is not this API', async (_, text) => {
  const { client, received } = setUp([{ text }]);
  expect(await failureOf(client.get('/x', Anything))).toMatchObject({ kind: 'bad-response', status: 200 });
  expect(received).toHaveLength(1);
});

test.each([301, 302, 307])('a write that is redirected with %i has not succeeded', async (status) => {
  const { client, received } = setUp([{ status, headers: { location: 'https://elsewhere.test/' } }]);
  expect(await failureOf(client.post('/x', Anything, { body: {} }))).toMatchObject({
    kind: 'bad-response',
    status,
    isDoubtful: true,
  });
  expect(received).toHaveLength(1);
});

test('nor has one whose redirect the browser hides', async () => {
  const { client } = setUp();
  vi.stubGlobal('fetch', async (request: Request) => {
    expect(request.redirect).toBe('manual');
    return Object.defineProperty(new Response(null), 'status', { value: 0 });
  });
  expect((await failureOf(client.post('/x', Anything))).kind).toBe('bad-response');
});

test('a failure that comes with HTTP 200 is one all the same', async () => {
  const { client } = setUp([{ body: { status: 'fail', code: '400400', message: 'Gone' } }]);
  expect(await failureOf(client.get('/x', Anything))).toMatchObject({
    kind: 'not-found',
    code: 400_400,
    message: 'Gone',
  });
});

test.each([
  ['a dropped connection', new TypeError('fetch failed'), 'unreachable'],
  ['a 500', refusal(500, 500_000), 'server'],
  ['a gateway that gave up', { status: 502, text: '<html>Bad Gateway</html>' }, 'server'],
])('a read is tried three more times after %s, each time later', async (_, answer, kind) => {
  const { client, received, slept } = setUp([answer]);
  expect((await failureOf(client.get('/x', Anything))).kind).toBe(kind);
  expect(received).toHaveLength(4);
  expect(slept).toEqual([300, 600, 1_200]);
});

test('a read that succeeds in the end is a success', async () => {
  const { client } = setUp([new TypeError('fetch failed'), refusal(503, 503), { body: { ok: true } }]);
  expect(await client.get('/x', Anything)).toEqual({ ok: true });
});

test.each([
  ['POST', new TypeError('fetch failed')],
  ['PUT', refusal(500, 500_000)],
  ['DELETE', refusal(502, 502)],
] as const)('%s is never tried blindly again', async (method, answer) => {
  const { client, received } = setUp([answer]);
  const write = { POST: client.post, PUT: client.put, DELETE: client.delete }[method];
  expect((await failureOf(write('/x', Anything))).isDoubtful).toBe(true);
  expect(received).toHaveLength(1);
});

test.each([refusal(501, 501_000), refusal(404, 400_400), refusal(401, 400_100), refusal(500, 400_000)])(
  'a read that was refused for good is not tried again',
  async (answer) => {
    const { client, received } = setUp([answer]);
    await failureOf(client.get('/x', Anything));
    expect(received).toHaveLength(1);
  },
);

test('whatever the rate limit refused had no effect and is sent again, but not for ever', async () => {
  const { client, received, slept } = setUp([refusal(429, 400_311), refusal(403, 400_311), {}]);
  await client.post('/x', Anything, { body: { a: 1 } });
  expect(received.map(({ body }) => body)).toEqual([{ a: 1 }, { a: 1 }, { a: 1 }]);
  expect(slept).toEqual([]);
  const never = setUp([refusal(429, 400_311, { 'retry-after': '2' })]);
  expect(await failureOf(never.client.post('/x', Anything))).toMatchObject({
    kind: 'rate-limited',
    retryAfterMs: 2_000,
  });
  expect(never.received).toHaveLength(7);
});

test('the limiter is told of a refusal and lets the request wait', async () => {
  vi.useFakeTimers();
  const limiter = createLimiter({ slots: createLocalSlots(10), now: Date.now, random: () => 0 });
  const { client, received } = setUp([refusal(429, 400_311, { 'retry-after': '3' }), {}], { limiter });
  const answer = client.post('/x', Anything);
  await vi.advanceTimersByTimeAsync(2_900);
  expect(received).toHaveLength(1);
  expect(limiter.getState().isSlowing).toBe(true);
  await vi.advanceTimersByTimeAsync(200);
  await answer;
  expect(received).toHaveLength(2);
});

test('jobs ask with the priority of jobs', async () => {
  const { client, priorities } = setUp();
  await client.get('/x', Anything);
  await client.forJobs().get('/x', Anything);
  await client.forJobs().forJobs().post('/x', Anything);
  expect(priorities).toEqual(['person', 'job', 'job']);
});

test('no answer within thirty seconds is a timeout', async () => {
  vi.useFakeTimers();
  const network = setUp();
  vi.stubGlobal('fetch', (request: Request) => {
    return new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(request.signal.reason)));
  });
  const failure = failureOf(network.client.post('/x', Anything));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await failure).toMatchObject({ kind: 'timeout', endpoint: 'POST /x', isDoubtful: true });
});

test('nor is an answer that stops in the middle waited for longer', async () => {
  vi.useFakeTimers();
  const { client } = setUp();
  vi.stubGlobal('fetch', async (request: Request) => {
    const start = (stream: ReadableStreamDefaultController) => {
      stream.enqueue(new TextEncoder().encode('{"users":['));
      request.signal.addEventListener('abort', () => stream.error(request.signal.reason));
    };
    return new Response(new ReadableStream({ start }));
  });
  const failure = failureOf(client.get('/x', Anything));
  await vi.advanceTimersByTimeAsync(30_000);
  expect((await failure).kind).toBe('timeout');
});

test('a request called off while it waits for its turn is never sent', async () => {
  vi.useFakeTimers();
  const limiter = createLimiter({ slots: createLocalSlots(1), ratePerSecond: 1, now: Date.now });
  const { client, received } = setUp([{ body: {} }], { limiter });
  await client.get('/x', Anything);
  const abort = new AbortController();
  const failure = failureOf(client.forJobs().get('/x', Anything, { signal: abort.signal }));
  await vi.advanceTimersByTimeAsync(500);
  abort.abort('enough');
  expect(await failure).toMatchObject({ kind: 'aborted', endpoint: 'GET /x' });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(received).toHaveLength(1);
});

test('a request of a job that is no longer wanted when its turn comes does not leave, and is in no doubt', async () => {
  const { client, received } = setUp();
  const error = await failureOf(client.forJobs(() => false).post('/x', Anything));
  expect(error).toMatchObject({ kind: 'aborted', endpoint: 'POST /x', isUnsent: true, isDoubtful: false });
  expect(received).toEqual([]);
});

test('a request closed out of the limiter fails with the reason given', async () => {
  const limiter = createLimiter({ slots: createLocalSlots(10) });
  const { client, received } = setUp([{ body: {} }], { limiter });
  limiter.close(new ApiError({ kind: 'unauthorized', endpoint: '', message: 'locked' }));
  expect(await failureOf(client.get('/x', Anything))).toMatchObject({ kind: 'unauthorized', message: 'locked' });
  expect(received).toEqual([]);
});

test('a signal used for many requests holds on to none of them', async () => {
  vi.useFakeTimers();
  const limiter = createLimiter({ slots: createLocalSlots(10), now: Date.now });
  const { client } = setUp([{ body: {} }, refusal(503, 503), { body: {} }, refusal(404, 400_400)], {
    limiter,
    clock: systemClock,
  });
  const { signal } = new AbortController();
  const requests = [1, 2, 3, 4].map(() => client.get('/x', Anything, { signal }).catch(() => {}));
  await vi.advanceTimersByTimeAsync(20_000);
  await Promise.all(requests);
  await vi.advanceTimersByTimeAsync(1);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test.each(['before', 'while waiting for an answer', 'between two tries'])(
  'a request is called off %s',
  async (when) => {
    const abort = new AbortController();
    const reason = new Error('the reader went elsewhere');
    const clock = {
      now: () => 0,
      sleep: async (_: number, signal?: AbortSignal) => {
        abort.abort(reason);
        signal?.throwIfAborted();
      },
    };
    const { client } = setUp([new TypeError('fetch failed')], { clock });
    if (when === 'before') abort.abort(reason);
    if (when === 'while waiting for an answer') {
      vi.stubGlobal('fetch', async (request: Request) => {
        abort.abort(reason);
        throw request.signal.reason;
      });
    }
    expect(await failureOf(client.get('/x', Anything, { signal: abort.signal }))).toMatchObject({
      kind: 'aborted',
      endpoint: 'GET /x',
    });
  },
);

test.each([
  new TypeError('fetch failed: Bearer secret-token'),
  new DOMException('secret-token', 'TimeoutError'),
  refusal(401, 400_100),
  { text: '<html>secret-token' },
  { body: { status: 'error', code: 'secret-token' } },
  // A server that sends back what it was sent.
  { status: 401, body: { code: 400_100, message: 'Who is "Bearer secret-token"?' } },
  {
    status: 422,
    body: { code: 500_000, message: 'No.', data: { detail: ['secret-token', { seen: 'secret-token' }] } },
  },
  { body: { a: ['secret-token'] } },
])('the token is nowhere in an error', async (answer) => {
  const { client } = setUp([answer]);
  const error = await failureOf(client.post('/x', z.looseObject({ a: z.string() }), { body: { a: 'b' } }));
  const everything = [
    inspect(error, { depth: 10, showHidden: true }),
    JSON.stringify(error),
    String(error),
    error.stack,
  ];
  expect(everything.join(' ')).not.toContain('secret-token');
});

/** A client of a real server on this machine. */
async function connectTo(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const limiter = createLimiter({ slots: createLocalSlots(10) });
  const clock = { now: Date.now, sleep: async () => {} };
  return createClient({ server: `http://127.0.0.1:${port}/sandbox/`, token: 't', limiter, clock });
}

test('it works over a real connection, body of a DELETE and all', async () => {
  const lines: string[] = [];
  const client = await connectTo((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const { authorization, cookie = 'no cookie' } = request.headers;
      lines.push(`${request.method} ${request.url} ${body} ${authorization} ${cookie}`);
      response.setHeader('content-type', 'application/json').end('{"success":true}');
    });
  });
  const answer = await client.delete('/api/x', z.looseObject({ success: z.boolean() }), {
    params: { ruleIds: ['a', 'b c'] },
    body: { ruleIds: ['a', 'b c'] },
  });
  expect(answer).toEqual({ success: true });
  expect(lines).toEqual([
    'DELETE /sandbox/api/x?ruleIds%5B%5D=a&ruleIds%5B%5D=b%20c {"ruleIds":["a","b c"]} Bearer t no cookie',
  ]);
});

test('a connection dropped before, or in the middle of, the answer is a failed connection', async () => {
  let requests = 0;
  const client = await connectTo((request, response) => {
    requests += 1;
    if (requests % 2 === 1) {
      request.socket.destroy();
    } else {
      response.writeHead(200, { 'content-length': '100' }).write('{"users":');
      setImmediate(() => request.socket.destroy());
    }
  });
  expect(await failureOf(client.get('/x', Anything))).toMatchObject({ kind: 'unreachable' });
  expect(requests).toBe(4);
  expect(await failureOf(client.post('/x', Anything))).toMatchObject({ kind: 'unreachable', isDoubtful: true });
  expect(requests).toBe(5);
});

test('a redirect is not followed, so that the token stays where it was sent', async () => {
  const urls: (string | undefined)[] = [];
  const client = await connectTo((request, response) => {
    urls.push(request.url);
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  expect((await failureOf(client.get('/x', Anything))).kind).toBe('bad-response');
  expect(urls).toEqual(['/sandbox/x']);
});

test('as an app a request carries the API key and not the token, and a refusal does not end the session', async () => {
  const { client, received, fetch } = createFakeNetwork([{ body: {} }, refusal(401, 400_100), refusal(403, 400_312)], {
    apiKey: 'the-key',
  });
  vi.stubGlobal('fetch', fetch);
  await client.post('/api/v4/sessions', z.unknown(), { body: {}, asApp: true });
  expect(received[0]?.headers.get('x-api-key')).toBe('the-key');
  expect(received[0]?.headers.get('authorization')).toBeNull();
  for (const _ of [1, 2])
    await expect(client.post('/api/v4/sessions', z.unknown(), { body: {}, asApp: true })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  await client.get('/api/v3/users', z.unknown()).catch(() => {});
  expect(received.at(-1)?.headers.get('authorization')).toBe('Bearer secret-token');
  expect(received.at(-1)?.headers.get('x-api-key')).toBeNull();
});

test('content search goes to the vendor’s search host only from the vendor’s own hosts; its refusal ends no session', async () => {
  const urls: string[] = [];
  vi.stubGlobal('fetch', (request: Request) => {
    urls.push(request.url);
    return Promise.resolve(new Response('{"status":"error","code":400100}', { status: 401 }));
  });
  const limiter = createLimiter({ slots: createLocalSlots(10) });
  const search = { from: 0, size: 20, query: {}, sort: {} };
  const ask = (server: string) =>
    failureOf(searchPosts(createClient({ server, token: 'admin-token', limiter }), search));
  expect((await ask('https://apix.sg.amity.co')).kind).toBe('forbidden');
  expect((await ask('https://proxy.example/amity')).kind).toBe('unauthorized');
  expect((await ask('https://apix.sg.amity.co.example')).kind).toBe('unauthorized');
  expect(urls).toEqual([
    'https://beta.amity.services/search/posts',
    'https://proxy.example/amity/search/posts',
    'https://apix.sg.amity.co.example/search/posts',
  ]);
});
