import fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import { errorOfAnswer } from './answerError.ts';

const endpoint = 'POST /api/v2/blacklist/records';
const errorOf = (status: number, body?: unknown, retryAfter: string | null = null) =>
  errorOfAnswer(endpoint, { status, body, isEmpty: body === undefined, retryAfter });
const vendors = (code: unknown, data?: unknown) => ({ status: 'error', code, message: 'No.', data });

test.each([
  [400, 400_000, 'invalid'],
  [400, 400_001, 'invalid'],
  [400, 400_002, 'invalid'],
  [401, 400_100, 'unauthorized'],
  [403, 400_300, 'forbidden'],
  [403, 400_301, 'forbidden'],
  [403, 400_302, 'forbidden'],
  [403, 400_306, 'conflict'],
  [403, 400_308, 'forbidden'],
  [403, 400_309, 'forbidden'],
  [429, 400_311, 'rate-limited'],
  [403, 400_312, 'globally-banned'],
  [403, 400_314, 'forbidden'],
  [403, 400_315, 'conflict'],
  [403, 400_316, 'conflict'],
  [403, 400_317, 'conflict'],
  [403, 400_318, 'conflict'],
  [403, 400_323, 'forbidden'],
  [404, 400_400, 'not-found'],
  [400, 400_400, 'not-found'],
  [409, 400_900, 'conflict'],
  [403, 403_999, 'forbidden'],
  [422, 500_000, 'invalid'],
  [413, 500_000, 'invalid'],
  [500, 500_000, 'server'],
  [501, 501_000, 'not-available'],
  // v2 calls use HTTP numbers as codes; some say so with a 200.
  [400, 400, 'invalid'],
  [401, 401, 'unauthorized'],
  [404, 404, 'not-found'],
  [429, 429, 'rate-limited'],
  [500, 500, 'server'],
  [200, 401, 'unauthorized'],
  [200, 500, 'server'],
  [200, 400_311, 'rate-limited'],
  [200, 500_000, 'server'],
  [418, 987_654, 'invalid'],
])('HTTP %i with the code %i is %s', (status, code, kind) => {
  expect(errorOf(status, vendors(code))).toMatchObject({ kind, status, code, message: 'No.', endpoint });
  expect(errorOf(status, vendors(String(code)))).toMatchObject({ kind, code });
  expect(errorOf(status, { ...vendors(code), status: 'fail' })).toMatchObject({ kind, code });
});

test('a 500 that says what is wrong with which field is about the request', () => {
  expect(errorOf(500, vendors(500_000, { detail: ['"regexs" is required'] }))).toMatchObject({
    kind: 'invalid',
    detail: ['"regexs" is required'],
  });
  expect(errorOf(422, vendors(500_000, { detail: { field: 'regexs' } })).detail).toEqual(['{"field":"regexs"}']);
  for (const nothing of [[], {}, '', [''], null]) {
    expect(errorOf(500, vendors(500_000, { detail: nothing }))).toMatchObject({ kind: 'server', detail: [] });
  }
});

test.each([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [408, 'timeout'],
  [409, 'conflict'],
  [429, 'rate-limited'],
  [500, 'server'],
  [501, 'not-available'],
  [503, 'server'],
])('HTTP %i without a body is %s', (status, kind) => {
  expect(errorOf(status)).toMatchObject({ kind, status, code: undefined });
});

test.each([
  [400, 'bad-response'],
  [401, 'unauthorized'],
  [403, 'bad-response'],
  [404, 'bad-response'],
  [413, 'invalid'],
  [429, 'rate-limited'],
  [502, 'server'],
])('HTTP %i with the page of another server is %s', (status, kind) => {
  const page = (body: unknown) => errorOfAnswer(endpoint, { status, body, isEmpty: false, retryAfter: null });
  expect(page(undefined)).toMatchObject({ kind, message: `HTTP ${status} without the error body of this API` });
  expect(page({ timestamp: 1, status, error: 'Not Found' }).kind).toBe(kind);
  expect(page(['nothing', 'known']).kind).toBe(kind);
});

test('Retry-After comes in seconds or as a date', () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T10:00:00Z') });
  expect(errorOf(429, undefined, '2').retryAfterMs).toBe(2_000);
  expect(errorOf(429, undefined, 'Mon, 23 Nov 2026 10:00:05 GMT').retryAfterMs).toBe(5_000);
  // Neither words, nor what is over: then the console's own waits are the better ones.
  for (const nothing of ['soon', '', ' ', '0', '-5', 'Mon, 23 Nov 2026 09:00:00 GMT']) {
    expect(errorOf(429, undefined, nothing).retryAfterMs).toBeUndefined();
  }
  vi.useRealTimers();
});

test('whatever comes back, it becomes an error of a known kind', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 599 }),
      fc.jsonValue(),
      fc.option(fc.string()),
      (status, body, retryAfter) => {
        const error = errorOf(status, body, retryAfter);
        expect(error.kind).toEqual(expect.any(String));
        expect(error.message).not.toBe('');
      },
    ),
  );
});
