import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createFakeLocks } from './fakeLocks.ts';
import { createSlotLocks, type Locks } from './slotLocks.ts';
import type { Release } from './slots.ts';

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => vi.useRealTimers());

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const createTake = (locks: Locks, count: number) => createSlotLocks(locks, { key: 'test', count, sleep });

/** Takes in this tab, and keeps what was granted. */
function takeInto(granted: Release[], take: () => Promise<Release>): void {
  void take().then((release) => granted.push(release));
}

test('there are as many slots as there are, over all tabs', async () => {
  const locks = createFakeLocks(() => 1);
  const granted: Release[] = [];
  for (const tab of [locks.openTab(), locks.openTab()]) {
    const take = createTake(tab, 3);
    for (let index = 0; index < 3; index += 1) takeInto(granted, take);
  }
  await vi.advanceTimersByTimeAsync(100);
  expect(granted).toHaveLength(3);
  granted[0]?.(0);
  await vi.advanceTimersByTimeAsync(10);
  expect(granted).toHaveLength(4);
});

test('a slot that is given back late comes free late, one that was not used at once', async () => {
  const locks = createFakeLocks(() => 0);
  const take = createTake(locks, 1);
  const granted: Release[] = [];
  for (let index = 0; index < 3; index += 1) takeInto(granted, take);
  await vi.advanceTimersByTimeAsync(0);
  granted[0]?.(1_000);
  await vi.advanceTimersByTimeAsync(999);
  expect(granted).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2);
  expect(granted).toHaveLength(2);
  granted[1]?.(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(granted).toHaveLength(3);
});

test('two slots that come free in the same moment are not both taken by the one who waits', async () => {
  const locks = createFakeLocks(() => 5);
  const granted: Release[] = [];
  const take = createTake(locks.openTab(), 2);
  takeInto(granted, take);
  takeInto(granted, take);
  await vi.advanceTimersByTimeAsync(50);
  const later: Release[] = [];
  takeInto(later, createTake(locks.openTab(), 2));
  await vi.advanceTimersByTimeAsync(50);
  for (const release of granted) release(0);
  await vi.advanceTimersByTimeAsync(50);
  expect(later).toHaveLength(1);
  expect(locks.heldNames()).toHaveLength(1);
});

test('the slots of a tab that closes go to those who wait', async () => {
  const locks = createFakeLocks(() => 1);
  const closing = locks.openTab();
  const lost: Release[] = [];
  const takeThere = createTake(closing, 2);
  for (let index = 0; index < 5; index += 1) takeInto(lost, takeThere);
  await vi.advanceTimersByTimeAsync(50);
  const granted: Release[] = [];
  const take = createTake(locks.openTab(), 2);
  for (let index = 0; index < 2; index += 1) takeInto(granted, take);
  await vi.advanceTimersByTimeAsync(50);
  expect(granted).toHaveLength(0);
  closing.close();
  await vi.advanceTimersByTimeAsync(50);
  expect(granted).toHaveLength(2);
  expect(lost).toHaveLength(2);
});

test('where the browser refuses locks, so does taking one, and nothing is kept', async () => {
  const locks = createFakeLocks(() => 0);
  const others = createTake(locks.openTab(), 2);
  const granted: Release[] = [];
  takeInto(granted, others);
  takeInto(granted, others);
  await vi.advanceTimersByTimeAsync(0);
  // Refused only when it comes to waiting, and only for one of the two.
  const tab = locks.openTab();
  const refusing: Locks = {
    request: (name, options, callback) =>
      options.ifAvailable || name.endsWith('-0')
        ? tab.request(name, options, callback)
        : Promise.reject(new Error('no storage here')),
  };
  await Promise.all([
    expect(createTake(refusing, 2)()).rejects.toThrow('no storage here'),
    vi.advanceTimersByTimeAsync(10),
  ]);
  for (const release of granted) release(0);
  await vi.advanceTimersByTimeAsync(10);
  expect(locks.heldNames()).toEqual([]);
});

test('over all tabs there are never more grants than slots in the time one is held, and none is lost', async () => {
  const hold = 1_000;
  const tabOf = fc.record({
    asks: fc.array(fc.nat(3_000), { minLength: 1, maxLength: 25 }),
    // Some close, with whatever they hold and wait for.
    closesAt: fc.option(fc.nat(4_000), { freq: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(tabOf, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(6), { minLength: 1 }),
      async (count, tabs, delays) => {
        let turn = 0;
        const locks = createFakeLocks(() => delays[(turn += 1) % delays.length] ?? 0);
        const begin = Date.now();
        const starts: { at: number; tab: number; until: number }[] = [];
        for (const [index, { asks, closesAt }] of tabs.entries()) {
          const tab = locks.openTab();
          const take = createTake(tab, count);
          const end = begin + (closesAt ?? Infinity);
          if (closesAt !== null) setTimeout(() => tab.close(), closesAt);
          for (const at of asks) {
            const start = (release: Release) => {
              starts.push({ at: Date.now(), tab: index, until: Math.min(end, Date.now() + hold) });
              release(hold);
            };
            // A tab that is closed asks for nothing any more.
            setTimeout(() => Date.now() < end && void take().then(start), at);
          }
        }
        await vi.advanceTimersByTimeAsync(120_000);
        for (const { at } of starts) {
          expect(starts.filter((other) => other.at <= at && at < other.until).length).toBeLessThanOrEqual(count);
        }
        const unserved = tabs.filter(
          ({ asks, closesAt }, index) =>
            closesAt === null && starts.filter(({ tab }) => tab === index).length !== asks.length,
        );
        expect(unserved).toEqual([]);
        expect(locks.heldNames()).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});
