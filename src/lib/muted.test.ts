import { expect, test } from 'vitest';

import { mutedFor, mutedUntil } from './muted.ts';

const now = Date.parse('2026-11-24T12:00:00.000Z');

test('a mute has an end, none, or is over', () => {
  expect(mutedUntil({ isMuted: false, muteTimeout: '2026-11-25T00:00:00.000Z' }, now)).toBe(0);
  expect(mutedUntil({ isMuted: true, muteTimeout: '2026-11-24T13:00:00.000Z' }, now)).toBe(now + 3_600_000);
  expect(mutedUntil({ isMuted: true, muteTimeout: '2026-11-24T11:00:00.000Z' }, now)).toBe(0);
  expect(mutedUntil({ isMuted: true, muteTimeout: '2999-12-31T23:59:59.000Z' }, now)).toBe(-1);
  expect(mutedUntil({ isMuted: true }, now)).toBe(-1);
});

test('what a period makes of a row reads as the same mute', () => {
  for (const [period, until] of [
    [0, 0],
    [-1, -1],
    [60_000, now + 60_000],
  ] as const)
    expect(mutedUntil(mutedFor(period, now), now)).toBe(until);
});
