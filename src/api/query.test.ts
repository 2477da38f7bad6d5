import { expect, test } from 'vitest';

import { path, serializeParams } from './query.ts';

test('objects become percent-encoded brackets', () => {
  expect(serializeParams({ options: { limit: 20 } })).toBe('options%5Blimit%5D=20');
});

test('a page token is encoded once', () => {
  expect(serializeParams({ options: { token: 'eyJza2lwIjoxMCwibGltaXQiOjEwfQ==' } })).toBe(
    'options%5Btoken%5D=eyJza2lwIjoxMCwibGltaXQiOjEwfQ%3D%3D',
  );
});

test('lists repeat their key with empty brackets', () => {
  expect(serializeParams({ userIds: ['a', 'b c'] })).toBe('userIds%5B%5D=a&userIds%5B%5D=b%20c');
});

test('lists inside objects are indexed', () => {
  expect(serializeParams({ dataTypes: { values: ['text'], matchType: 'any' } })).toBe(
    'dataTypes%5Bvalues%5D%5B0%5D=text&dataTypes%5BmatchType%5D=any',
  );
});

test('lists of objects are indexed', () => {
  expect(serializeParams({ targets: [{ targetId: 'x', targetType: 'community' }] })).toBe(
    'targets%5B0%5D%5BtargetId%5D=x&targets%5B0%5D%5BtargetType%5D=community',
  );
});

test('undefined is left out, null is empty, booleans are words', () => {
  expect(serializeParams({ a: undefined, b: null, c: true, d: false })).toBe('b=&c=true&d=false');
});

test('ids in a path are encoded, also slashes and dots of free text', () => {
  expect(path`/api/v3/users/${'a/b ?#ü'}/flags`).toBe('/api/v3/users/a%2Fb%20%3F%23%C3%BC/flags');
});

test('dates are written in full, half a character as the sign for an unreadable one', () => {
  expect(serializeParams({ from: new Date(0), regex: 'x\ud83d' })).toBe(
    'from=1970-01-01T00%3A00%3A00.000Z&regex=x%EF%BF%BD',
  );
});

test.each(['', '.', '..'])('%j can be no id: the address would be that of something else', (id) => {
  expect(() => path`/api/v3/users/${id}/flags`).toThrow(
    expect.objectContaining({ kind: 'not-found', endpoint: '/api/v3/users/…/flags' }),
  );
});

test('three dots can', () => {
  expect(path`/api/v3/users/${'...'}`).toBe('/api/v3/users/...');
});
