import { afterEach, expect, test, vi } from 'vitest';

import { createFakeNetwork } from '#src/api/fakeNetwork.ts';

import { banUsers } from './banUsers.ts';
import { deleteUsers } from './deleteUsers.ts';
import { quarantineUsers } from './quarantineUsers.ts';

afterEach(() => vi.unstubAllGlobals());

const since = Date.UTC(2026, 10, 23);
const before = new Date(since - 60_000).toISOString();
const after = new Date(since + 60_000).toISOString();
const switches = { deleteAll: false, markMessageDeleted: false, hardDeletePost: false, hardDeleteComment: false };
const named = (...ids: string[]) => ids.map((userId) => ({ userId, displayName: userId }));

/** Answers by path, whatever the order of the questions. */
function network(answers: Record<string, object>) {
  const fake = createFakeNetwork([]);
  const asked: string[] = [];
  vi.stubGlobal('fetch', (request: Request | string, init?: RequestInit) => {
    const url = new URL(typeof request === 'string' ? request : request.url);
    const kind = url.searchParams.get('targetType');
    asked.push(`${init?.method ?? (request as Request).method} ${url.pathname}${kind ? ` ${kind}` : ''}`);
    const answer = answers[`${url.pathname}${kind ? ` ${kind}` : ''}`] ?? answers[url.pathname] ?? {};
    const status = 'code' in answer ? 403 : 200;
    return Promise.resolve(new Response(JSON.stringify(answer), { status }));
  });
  return { client: fake.client, asked };
}

const mark = { since: before, until: '2026-12-24' };

const post = (postId: string, postedUserId: string, createdAt: string, comments: string[] = []) => ({
  postId,
  postedUserId,
  createdAt,
  comments,
});

test('whoever was seen since, or is protected by now, is left alone, and said so', async () => {
  const { client } = network({
    '/api/v3/users/list': {
      users: [
        ...named('away', 'online', 'wrote', 'commented'),
        { userId: 'mod', displayName: 'mod', roles: ['moderator'] },
        { userId: 'flagged', displayName: 'flagged', flagCount: 1 },
      ],
    },
    '/api/v1/presence/users/list': {
      presences: [
        { userId: 'online', lastHeartbeat: after },
        { userId: 'away', lastHeartbeat: before },
      ],
    },
    '/api/v3/posts community': {
      posts: [post('1', 'wrote', after, ['c']), post('2', 'away', before)],
      comments: [{ commentId: 'c', userId: 'commented', createdAt: after }],
    },
    '/api/v3/posts user': { posts: [] },
  });
  const items = named('away', 'online', 'wrote', 'commented', 'mod', 'flagged', 'gone');
  const params = { ...switches, onlyIfAwaySince: since };
  const active = { kind: 'changed-since', message: 'active' };
  const safe = { kind: 'changed-since', message: 'protected' };
  const gone = { kind: 'changed-since' };
  expect(Object.fromEntries(await deleteUsers.recheck!(client, items, params, new Map()))).toEqual({
    online: active,
    wrote: active,
    commented: active,
    mod: safe,
    flagged: safe,
    gone,
  });
  expect((await banUsers.recheck!(client, items, { onlyIfAwaySince: since })).size).toBe(6);
});

test('what was decided without looking at who is away asks for nothing but the users', async () => {
  const { client, asked } = network({ '/api/v3/users/list': { users: named('a') } });
  expect((await deleteUsers.recheck!(client, named('a'), switches)).size).toBe(0);
  expect(asked).toEqual(['GET /api/v3/users/list']);
});

test('what the network does not offer is asked once, and what it wrote before is not read again', async () => {
  const old = Array.from({ length: 3 }, (_, index) => post(`${index}`, 'a', before));
  const { client, asked } = network({
    '/api/v3/users/list': { users: named('a') },
    '/api/v1/presence/users/list': { status: 'error', code: 400_300, message: 'off' },
    '/api/v3/posts': { posts: old },
  });
  const memory = new Map<string, unknown>();
  const params = { mark, onlyIfAwaySince: since };
  expect((await quarantineUsers.recheck!(client, named('a'), params, memory)).size).toBe(0);
  await quarantineUsers.recheck!(client, named('a'), params, memory);
  expect(asked.filter((call) => call.includes('presence'))).toHaveLength(1);
  expect(asked.filter((call) => call.includes('posts'))).toHaveLength(4);
});

test('a mark is added to what stands in the metadata, after the sessions were ended, and comes off again', async () => {
  const { client, asked } = network({ '/api/v3/users/a': { users: [{ userId: 'a', metadata: { city: 'Oslo' } }] } });
  const params = { mark };
  await quarantineUsers.send(client, named('a'), params);
  expect(asked).toEqual(['DELETE /api/v4/sessions/users/a', 'GET /api/v3/users/a', 'PUT /api/v3/users']);
  const [item] = named('a');
  expect(quarantineUsers.undo!.input(item!, { is: 'done', outcome: 'user-quarantined' }, params)).toEqual({
    ...item,
    from: { metadata: { pendingDeletion: mark } },
    to: { metadata: {} },
  });
});
