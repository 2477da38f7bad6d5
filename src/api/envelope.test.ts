import { expect, test } from 'vitest';

import { isFailure, unwrap } from './envelope.ts';

test.each([
  ['an empty body is an empty object', undefined, {}],
  ['null is one too', null, {}],
  ['a flat answer stays', { users: [], paging: {} }, { users: [], paging: {} }],
  ['a wrapped one is opened', { status: 'success', data: { results: [1] } }, { results: [1] }],
  ['with a code beside it', { status: 'success', code: 200, data: { a: 1 } }, { a: 1 }],
  ['wrapped and flat at once are put together', { status: 'success', data: { a: 1 }, b: 2 }, { a: 1, b: 2 }],
  ['wrapped nothing is an empty object', { status: 'success' }, {}],
  ['wrapped null too', { status: 'success', data: null }, {}],
  ['a wrapped list is the list', { status: 'success', data: [1, 2] }, [1, 2]],
  ['a wrapped list beside the flat one is left', { status: 'success', data: [1], roles: [1] }, { roles: [1] }],
  ['a bare list stays', [1, 2], [1, 2]],
  ['a bare string stays', 'token', 'token'],
  [
    'data without a status belongs to the thing',
    { postId: 'p', data: { text: 'hi' } },
    { postId: 'p', data: { text: 'hi' } },
  ],
  ['a status of the thing is not an envelope', { status: 'live', data: { a: 1 } }, { status: 'live', data: { a: 1 } }],
])('%s', (_, body, inner) => {
  expect(unwrap(body)).toEqual(inner);
});

test('a failure may come with any HTTP status', () => {
  expect(isFailure({ status: 'error', code: 400_000 })).toBe(true);
  expect(isFailure({ status: 'fail' })).toBe(true);
  expect(isFailure({ status: 'success' })).toBe(false);
  expect(isFailure('error')).toBe(false);
});
