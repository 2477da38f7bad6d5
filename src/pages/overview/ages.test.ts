import { expect, test } from 'vitest';

import { countAges, countNames } from './ages.ts';

const now = Date.parse('2026-11-24T12:00:00Z');

const at = (createdAt: string) => ({ createdAt });

test('ages fall into one step each, and an unreadable time into the last', () => {
  const items = ['2026-11-24T11:00:00Z', '2026-11-23T12:00:00Z', '2026-11-01T00:00:00Z', '2020-01-01T00:00:00Z', ''];
  expect(countAges(items.map(at), now)).toEqual([1, 1, 1, 2]);
});

test('names are counted, the most frequent first', () => {
  expect(countNames(['b', 'a', '', 'a'])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
});
