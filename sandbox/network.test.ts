import { expect, test } from 'vitest';

import { createSandbox } from './network.ts';
import { blockedTexts, call, createTestNetwork } from './testCalls.ts';

function tables(seed: string) {
  const { state } = createTestNetwork({ seed }).network;
  const { users, files, communities, posts, comments, tokens, settings, blocklist, allowlist } = state;
  const { channels, channelMembers, messageFeeds, messages } = state;
  const chat = [channels, channelMembers, messageFeeds, messages];
  const all = [users, files, communities, posts, comments, ...chat, tokens, settings, blocklist, allowlist];
  return all.map((table) => table.rows);
}

test('the same seed gives the same network, another seed another', () => {
  expect(tables('one')).toEqual(tables('one'));
  expect(tables('one').slice(0, 9)).not.toEqual(tables('two').slice(0, 9));
});

test('the demo network is as large as promised, and its dates lie in the two years before', () => {
  const { network, clock } = createTestNetwork();
  const { users, communities, posts, comments, blocklist, allowlist } = network.state;
  const all = [users, communities, posts, comments, blocklist, allowlist];
  expect(all.map((table) => table.rows.length)).toEqual([600, 24, 3000, 5000, 1284, 62]);
  expect(new Set(users.rows.map((user) => user.userId)).size).toBe(600);
  for (const { rows } of all) {
    const times = rows.map((row) => Date.parse(row.createdAt));
    expect(Math.min(...times)).toBeGreaterThan(clock.now() - 731 * 24 * 3600 * 1000);
    expect(Math.max(...times)).toBeLessThan(clock.now());
    expect(new Set(times).size).toBe(times.length);
    expect(times.toSorted((a, b) => a - b)).toEqual(times);
  }
});

test('every seeded rule is a regular expression within the limits', () => {
  for (const { regex } of createTestNetwork().network.state.blocklist.rows) {
    expect(() => new RegExp(regex)).not.toThrow();
    expect(regex.length).toBeGreaterThan(0);
    expect(regex.length).toBeLessThanOrEqual(500);
  }
});

test('the large network makes its tables on first use and pages through them', async () => {
  const { network } = createTestNetwork({ scale: 'large' });
  const seen = new Set<string>();
  let options = 'options[limit]=100';
  for (let page = 0; page < 500; page += 1) {
    const { json } = await call(network, `GET /api/v3/blocklists?sortBy=firstCreated&${options}`);
    for (const rule of json['results'] as { ruleId: string }[]) seen.add(rule.ruleId);
    options = `options[token]=${encodeURIComponent((json['paging'] as { next?: string }).next ?? '')}`;
  }
  expect(seen.size).toBe(50_000);
}, 20_000);

test('a network is restored from its seed and the rows that changed', async () => {
  const { network, clock } = createTestNetwork();
  await call(network, 'POST /api/v3/blocklists', { regexs: ['second', 'first'] });
  const deleted = [...network.state.blocklist.live()][0]!.ruleId;
  await call(network, 'DELETE /api/v2/blacklist/records', { ruleIds: [deleted] });
  await call(network, 'PUT /api/v3/network-settings/moderation', { isWhitelistEnabled: false });
  const saved = network.drain();
  expect(network.drain()).toEqual([]);
  expect(saved).toHaveLength(4);

  clock.advance(60_000);
  // The order in which a database gives rows back is not the order they were made in.
  const restored = createSandbox({ ...network.origin, clock, saved: saved.toReversed() });
  expect(blockedTexts(restored)).toEqual(blockedTexts(network));
  expect(restored.state.settings.rows).toEqual(network.state.settings.rows);
  await call(restored, 'POST /api/v3/blocklists', { regexs: ['second', 'third'] });
  expect(blockedTexts(restored).slice(-3)).toEqual(['second', 'first', 'third']);
});

test('what the vendor has and the sandbox has not answers 501, what nobody has 404', async () => {
  const { network } = createTestNetwork();
  for (const line of ['POST /api/v3/video-streaming/', 'GET /api/v3/video-streaming']) {
    expect(await call(network, line)).toMatchObject({ status: 501, json: { status: 'error', code: 501 } });
  }
  for (const line of [
    'GET /api/v3/blacklist/records',
    'PATCH /api/v3/blocklists',
    'GET /',
    'POST /api/v3/users/x/ban',
  ]) {
    expect(await call(network, line)).toMatchObject({ status: 404, json: { status: 'error', code: 400400 } });
  }
});

test('what is not emulated is noted once, whoever asked', async () => {
  const { network } = createTestNetwork();
  const built = 'GET /api/v3/users/sandbox-admin';
  for (const line of [built, 'GET /api/v1/analytics/a', 'GET /api/v1/analytics/a?b=c', 'GET /api/v9/nothing'])
    // oxlint-disable-next-line no-await-in-loop -- in this order
    await call(network, line);
  expect(network.log.gaps).toEqual(['GET /api/v1/analytics/a', 'GET /api/v9/nothing']);
  network.log.clear();
  expect(network.log.gaps).toEqual([]);
});

test('paths may end with a slash', async () => {
  const { network } = createTestNetwork();
  expect(await call(network, 'GET /api/v3/users/?options[limit]=1')).toMatchObject({ status: 200 });
});

test('latency takes as long as asked for', async () => {
  const { network, clock } = createTestNetwork({ latency: 150 });
  const before = clock.now();
  await call(network, 'GET /api/v3/blocklists');
  expect(clock.now() - before).toBe(150);
});

test('the log shows what came, but never a token', async () => {
  const { network } = createTestNetwork({ rules: [] });
  await call(network, 'POST /api/v2/blacklist/records', { regexs: ['a'], isMatchExactWord: true });
  await call(network, 'DELETE /api/v2/blacklist/records?ruleIds[]=1');
  await call(network, 'POST /api/v2/blacklist/records', { regexs: ['('] });
  await call(network, `GET /api/v3/files/x/download?t=${network.credentials.token}`);
  const log = network.log.list();
  expect(log).toMatchObject([
    {
      method: 'POST',
      path: '/api/v2/blacklist/records',
      status: 200,
      isApplied: true,
      regexs: ['a'],
      isMatchExactWord: true,
    },
    { method: 'DELETE', status: 200, isApplied: true, ruleIds: ['1'] },
    { method: 'POST', status: 400, isApplied: false, regexs: ['('] },
    { method: 'GET', path: '/api/v3/files/x/download', status: 404, isApplied: false },
  ]);
  expect(JSON.stringify(log)).not.toContain(network.credentials.token);
});
