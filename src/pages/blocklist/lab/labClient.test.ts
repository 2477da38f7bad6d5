import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { RehearsalText } from '#src/lib/rehearsal/types.ts';
import type { MatcherRule } from '#src/lib/ruleMatcher/types.ts';

import { LabFailed, runRehearsal } from './labClient.ts';
import type { FromLab, ToLab } from './labMessages.ts';
import { rehearse } from './labService.ts';

/** The real service without its thread. A rule whose id begins with "hang" silences it for ever, as a thread would be. */
class FakeWorker extends EventTarget {
  isSilent = false;
  received: ToLab | undefined;

  postMessage(message: ToLab) {
    this.received = message;
    setTimeout(() => rehearse(message, (said) => this.#say(said)), 0);
  }
  terminate() {
    this.isSilent = true;
  }
  #say(message: FromLab) {
    if (this.isSilent) return;
    this.dispatchEvent(new MessageEvent('message', { data: message }));
    if (message.type === 'running' && message.ruleId.startsWith('hang')) this.isSilent = true;
  }
}

let workers: FakeWorker[] = [];
let controller = new AbortController();
const rule = (regex: string, ruleId = regex): MatcherRule => ({
  ruleId,
  regex,
  isMatchExactWord: false,
  isEnabled: true,
});
const texts: RehearsalText[] = ['spam', 'scam', 'aaa'].map((text, at) => ({
  id: String(at),
  kind: 'comment',
  author: 'u',
  text,
  createdAt: '',
}));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  workers = [];
  controller = new AbortController();
});
afterEach(() => vi.useRealTimers());

function run(rules: readonly MatcherRule[], onProgress?: (done: number, total: number) => void) {
  return runRehearsal({
    rules,
    texts,
    signal: controller.signal,
    ...(onProgress && { onProgress }),
    createWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
  });
}

test('answers what the rules would have stopped, and tells how far it is', async () => {
  const onProgress = vi.fn<(done: number, total: number) => void>();
  const promise = run([rule('spam'), rule('s[cp]am')], onProgress);
  await vi.advanceTimersByTimeAsync(10);
  expect(await promise).toMatchObject({ texts: 3, stopped: 2, tried: 2, tooSlow: [] });
  expect(onProgress.mock.calls).toEqual([[0, 1]]);
  expect(workers.map((worker) => worker.isSilent)).toEqual([true]);
});

test('a pattern that hangs is named and left out, everything else is answered', async () => {
  const promise = run([rule('spam'), rule('[ax]a', 'hang'), rule('s[cp]am')]);
  await vi.advanceTimersByTimeAsync(5000);
  const result = await promise;
  expect(result.rules.map(({ ruleId }) => ruleId).toSorted()).toEqual(['s[cp]am', 'spam']);
  expect(result).toMatchObject({ stopped: 2, tooSlow: ['hang'] });
  expect(workers).toHaveLength(2);
});

test('when many hang, all others that look slow are left out unrun', async () => {
  const slow = Array.from({ length: 50 }, (_, at) => rule(`(a+)+${at}?$`, `hang${at}`));
  const promise = run([...slow, rule('s[cp]am')]);
  await vi.advanceTimersByTimeAsync(20_000);
  const result = await promise;
  expect(result.tooSlow).toHaveLength(50);
  expect(result.stopped).toBe(2);
  expect(workers.length).toBeLessThan(12);
});

test('cancelled, the worker is ended and nothing is answered', async () => {
  const promise = run([rule('[ax]a', 'hang')]);
  const outcome = promise.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(10);
  controller.abort();
  expect(await outcome).toMatchObject({ name: 'AbortError' });
  await vi.advanceTimersByTimeAsync(5000);
  expect(workers.map((worker) => worker.isSilent)).toEqual([true]);
});

test('a worker that breaks is a failure', async () => {
  const promise = run([rule('spam')]);
  const outcome = promise.catch((error: unknown) => error);
  workers[0]?.dispatchEvent(new Event('error'));
  expect(await outcome).toBeInstanceOf(LabFailed);
});
