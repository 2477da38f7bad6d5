import { AxiosError, CanceledError } from 'axios';
import { expect, test } from 'vitest';

import { z } from '#src/lib/zod.ts';

import { ApiError, toApiError } from './errors.ts';

const endpoint = 'GET /api/v3/users';
const secret = 'Bearer secret-token';

test.each([
  ['a failed connection', new AxiosError(`fetch failed ${secret}`, 'ERR_NETWORK'), 'unreachable'],
  ['the time limit', new AxiosError('timeout of 30000ms exceeded', 'ETIMEDOUT'), 'timeout'],
  ['the older code of the time limit', new AxiosError('timeout', 'ECONNABORTED'), 'timeout'],
  ['a signal with a time limit', new DOMException('too late', 'TimeoutError'), 'timeout'],
  ['axios calling it off', new CanceledError('left'), 'aborted'],
  ['a signal', new DOMException('left', 'AbortError'), 'aborted'],
  ['anything else', new TypeError(secret), 'unreachable'],
  ['nothing at all', undefined, 'unreachable'],
])('%s becomes one kind of error, without a word of its own', (_, cause, kind) => {
  const error = toApiError(cause, endpoint);
  expect(error).toMatchObject({ kind, endpoint });
  expect(JSON.stringify(error) + error.message + String(error.stack)).not.toContain('secret-token');
  expect(error.cause).toBeUndefined();
});

test('an answer of another form names the field', () => {
  const { error } = z.looseObject({ users: z.array(z.looseObject({ userId: z.string() })) }).safeParse({ users: [{}] });
  expect(toApiError(error, endpoint)).toMatchObject({ kind: 'bad-response', endpoint, field: 'users.0.userId' });
  expect(toApiError(z.object({}).safeParse([]).error, endpoint).field).toBeUndefined();
});

test('an error of ours stays what it is', () => {
  const error = new ApiError({ kind: 'conflict', endpoint, message: 'taken' });
  expect(toApiError(error, 'POST /elsewhere')).toBe(error);
});

test.each([
  ['unreachable', true],
  ['timeout', true],
  ['aborted', true],
  ['server', true],
  ['bad-response', true],
  ['rate-limited', false],
  ['unauthorized', false],
  ['invalid', false],
  ['conflict', false],
  ['not-available', false],
] as const)('a write that ended with %s may have taken effect: %s', (kind, isDoubtful) => {
  expect(new ApiError({ kind, endpoint, message: '' }).isDoubtful).toBe(isDoubtful);
});
