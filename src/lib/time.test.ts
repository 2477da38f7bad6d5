import { expect, test } from 'vitest';

import { clockSpan, exactTime, relativeTime } from './time.ts';

const day = 86_400_000;

test('relative times use the largest whole unit', () => {
  const now = Date.UTC(2026, 10, 23);
  expect(relativeTime(now - 2 * day - 5, now, 'en')).toBe('2 days ago');
  expect(relativeTime(now - 400 * day, now, 'en')).toBe('last yr.');
  expect(relativeTime(now - 61_000, now, 'en')).toBe('1 min. ago');
  expect(relativeTime(now - 3_000, now, 'en')).toBe('now');
});

test('the exact time carries its year', () => {
  expect(exactTime(Date.UTC(2026, 10, 23, 12), 'en')).toContain('2026');
});

test('spans read like a clock', () => {
  expect(clockSpan(0)).toBe('0:00');
  expect(clockSpan(65_400)).toBe('1:05');
  expect(clockSpan(3_723_000)).toBe('1:02:03');
});
