import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ApiError } from './errors.ts';
import { createFakeLocks } from './fakeLocks.ts';
import { createLimiter, type Limiter, type Priority } from './limiter.ts';
import { createSlotLocks } from './slotLocks.ts';
import { createLocalSlots, type SlowDown, type Slots } from './slots.ts';

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

type Start = { at: number; priority: Priority };

function setUp(slots: Slots = createLocalSlots(10)) {
  const limiter = createLimiter({ slots, now: Date.now, random: () => 0 });
  const starts: Start[] = [];
  const begin = Date.now();
  const ask = (priority: Priority, latency = 150) => {
    const task = () => {
      starts.push({ at: Date.now() - begin, priority });
      return sleep(latency);
    };
    return limiter.run(task, { priority });
  };
  return { limiter, starts, ask };
}

/** The most starts in any window of 1,000 ms. */
function mostInASecond(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.max(0, ...sorted.map((from) => sorted.filter((at) => at >= from && at < from + 1000).length));
}

const gaps = (starts: readonly Start[]) => starts.slice(1).map(({ at }, index) => at - (starts[index]?.at ?? 0));

const refusal = (retryAfterMs?: number) =>
  new ApiError({ kind: 'rate-limited', endpoint: 'GET /x', status: 429, code: 400_311, message: 'slow', retryAfterMs });

/** Has the network refuse once, and counts. */
const refuse = (limiter: Limiter, retryAfterMs?: number) =>
  limiter.run(() => Promise.reject(refusal(retryAfterMs)), { priority: 'person' }).catch(() => {});

test('a job starts evenly spaced, at 97 % of the permitted pace or more, never waiting for answers', async () => {
  const { starts, ask } = setUp();
  for (let index = 0; index < 700; index += 1) void ask('job', 400);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(starts.length).toBeGreaterThanOrEqual(0.97 * 600);
  expect(mostInASecond(starts.map(({ at }) => at))).toBe(10);
  for (const gap of gaps(starts)) {
    expect(gap).toBeGreaterThanOrEqual(50);
    expect(gap).toBeLessThanOrEqual(110);
  }
});

test('a job waits a step at first, for what a tab that has just died may have sent; people do not', async () => {
  const next = setUp();
  const dead = setUp();
  for (let index = 0; index < 40; index += 1) void dead.ask('job');
  await vi.advanceTimersByTimeAsync(2_020);
  const sent = dead.starts.map(({ at }) => at);
  // Its slots have gone with it: another tab, however long it has been open, has all ten.
  for (let index = 0; index < 20; index += 1) void next.ask('job');
  await vi.advanceTimersByTimeAsync(2_020);
  const times = [...sent, ...next.starts.map(({ at }) => at)];
  expect(mostInASecond(times)).toBe(10);
  const another = setUp();
  void another.ask('person');
  await vi.advanceTimersByTimeAsync(0);
  expect(another.starts).toEqual([{ at: 0, priority: 'person' }]);
});

test('a job that comes after a pause does not start with a burst', async () => {
  const { starts, ask } = setUp();
  await vi.advanceTimersByTimeAsync(10_000);
  for (let index = 0; index < 5; index += 1) void ask('job');
  await vi.advanceTimersByTimeAsync(1_000);
  for (const gap of gaps(starts)) expect(gap).toBeGreaterThanOrEqual(100);
});

test('five requests of people start at once after a quiet moment, the rest evenly, never more than ten a second', async () => {
  const { starts, ask } = setUp();
  for (let index = 0; index < 30; index += 1) void ask('person');
  await vi.advanceTimersByTimeAsync(0);
  expect(starts).toHaveLength(5);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(starts).toHaveLength(30);
  expect(mostInASecond(starts.map(({ at }) => at))).toBeLessThanOrEqual(10);
});

test('a person who comes while a job runs goes next', async () => {
  const { starts, ask } = setUp();
  for (let index = 0; index < 100; index += 1) void ask('job');
  await vi.advanceTimersByTimeAsync(5_030);
  const before = starts.length;
  void ask('person');
  void ask('person');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(starts.slice(before, before + 2).map(({ priority }) => priority)).toEqual(['person', 'person']);
});

