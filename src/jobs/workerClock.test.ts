import { afterEach, expect, test, vi } from 'vitest';

import { systemClock } from '#src/lib/clock.ts';

import { createWorkerClock } from './workerClock.ts';

/** A worker of which a test decides when a time has come, and whether it starts at all. */
class FakeWorker extends EventTarget {
  static last: FakeWorker;
  readonly asked: { id: number; ms: number }[] = [];
  constructor() {
    super();
    FakeWorker.last = this;
  }
  postMessage(request: { id: number; ms: number }) {
    this.asked.push(request);
  }
  answer(id: number) {
    this.dispatchEvent(new MessageEvent('message', { data: id }));
  }
}

function setUp() {
  vi.stubGlobal('Worker', FakeWorker);
  const clock = createWorkerClock();
  return { clock, worker: FakeWorker.last };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('whoever sleeps is woken by the worker, in whatever order the times come', async () => {
  const { clock, worker } = setUp();
  const woken: string[] = [];
  const long = clock.sleep(60_000).then(() => woken.push('long'));
  const short = clock.sleep(5).then(() => woken.push('short'));
  expect(worker.asked.map(({ ms }) => ms)).toEqual([60_000, 5]);
  worker.answer(worker.asked[1]!.id);
  await short;
  expect(woken).toEqual(['short']);
  worker.answer(worker.asked[0]!.id);
  await long;
});

test('a sleep that is called off ends with the reason, and a late wake of it does nothing', async () => {
  const { clock, worker } = setUp();
  const abort = new AbortController();
  const slept = clock.sleep(10, abort.signal);
  abort.abort('enough');
  await expect(slept).rejects.toBe('enough');
  worker.answer(worker.asked[0]!.id);
  await expect(clock.sleep(10, abort.signal)).rejects.toBe('enough');
  expect(worker.asked).toHaveLength(1);
});

test('a worker that does not start lets nobody sleep for ever', async () => {
  vi.useFakeTimers();
  const { clock, worker } = setUp();
  const before = clock.sleep(1_000);
  worker.dispatchEvent(new Event('error'));
  const after = clock.sleep(1_000);
  await vi.advanceTimersByTimeAsync(1_000);
  await Promise.all([before, after]);
  expect(worker.asked).toHaveLength(1);
});

test('without workers it is the clock of the system', () => {
  vi.stubGlobal('Worker', undefined);
  expect(createWorkerClock()).toBe(systemClock);
});
