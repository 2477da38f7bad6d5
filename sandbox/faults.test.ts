import { expect, test } from 'vitest';

import type { FaultEffect, FaultMatch } from './faults.ts';
import { blockedTexts, call, createTestNetwork } from './testCalls.ts';

const add = 'POST /api/v2/blacklist/records';
const word = (regex: string) => ({ regexs: [regex], isMatchExactWord: true });

function networkWith(effect: FaultEffect, match?: FaultMatch) {
  const { network, clock } = createTestNetwork({ rules: [] });
  network.faults.add([match ? { match, effect } : { effect }]);
  return { network, clock };
}

test('drop-before cuts the connection and nothing takes effect', async () => {
  const { network } = networkWith({ kind: 'drop-before' });
  await expect(call(network, add, word('a'))).rejects.toThrow(TypeError);
  expect(blockedTexts(network)).toEqual([]);
});

test('drop-after cuts the connection when everything took effect', async () => {
  const { network } = networkWith({ kind: 'drop-after' });
  await expect(call(network, add, word('a'))).rejects.toThrow(TypeError);
  expect(blockedTexts(network)).toEqual(['a']);
  expect(network.log.list()).toMatchObject([{ status: 0, isApplied: true, fault: 'drop-after', regexs: ['a'] }]);
});

test('a fault passes over the first requests, hits some, and rests', async () => {
  const { network } = networkWith(
    { kind: 'status', status: 503 },
    { method: 'POST', path: '/api/v2', after: 1, times: 2 },
  );
  const statuses: number[] = [];
  for (const text of ['a', 'b', 'c', 'd']) statuses.push((await call(network, add, word(text))).status);
  expect(statuses).toEqual([200, 503, 503, 200]);
  expect(blockedTexts(network)).toEqual(['a', 'd']);
});

test('a fault hits only the method and path it names', async () => {
  const { network } = networkWith({ kind: 'status', status: 500 }, { method: 'GET', path: '/api/*/blocklists' });
  expect(await call(network, 'GET /api/v3/blocklists')).toMatchObject({ status: 500 });
  expect(await call(network, 'GET /api/v3/allowlists')).toMatchObject({ status: 200 });
  expect(await call(network, 'POST /api/v3/blocklists', word('a'))).toMatchObject({ status: 200 });
});

test('a burst of 429 names the wait only where asked to', async () => {
  const { network } = networkWith({ kind: 'rate-limit' }, { times: 1 });
  network.faults.add([{ match: { times: 1, after: 1 }, effect: { kind: 'rate-limit', retryAfter: 3 } }]);
  const first = await call(network, 'GET /api/v3/blocklists');
  const second = await call(network, 'GET /api/v3/blocklists');
  expect(first).toMatchObject({ status: 429, json: { code: 400311 } });
  expect(first.headers.get('Retry-After')).toBeNull();
  expect(second.headers.get('Retry-After')).toBe('3');
});

test('a server error may come although the write took effect', async () => {
  const { network } = networkWith({ kind: 'status', status: 502, isApplied: true });
  expect(await call(network, add, word('a'))).toMatchObject({ status: 502 });
  expect(blockedTexts(network)).toEqual(['a']);
});

test('a token may expire from the third request on', async () => {
  const { network } = networkWith({ kind: 'expired-token' }, { after: 2 });
  const codes: unknown[] = [];
  for (let calls = 0; calls < 4; calls += 1) codes.push((await call(network, 'GET /api/v3/blocklists')).json['code']);
  expect(codes).toEqual([undefined, undefined, 400100, 400100]);
});

test('the code of the rate limit may come under any status, 200 too', async () => {
  for (const status of [200, 400]) {
    const { network } = networkWith({ kind: 'status', status, code: 400311, message: 'Rate limit exceeded' });
    const body = { status: 'error', code: 400311, message: 'Rate limit exceeded' };
    expect(await call(network, add, word('a'))).toMatchObject({ status, json: body });
    expect(blockedTexts(network)).toEqual([]);
    expect(network.log.list()).toMatchObject([{ status, isApplied: false }]);
  }
});

test('a server error may come before anything took effect', async () => {
  const { network } = networkWith({ kind: 'status', status: 503 });
  expect(await call(network, add, word('a'))).toMatchObject({ status: 503, json: { code: 500000 } });
  expect(blockedTexts(network)).toEqual([]);
});

test('malformed and truncated answers are no JSON', async () => {
  for (const kind of ['malformed-json', 'truncated-json'] as const) {
    const { network } = networkWith({ kind });
    const { status, text } = await call(network, 'GET /api/v3/blocklists');
    expect(status).toBe(200);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  }
});

test('a missing field is missing at every depth', async () => {
  const { network } = createTestNetwork({ rules: ['a', 'b'] });
  network.faults.add([{ effect: { kind: 'missing-field', name: 'ruleId' } }]);
  const { json } = await call(network, 'GET /api/v3/blocklists');
  expect(json['results']).toHaveLength(2);
  expect(JSON.stringify(json)).not.toContain('ruleId');
});

test('latency and a slow drip take the time they say and lose nothing', async () => {
  for (const effect of [
    { kind: 'latency', ms: 4000 },
    { kind: 'slow-drip', ms: 4000 },
  ] as const) {
    const { network, clock } = networkWith(effect);
    const before = clock.now();
    expect((await call(network, 'GET /api/v3/blocklists')).json).toEqual({ results: [], paging: {} });
    expect(clock.now() - before).toBeGreaterThanOrEqual(4000);
  }
});

test('a phrase in the data makes a write fail once, so that the second try goes through', async () => {
  const { network } = createTestNetwork({ rules: [] });
  expect(await call(network, add, word('sandbox:500 first'))).toMatchObject({ status: 500 });
  expect(await call(network, add, word('sandbox:500 first'))).toMatchObject({ status: 200 });
  expect(await call(network, add, word('sandbox:500 second'))).toMatchObject({ status: 500 });
});

test('the phrase that refuses refuses every time, and a search for one fails every time', async () => {
  const { network } = createTestNetwork({ rules: [] });
  for (let tries = 0; tries < 2; tries += 1) {
    expect(await call(network, add, word('sandbox:refuse'))).toMatchObject({ status: 400, json: { code: 400000 } });
    expect(await call(network, 'GET /api/v3/blocklists?regex=sandbox:500')).toMatchObject({ status: 500 });
  }
});