test('answers that do not come hold back jobs at twenty in flight, and people not yet', async () => {
  const { limiter, starts, ask } = setUp();
  for (let index = 0; index < 40; index += 1) void ask('job', 60_000);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(limiter.getState()).toMatchObject({ inFlight: 20, waiting: 20 });
  void ask('person', 60_000);
  await vi.advanceTimersByTimeAsync(0);
  expect(starts.at(-1)?.priority).toBe('person');
});

test('whoever is called off while waiting is told the reason, and costs nothing', async () => {
  const { limiter, starts, ask } = setUp();
  const abort = new AbortController();
  const task = vi.fn<() => Promise<void>>();
  void ask('job');
  const waiting = limiter.run(task, { priority: 'job', signal: abort.signal });
  void ask('job');
  abort.abort(new Error('left the page'));
  await expect(waiting).rejects.toThrow('left the page');
  await expect(limiter.run(task, { priority: 'job', signal: abort.signal })).rejects.toThrow('left the page');
  await vi.advanceTimersByTimeAsync(250);
  expect(task).not.toHaveBeenCalled();
  expect(starts).toHaveLength(2);
  expect(limiter.getState().waiting).toBe(0);
});

test('a task that throws at once or fails leaves nothing in flight', async () => {
  const { limiter } = setUp();
  const broken = vi.fn<() => Promise<void>>(() => {
    throw new Error('broken');
  });
  await expect(limiter.run(broken, { priority: 'person' })).rejects.toThrow('broken');
  expect(limiter.getState().inFlight).toBe(0);
});

test('after a refusal everybody waits as long as the network says, and goes on at half the pace', async () => {
  const { limiter, starts, ask } = setUp();
  await refuse(limiter, 3_000);
  expect(limiter.getState()).toMatchObject({ pace: 5, isSlowing: true, slowedUntil: Date.now() + 3_000 });
  for (let index = 0; index < 20; index += 1) void ask('job');
  void ask('person');
  await vi.advanceTimersByTimeAsync(2_990);
  expect(starts).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(starts.length).toBeGreaterThanOrEqual(5);
  expect(starts.length).toBeLessThanOrEqual(6);
  expect(starts[0]?.priority).toBe('person');
  expect(limiter.getState().slowedUntil).toBeUndefined();
});

test('without a Retry-After the waits are one, two, four and four seconds', async () => {
  const { limiter } = setUp();
  for (const seconds of [1, 2, 4, 4]) {
    // oxlint-disable-next-line no-await-in-loop
    await refuse(limiter);
    expect((limiter.getState().slowedUntil ?? 0) - Date.now()).toBe(seconds * 1000);
    // oxlint-disable-next-line no-await-in-loop
    await vi.advanceTimersByTimeAsync(seconds * 1000 + 500);
  }
});

test('a Retry-After of an hour is honoured a minute at a time', async () => {
  const { limiter } = setUp();
  await refuse(limiter, 3_600_000);
  expect((limiter.getState().slowedUntil ?? 0) - Date.now()).toBe(60_000);
});

test('requests that were on their way together are one refusal', async () => {
  const { limiter } = setUp();
  const together = [1, 2, 3].map(() =>
    limiter.run(() => sleep(100).then(() => Promise.reject(refusal())), { priority: 'person' }).catch(() => {}),
  );
  await vi.advanceTimersByTimeAsync(200);
  await Promise.all(together);
  expect(limiter.getState().pace).toBe(5);
});

test('the pace comes back to just under what was refused in seconds, and to all of it in a minute or so', async () => {
  const { limiter } = setUp();
  await refuse(limiter);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(limiter.getState().isSlowing).toBe(true);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(limiter.getState().pace).toBeGreaterThanOrEqual(9.5);
  expect(limiter.getState().isSlowing).toBe(false);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(limiter.getState().pace).toBeLessThan(9.7);
  await vi.advanceTimersByTimeAsync(40_000);
  expect(limiter.getState().pace).toBe(10);
});

