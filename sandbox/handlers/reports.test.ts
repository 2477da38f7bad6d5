import { expect, test } from 'vitest';

import { createHost } from '../host.ts';
import type { Network } from '../network.ts';
import { plantUsers } from '../plantUsers.ts';
import { call, createTestNetwork } from '../testCalls.ts';

const report = 'GET /api/v1/reports/user-last-activity';

/** The last activity by user; the report of a small network is switched on first. */
async function readReport(network: Network): Promise<Map<string, string>> {
  const before = network.state.settings.get('settings')!;
  network.state.settings.put({ ...before, features: { ...before.features, lastActivityFrom: 0 } });
  const { text } = await call(network, report);
  const [heading, ...lines] = text.trimEnd().split('\n');
  expect(heading).toBe('user_id,user_public_id,display_name,last_active_utc');
  return new Map(
    lines.map((line) => {
      const cells = [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map((cell) => cell[1]!);
      expect(cells).toHaveLength(4);
      return [cells[1]!, cells[3]!];
    }),
  );
}

test('a network below 5,000 users has no report', async () => {
  const { network } = createTestNetwork();
  expect(await call(network, report)).toMatchObject({ status: 400, json: { code: 400000 } });
  plantUsers(network.state, { count: 5000, prefix: 'many' });
  const { status, text, headers } = await call(network, report);
  expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(text.split('\n').length).toBeGreaterThan(5000);
});

test('nobody was active before they joined or after now; some never were, some nobody knows of', async () => {
  const { network, clock } = createTestNetwork();
  const activity = await readReport(network);
  const live = network.state.users.rows.filter(({ isDeleted }) => !isDeleted);
  expect(activity.size).toBe(live.length);
  for (const { userId, createdAt } of live) {
    const moment = activity.get(userId)!;
    if (moment === '' || moment === 'null') continue;
    expect(moment >= createdAt && Date.parse(moment) <= clock.now()).toBe(true);
  }
  const all = [...activity.values()];
  const monthAgo = new Date(clock.now() - 30 * 24 * 3600 * 1000).toISOString();
  for (const count of [
    all.filter((moment) => moment === '').length,
    all.filter((moment) => moment === 'null').length,
    all.filter((moment) => moment !== 'null' && moment !== '' && moment < monthAgo).length,
    all.filter((moment) => moment !== 'null' && moment > monthAgo).length,
  ])
    expect(count).toBeGreaterThan(0);
  for (const post of network.state.posts.rows) {
    expect(!activity.has(post.postedUserId) || activity.get(post.postedUserId)! >= post.createdAt).toBe(true);
  }
  expect(await readReport(createTestNetwork().network)).toEqual(activity);
});

test('whoever registers was active then; planted users were when they are said to have been', async () => {
  const { network, clock } = createTestNetwork();
  const users = [
    { userId: 'old', displayName: 'Old, "but" gold', lastActive: '2024-07-01T00:00:00.000Z' },
    { userId: 'never', lastActive: null },
    { userId: 'back', lastActive: '2024-07-01T00:00:00.000Z' },
  ];
  plantUsers(network.state, { users, createdAt: '2024-06-30T00:00:00.000Z' });
  const headers = { 'x-api-key': network.credentials.apiKey };
  await call(network, 'POST /api/v4/sessions', { userId: 'back', deviceId: 'd' }, headers);
  const activity = await readReport(network);
  expect(activity.get('old')).toBe('2024-07-01T00:00:00.000Z');
  expect(activity.get('never')).toBe('');
  expect(activity.get('back')).toBe(new Date(clock.now()).toISOString());
});

test('features and users are set by control routes, nonsense is refused', async () => {
  const host = createHost({ rateLimit: false });
  const control = async (path: string, body: object) => {
    const request = new Request(`http://sandbox.test/__sandbox/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    const response = await host.handle(request);
    return { status: response.status, json: (await response.json()) as object };
  };
  const features = await control('features', { presence: false, lastActivityFrom: 10 });
  expect(features).toMatchObject({ status: 200, json: { presence: false, lastActivityFrom: 10 } });
  const network = host.defaultNetwork();
  const off = { status: 403, json: { code: 400300 } };
  expect(await call(network, 'GET /api/v1/presence/network/users/count')).toMatchObject(off);
  expect(await call(network, report)).toMatchObject({ status: 200 });
  const users = [
    { userId: 'a', metadata: { verified: true } },
    { userId: 'b', isDeleted: true },
  ];
  expect((await control('users', { users, displayName: 'Both' })).json).toEqual({ planted: 2 });
  expect(network.state.users.get('a')).toMatchObject({ displayName: 'Both', metadata: { verified: true } });
  for (const body of [{}, { users: [{ displayName: 'no id' }] }, { userIds: ['a'], shoeSize: 9 }, { count: 'many' }]) {
    // oxlint-disable-next-line no-await-in-loop -- a handful
    expect(await control('users', body)).toMatchObject({ status: 400 });
  }
});
