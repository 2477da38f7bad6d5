import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { LabFailed } from './labClient.ts';
import { findSlowPatterns } from './slowProbeClient.ts';
import { probe, type FromSlowProbe, type ToSlowProbe } from './slowProbeService.ts';

/** The real service without its thread. A pattern that begins with "hang" silences it for ever, as a thread would be. */
class FakeWorker extends EventTarget {
  isSilent = false;

  postMessage(message: ToSlowProbe) {
    setTimeout(() => {
      probe(message, (said) => {
        if (!this.isSilent) this.dispatchEvent(new MessageEvent<FromSlowProbe>('message', { data: said }));
        if (said.type === 'trying' && message.patterns[said.at]?.startsWith('hang')) this.isSilent = true;
      });
    }, 0);
  }
  terminate() {
    this.isSilent = true;
  }
}

let workers: FakeWorker[] = [];
let controller = new AbortController();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  workers = [];
  controller = new AbortController();
});
afterEach(() => vi.useRealTimers());

const find = (patterns: readonly string[]) =>
  findSlowPatterns(patterns, {
    signal: controller.signal,
    createWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
  });

test('patterns that hang are found, those between and after them are tried too', async () => {
  const promise = find(['fine+', 'hang1+', 'word', 'fine[12]+', 'hang2+', '(a+', 'fi+ne']);
  await vi.advanceTimersByTimeAsync(3000);
  expect([...(await promise)]).toEqual(['hang1+', 'hang2+']);
  expect(workers).toHaveLength(3);
  expect(workers.every((worker) => worker.isSilent)).toBe(true);
});

test('nothing to try is answered at once', async () => {
  expect(await find([])).toEqual(new Set());
  expect(workers).toEqual([]);
});

test('the last pattern may hang', async () => {
  const promise = find(['hang+']);
  await vi.advanceTimersByTimeAsync(3000);
  expect([...(await promise)]).toEqual(['hang+']);
});

test('cancelled, the worker is ended; broken, it is a failure', async () => {
  const cancelled = find(['hang+']).catch((error: unknown) => error);
  controller.abort();
  expect(await cancelled).toMatchObject({ name: 'AbortError' });
  controller = new AbortController();
  const broken = find(['fine+']).catch((error: unknown) => error);
  workers.at(-1)?.dispatchEvent(new Event('error'));
  expect(await broken).toBeInstanceOf(LabFailed);
});
