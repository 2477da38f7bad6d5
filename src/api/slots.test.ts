import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createFakeLocks } from './fakeLocks.ts';
import { createLocalSlots, type Release, type SlotAnswer, type SlotRequest } from './slots.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(loading.splice(0));
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('local slots: as many as there are, then in turn as they come free', async () => {
  const slots = createLocalSlots(2);
  const taken: Release[] = [];
  for (let index = 0; index < 4; index += 1) void slots.take().then((release) => taken.push(release));
  await vi.advanceTimersByTimeAsync(0);
  expect(taken).toHaveLength(2);
  taken[0]?.(500);
  taken[1]?.(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(taken).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(500);
  expect(taken).toHaveLength(4);
});

const loading: Promise<unknown>[] = [];

/** The worker's file run in this thread, with the locks of one browser; as many as tabs ask for. */
function createWorkerClass(locks: unknown) {
  return class FakeWorker {
    static readonly all: FakeWorker[] = [];
    #listeners = new Map<string, (event: { data: unknown }) => void>();
    #hear: ((event: { data: SlotRequest }) => void) | undefined;
    #ready: Promise<unknown>;
    isTerminated = false;

    constructor() {
      FakeWorker.all.push(this);
      vi.stubGlobal('navigator', { locks });
      vi.stubGlobal(
        'addEventListener',
        (_: string, hear: (event: { data: SlotRequest }) => void) => (this.#hear = hear),
      );
      vi.stubGlobal('postMessage', (data: SlotAnswer) => this.#listeners.get('message')?.({ data }));
      vi.resetModules();
      this.#ready = import('./slots.worker.ts');
      loading.push(this.#ready);
    }
    addEventListener(type: string, listener: (event: { data: unknown }) => void) {
      this.#listeners.set(type, listener);
    }
    postMessage(data: SlotRequest) {
      void this.#ready.then(() => this.#hear?.({ data }));
    }
    terminate() {
      this.isTerminated = true;
    }
    fail() {
      this.#listeners.get('error')?.({ data: undefined });
    }
  };
}

async function setUp(locks: unknown) {
  const Worker = createWorkerClass(locks);
  vi.stubGlobal('navigator', { locks });
  vi.stubGlobal('Worker', Worker);
  vi.stubGlobal('BroadcastChannel', class extends EventTarget {});
  const { createSharedSlots } = await import('./slots.ts');
  return { Worker, createSharedSlots };
}

/** What has been taken so far; the worker's file takes real time to load. */
async function take(slots: { take(): Promise<Release> }, count: number, expected: number): Promise<Release[]> {
  const taken: Release[] = [];
  for (let index = 0; index < count; index += 1) void slots.take().then((release) => taken.push(release));
  await vi.waitFor(() => expect(taken).toHaveLength(expected));
  return taken;
}

test('shared slots are locks named after the network, held from the worker until released', async () => {
  const locks = createFakeLocks(() => 0);
  const { createSharedSlots } = await setUp(locks);
  const taken = await take(createSharedSlots('acme', 2), 3, 2);
  expect(locks.heldNames().toSorted()).toEqual(['custos-slot-acme-0', 'custos-slot-acme-1']);
  taken[0]?.(1_000);
  await vi.advanceTimersByTimeAsync(990);
  expect(taken).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(20);
  expect(taken).toHaveLength(3);
  for (const release of taken.slice(1)) release(0);
  await vi.advanceTimersByTimeAsync(10);
  expect(locks.heldNames()).toEqual([]);
});

test('a tab that connects again uses the worker it has', async () => {
  const { Worker, createSharedSlots } = await setUp(createFakeLocks(() => 0));
  createSharedSlots('acme', 10);
  createSharedSlots('acme', 10);
  createSharedSlots('other', 10);
  expect(Worker.all).toHaveLength(2);
});

test('the worker keeps the time, and forgets what is called off', async () => {
  const { createSharedSlots } = await setUp(createFakeLocks(() => 0));
  const slots = createSharedSlots('acme', 10);
  const rung: string[] = [];
  for (const release of await take(slots, 1, 1)) release(0);
  slots.after(100, () => rung.push('first'));
  slots.after(100, () => rung.push('called off'))();
  await vi.advanceTimersByTimeAsync(110);
  expect(rung).toEqual(['first']);
});

test('a tab whose worker does not start goes on alone, with what was waiting', async () => {
  const { Worker, createSharedSlots } = await setUp(createFakeLocks(() => 0));
  const slots = createSharedSlots('acme', 2);
  const rung = vi.fn<() => void>();
  slots.after(50, rung);
  const taken: Release[] = [];
  void slots.take().then((release) => taken.push(release));
  Worker.all[0]?.fail();
  void slots.take().then((release) => taken.push(release));
  await vi.advanceTimersByTimeAsync(60);
  expect(taken).toHaveLength(2);
  expect(rung).toHaveBeenCalledOnce();
  expect(Worker.all[0]?.isTerminated).toBe(true);
});

test('so does one whose browser refuses locks', async () => {
  const refusing = { request: () => Promise.reject(new DOMException('no storage here', 'SecurityError')) };
  const { createSharedSlots } = await setUp(refusing);
  expect(await take(createSharedSlots('acme', 3), 3, 3)).toHaveLength(3);
});
