import { expect, test } from 'vitest';
import fc from 'fast-check';

import type { LedgerEntry } from './entry.ts';
import { countEntries, dayOf, lastDays } from './figures.ts';

const noon = new Date(2026, 10, 23, 12).getTime();
const entry = (jobId: string, event: LedgerEntry['event'], more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  seq: 1,
  previous: '',
  hash: '',
  at: noon,
  action: 'deletePosts',
  jobId,
  event,
  ...more,
});
const options = { reportedKinds: new Set(['deletePosts']), undoOf: new Map([['u', 'a']]) };

test('objects are counted by day and by kind, and what was taken back is not', () => {
  const figures = countEntries(
    [
      entry('a', 'decided', { objectCount: 3 }),
      entry('a', 'done', { at: noon + 4_000 }),
      entry('b', 'decided', { action: 'addBlocklistRules', objectCount: 10 }),
      entry('c', 'decided'),
      entry('c', 'taken-back'),
      entry('u', 'decided', { objectCount: 3 }),
    ],
    options,
  );
  expect(figures).toEqual({
    decisions: 3,
    takenBack: 1,
    undone: 1,
    byDay: new Map([['2026-11-23', { reported: 3, other: 10 }]]),
    byAction: [
      ['addBlocklistRules', 10],
      ['deletePosts', 3],
    ],
    medianMs: 4_000,
  });
});

test('an undo that was taken back, or undoes what is older, counts for nothing', () => {
  const decided = [entry('a', 'decided'), entry('u', 'decided')];
  expect(countEntries([...decided, entry('u', 'taken-back')], options)).toMatchObject({ decisions: 1, undone: 0 });
  expect(countEntries(decided.slice(1), options)).toMatchObject({ decisions: 0, undone: 0 });
});

test('an empty record has no time to carry out', () => {
  expect(countEntries([], options)).toEqual({ decisions: 0, takenBack: 0, undone: 0, byDay: new Map(), byAction: [] });
});

test('the objects of all days are the objects of all kinds, whatever was decided', () => {
  const decisions = fc.array(
    fc.record({
      jobId: fc.constantFrom('a', 'b', 'c', 'd', 'u'),
      event: fc.constantFrom('decided', 'taken-back', 'done', 'cancelled' as const),
      action: fc.constantFrom('deletePosts', 'banUsers'),
      objectCount: fc.nat(1000),
      at: fc.integer({ min: noon - 1e10, max: noon }),
    }),
  );
  fc.assert(
    fc.property(decisions, (made) => {
      const figures = countEntries(
        made.map(({ jobId, event, ...more }) => entry(jobId, event as LedgerEntry['event'], more)),
        options,
      );
      const days = [...figures.byDay.values()].reduce((sum, { reported, other }) => sum + reported + other, 0);
      expect(days).toBe(figures.byAction.reduce((sum, [, objects]) => sum + objects, 0));
      expect(Math.max(figures.takenBack, figures.undone)).toBeLessThanOrEqual(figures.decisions);
    }),
  );
});

test('days follow one another over the change of the clocks, and end today', () => {
  const days = lastDays(400, noon);
  expect(days.at(-1)).toBe(dayOf(noon));
  expect(new Set(days).size).toBe(400);
  expect(days).toEqual(days.toSorted());
});
