import { expect, test } from 'vitest';

import { createHost } from './host.ts';
import { Pace } from './pace.ts';
import { call, createTestNetwork } from './testCalls.ts';

test('the second slides: ten around the turn of a second are ten, and the one a second later is not the eleventh', () => {
  const pace = new Pace();
  for (let index = 0; index < 5; index += 1) pace.add('a', 900 + index * 10);
  for (let index = 0; index < 5; index += 1) pace.add('a', 1000 + index * 10);
  pace.add('a', 1900);
  expect(pace.report()).toEqual({ highest: 10, at: new Date(1040).toISOString(), requests: 11 });
  pace.add('a', 1910);
  expect(pace.report().highest).toBe(10);
  pace.add('a', 1919);
  expect(pace.report()).toMatchObject({ highest: 11, at: new Date(1919).toISOString() });
});

test('eleven within a second are seen, also the refused ones', async () => {
  const { network, clock } = createTestNetwork({ rateLimit: 10 });
  const statuses: number[] = [];
  for (let calls = 0; calls < 11; calls += 1) {
    statuses.push((await call(network, 'GET /api/v3/blocklists')).status);
    clock.advance(1);
  }
  expect(statuses.at(-1)).toBe(429);
  expect(network.pace.report()).toMatchObject({ highest: 11, requests: 11 });
});

test('every token has its own pace', async () => {
  const { network } = createTestNetwork();
  const { token, memberToken } = network.credentials;
  for (const bearer of [token, memberToken, token]) {
    await call(network, 'GET /api/v3/users', undefined, { Authorization: `Bearer ${bearer}` });
  }
  await call(network, 'GET /api/v3/users', undefined, {});
  expect(network.pace.report()).toMatchObject({ highest: 2, requests: 3 });
});

test('the control route tells it and forgets it, and does not count itself', async () => {
  const host = createHost();
  const ask = async (method: string, path: string) => {
    const headers = { Authorization: 'Bearer sandbox-admin-token' };
    const response = await host.handle(new Request(`http://sandbox.test${path}`, { method, headers }));
    return (await response.json()) as Record<string, unknown>;
  };
  await ask('GET', '/api/v3/blocklists');
  expect(await ask('GET', '/__sandbox/pace?networkId=default')).toMatchObject({ highest: 1, requests: 1 });
  expect(await ask('DELETE', '/__sandbox/pace')).toEqual({ highest: 0, requests: 0 });
});
