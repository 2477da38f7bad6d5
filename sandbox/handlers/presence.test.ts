import { expect, test } from 'vitest';

import { call, createTestNetwork } from '../testCalls.ts';

type Presence = { userId: string; lastHeartbeat?: string };
const network = '/api/v1/presence/network/users';

const many = (count: number) => Array.from({ length: count }, (_, index) => `userIds[]=${index}`).join('&');

test('some are connected, heard of within a minute, and others ten minutes later', async () => {
  const { network: sandbox, clock } = createTestNetwork();
  const online = async () => (await call(sandbox, `GET ${network}`)).json['presences'] as Presence[];
  const first = await online();
  expect(first.length).toBeGreaterThan(10);
  expect(first.length).toBeLessThan(150);
  expect((await call(sandbox, `GET ${network}/count`)).json).toMatchObject({ count: first.length });
  const beats = first.map(({ lastHeartbeat }) => Date.parse(lastHeartbeat!));
  expect(beats.every((beat) => beat <= clock.now() && beat > clock.now() - 60_000)).toBe(true);
  expect(beats.toSorted((a, b) => b - a)).toEqual(beats);
  clock.advance(10 * 60_000);
  const later = await online();
  expect(later.map(({ userId }) => userId)).not.toEqual(first.map(({ userId }) => userId));
});

test('who is not connected comes without a heartbeat, who is unknown not at all, more than 220 are too many', async () => {
  const { network: sandbox } = createTestNetwork();
  const [online] = (await call(sandbox, `GET ${network}`)).json['presences'] as Presence[];
  const ids = [online!.userId, 'sandbox-banned', 'nobody'].map((id) => `userIds[]=${encodeURIComponent(id)}`);
  const { json } = await call(sandbox, `GET /api/v1/presence/users/list?${ids.join('&')}`);
  expect(json['presences']).toEqual([online, { userId: 'sandbox-banned' }]);
  expect(await call(sandbox, `GET /api/v1/presence/users/list?${many(220)}`)).toMatchObject({ status: 200 });
  expect(await call(sandbox, `GET /api/v1/presence/users/list?${many(221)}`)).toMatchObject({ status: 422 });
});
