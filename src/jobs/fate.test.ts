import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  countFates,
  isFinal,
  isRetriable,
  noCounts,
  recount,
  retriableCount,
  type Fate,
  type Refusal,
} from './fate.ts';

const refusals: fc.Arbitrary<Refusal> = fc.constantFrom<Refusal>(
  { kind: 'invalid', code: 400001 },
  { kind: 'conflict' },
  { kind: 'not-found' },
  { kind: 'repeated' },
  { kind: 'invalid-input', message: 'empty' },
  { kind: 'changed-since' },
);

const fates: fc.Arbitrary<Fate> = fc.oneof(
  fc.constantFrom<Fate>({ is: 'queued' }, { is: 'in-flight' }, { is: 'doubtful' }, { is: 'sent' }, { is: 'cancelled' }),
  fc.constantFrom('live', 'already-there', 'removed').map((outcome): Fate => ({ is: 'done', outcome })),
  refusals.map((reason): Fate => ({ is: 'refused', reason })),
  fc.constantFrom('not-found', 'doubt', 'abandoned').map((why): Fate => ({ is: 'unknown', why })),
);

const sum = (numbers: Readonly<Record<string, number>>) =>
  Object.values(numbers).reduce((total, count) => total + count, 0);

test('items may change in any number and any order: the counts are those of counting anew', () => {
  fc.assert(
    fc.property(fc.array(fates), fc.array(fc.tuple(fc.nat(), fates)), (made, changes) => {
      const items = [...made];
      let counts = countFates(items);
      for (const [which, next] of items.length > 0 ? changes : []) {
        const index = which % items.length;
        counts = recount(counts, countFates(items.slice(index, index + 1)), countFates([next]));
        items[index] = next;
      }
      expect(counts).toEqual(countFates(items));
    }),
  );
});

test('blocks counted one by one add up to the whole, and taken away again leave nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fates)), (blocks) => {
      const counts = blocks.reduce((sum, block) => recount(sum, noCounts, countFates(block)), noCounts);
      expect(counts).toEqual(countFates(blocks.flat()));
      const none = blocks.reduce((sum, block) => recount(sum, countFates(block), noCounts), counts);
      expect(none).toEqual(noCounts);
    }),
  );
});

test('outcomes add up to what is done, and reasons to what was refused', () => {
  fc.assert(
    fc.property(fc.array(fates), (made) => {
      const { fates: counts, outcomes, refusals } = countFates(made);
      expect(sum(counts)).toBe(made.length);
      expect(sum(outcomes)).toBe(counts.done);
      expect(sum(refusals)).toBe(counts.refused);
    }),
  );
});

test('what can be retried is counted as it is found item by item, and is final', () => {
  fc.assert(
    fc.property(fc.array(fates), (made) => {
      const retriable = made.filter(isRetriable);
      expect(retriableCount(countFates(made))).toBe(retriable.length);
      expect(retriable.every(isFinal)).toBe(true);
    }),
  );
});
