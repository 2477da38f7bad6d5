import { expect, test } from 'vitest';

import { call, createTestNetwork } from '../testCalls.ts';

type Follow = { from: string; to: string; status: string };
const { network } = createTestNetwork();
const follows = async (line: string) => (await call(network, `GET /api/v4/users/${line}`)).json['follows'] as Follow[];

test('who follows somebody is followed by them, with the same status, and counted', async () => {
  const famous = 'sandbox-member';
  const followers = await follows(`${famous}/followers?limit=100`);
  expect(followers.length).toBeGreaterThan(0);
  for (const { from, to, status } of followers) {
    expect(to).toBe(famous);
    const back = `${encodeURIComponent(from)}/following?limit=100`;
    // oxlint-disable-next-line no-await-in-loop -- a handful
    expect(await follows(back)).toContainEqual(expect.objectContaining({ from, to, status }));
  }
  const accepted = followers.filter(({ status }) => status === 'accepted').length;
  const { json } = await call(network, `GET /api/v5/users/${famous}/followInfo`);
  const pendingCount = followers.length - accepted;
  expect(json['followCounts']).toMatchObject([{ userId: famous, followerCount: accepted, pendingCount }]);
  expect(json['follows']).toMatchObject([{ to: famous, from: 'sandbox-admin', status: expect.any(String) }]);
});

test('both states are there, are asked for apart, and come page by page', async () => {
  const all: Follow[] = [];
  for (const { userId } of network.state.users.rows.slice(0, 60)) {
    // oxlint-disable-next-line no-await-in-loop -- sixty quick ones
    all.push(...(await follows(`${encodeURIComponent(userId)}/followers?limit=100`)));
  }
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['accepted', 'pending']));
  const most = Map.groupBy(all, ({ to }) => to)
    .entries()
    .toArray()
    .toSorted(([, a], [, b]) => b.length - a.length)[0]!;
  const path = `${encodeURIComponent(most[0])}/followers`;
  expect(await follows(`${path}?status=pending&limit=100`)).toEqual(most[1].filter((one) => one.status === 'pending'));
  const first = await call(network, `GET /api/v4/users/${path}?limit=2`);
  const { next } = first.json['paging'] as { next: string };
  const second = await call(network, `GET /api/v4/users/${path}?token=${encodeURIComponent(next)}`);
  expect([...(first.json['follows'] as Follow[]), ...(second.json['follows'] as Follow[])]).toEqual(
    most[1].slice(0, 4),
  );
  expect(second.json['paging']).toHaveProperty('prev');
});
