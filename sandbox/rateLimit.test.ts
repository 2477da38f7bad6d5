import { expect, test } from 'vitest';

import { createStillClock } from './clock.ts';
import { createRateLimiter } from './rateLimit.ts';
import { call, createTestNetwork } from './testCalls.ts';

test('ten calls at once pass and the eleventh does not', () => {
  const limiter = createRateLimiter(10, createStillClock());
  const allowed = Array.from({ length: 11 }, () => limiter.take('a'));
  expect(allowed).toEqual([...Array.from({ length: 10 }, () => true), false]);
});

test('evenly paced calls pass for ever', () => {
  const clock = createStillClock();
  const limiter = createRateLimiter(10, clock);
  for (let calls = 0; calls < 1000; calls += 1) {
    expect(limiter.take('a')).toBe(true);
    clock.advance(100);
  }
});

test('a refused call costs nothing', () => {
  const clock = createStillClock();
  const limiter = createRateLimiter(2, clock);
  for (let calls = 0; calls < 50; calls += 1) limiter.take('a');
  clock.advance(500);
  expect(limiter.take('a')).toBe(true);
});

test('every token has its own budget, and 429 carries code 400311', async () => {
  const { network } = createTestNetwork({ rateLimit: 1 });
  const line = 'GET /api/v3/users?options[limit]=1';
  expect(await call(network, line)).toMatchObject({ status: 200 });
  expect(await call(network, line)).toMatchObject({ status: 429, json: { status: 'error', code: 400311 } });
  const member = { Authorization: `Bearer ${network.credentials.memberToken}` };
  expect(await call(network, line, undefined, member)).toMatchObject({ status: 200 });
});

test('calls with a wrong token cost the right one nothing', async () => {
  const { network } = createTestNetwork({ rateLimit: 1 });
  const line = 'GET /api/v3/blocklists';
  expect(await call(network, line, undefined, { Authorization: 'Bearer wrong' })).toMatchObject({ status: 401 });
  expect(await call(network, line)).toMatchObject({ status: 200 });
});
