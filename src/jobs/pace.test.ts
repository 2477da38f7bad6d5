import fc from 'fast-check';
import { expect, test } from 'vitest';

import { itemsPerSecond, timeLeft, withSample, type PaceSample } from './pace.ts';

/** `perSecond` items answered ten times a second, for so many seconds. */
function steady(perSecond: number, seconds: number, from: readonly PaceSample[] = []): readonly PaceSample[] {
  let samples = from;
  const start = from.at(-1) ?? { at: 0, count: 0 };
  for (let tenth = 0; tenth <= seconds * 10; tenth++) {
    samples = withSample(samples, { at: start.at + tenth * 100, count: start.count + (perSecond * tenth) / 10 });
  }
  return samples;
}

test('a steady pace is measured as it is', () => {
  const samples = steady(1000, 20);
  expect(itemsPerSecond(samples, 20_000)).toBeCloseTo(1000);
  expect(timeLeft(samples, 5000, 20_000)).toBeCloseTo(5000);
});

test('the pace follows a slow-down within half a minute', () => {
  const samples = steady(100, 31, steady(1000, 60));
  expect(itemsPerSecond(samples, 91_000)).toBeCloseTo(100, -1);
});

test('the pace falls while nothing is answered', () => {
  const samples = steady(1000, 10);
  expect(itemsPerSecond(samples, 20_000)).toBeCloseTo(500);
});

test('nobody can tell the time left after less than a second, or while nothing moves', () => {
  expect(timeLeft(steady(1000, 0.5), 100, 500)).toBeUndefined();
  expect(timeLeft(steady(0, 10), 100, 10_000)).toBeUndefined();
  expect(timeLeft([], 0, 0)).toBe(0);
});

test('items tried once more start a new measurement', () => {
  const samples = withSample(steady(1000, 10), { at: 11_000, count: 5 });
  expect(samples).toEqual([{ at: 11_000, count: 5 }]);
});

test('the samples stay few, however often they come', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: -500, max: 3000 }), fc.nat(50)), { maxLength: 500 }), (steps) => {
      let samples: readonly PaceSample[] = [];
      let last = { at: 0, count: 0 };
      for (const [ms, items] of steps) {
        last = { at: last.at + ms, count: last.count + items };
        samples = withSample(samples, last);
        expect(samples.length).toBeLessThanOrEqual(33);
        expect(samples.at(-1)).toEqual(last);
      }
    }),
  );
});