test('the other tabs hear of a refusal, and all together keep to the slower pace', async () => {
  const locks = createFakeLocks(() => 0);
  const tabs = createTabs(locks, 2).map((slots) => setUp(slots));
  const [first, second] = tabs;
  if (!first || !second) throw new Error('two tabs');
  await Promise.all([refuse(first.limiter), vi.advanceTimersByTimeAsync(10)]);
  expect(second.limiter.getState()).toMatchObject({ pace: 5, isSlowing: true });
  for (let index = 0; index < 30; index += 1) for (const { ask } of tabs) void ask('job');
  await vi.advanceTimersByTimeAsync(2_990);
  // A second of waiting, then two seconds at five, the last of them at six.
  expect(tabs.flatMap(({ starts }) => starts).length).toBeLessThanOrEqual(12);
});

test('a person waits behind at most one request of a job that runs in another tab', async () => {
  const [jobTab, personTab] = createTabs(
    createFakeLocks(() => 1),
    2,
  ).map((slots) => setUp(slots));
  if (!jobTab || !personTab) throw new Error('two tabs');
  for (let index = 0; index < 200; index += 1) void jobTab.ask('job');
  for (let round = 0; round < 20; round += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await vi.advanceTimersByTimeAsync(507);
    const before = jobTab.starts.length;
    const asked = personTab.starts.length;
    void personTab.ask('person');
    // oxlint-disable-next-line no-await-in-loop
    while (personTab.starts.length === asked) await vi.advanceTimersByTimeAsync(1);
    expect(jobTab.starts.length - before).toBeLessThanOrEqual(1);
  }
});

test('what is watched stays the same object until something changes', async () => {
  const { limiter, ask } = setUp();
  const seen: unknown[] = [];
  const stop = limiter.subscribe(() => seen.push(limiter.getState()));
  const before = limiter.getState();
  expect(limiter.getState()).toBe(before);
  void ask('person', 10);
  await vi.advanceTimersByTimeAsync(20);
  expect(seen.map((state) => (state as { inFlight: number }).inFlight)).toEqual([0, 1, 0]);
  expect(limiter.getState()).toBe(limiter.getState());
  stop();
  void ask('person', 10);
  expect(seen).toHaveLength(3);
});

test('no second sees more than ten starts over all tabs, everybody gets a turn, and no slot is kept', async () => {
  const arrival = fc.record({
    tab: fc.nat(2),
    at: fc.nat(3_000),
    priority: fc.constantFrom<Priority>('person', 'job'),
    latency: fc.nat(600),
    // Some give up while they wait.
    patience: fc.option(fc.nat(1_000), { freq: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(arrival, { minLength: 20, maxLength: 80 }),
      fc.array(fc.nat(4), { minLength: 1 }),
      async (arrivals, delays) => {
        let turn = 0;
        const locks = createFakeLocks(() => delays[(turn += 1) % delays.length] ?? 0);
        const tabs = createTabs(locks, 3).map((slots) => createLimiter({ slots, now: Date.now }));
        const starts: number[] = [];
        const start = (latency: number) => {
          starts.push(Date.now());
          return sleep(latency);
        };
        let settled = 0;
        for (const { tab, at, priority, latency, patience } of arrivals) {
          setTimeout(() => {
            const abort = new AbortController();
            if (patience !== null) setTimeout(() => abort.abort(), patience);
            void tabs[tab]
              ?.run(() => start(latency), { priority, signal: abort.signal })
              .catch(() => {})
              .finally(() => (settled += 1));
          }, at);
        }
        await vi.advanceTimersByTimeAsync(20_000);
        expect(settled).toBe(arrivals.length);
        expect(mostInASecond(starts)).toBeLessThanOrEqual(10);
        expect(locks.heldNames()).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
}, 30_000);

/** Tabs of one browser: each with its own hold on the shared locks, hearing of each other's troubles. */
function createTabs(locks: ReturnType<typeof createFakeLocks>, count: number): Slots[] {
  const listeners = new Map<number, (slowDown: SlowDown) => void>();
  return Array.from({ length: count }, (_, tab) => ({
    take: createSlotLocks(locks, { key: 'test', count: 10, sleep }),
    after: (ms, callback) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
    tell: (slowDown) => {
      for (const [other, listener] of listeners) if (other !== tab) listener(slowDown);
    },
    hear: (listener) => {
      listeners.set(tab, listener);
      return () => listeners.delete(tab);
    },
    close: () => {},
  }));
}
