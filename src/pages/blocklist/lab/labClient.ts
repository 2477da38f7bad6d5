import type { RehearsalResult, RehearsalText } from '#src/lib/rehearsal/types.ts';
import type { MatcherRule } from '#src/lib/ruleMatcher/types.ts';

import type { FromLab, ToLab } from './labMessages.ts';

export class LabFailed extends Error {
  constructor() {
    super('The rehearsal worker failed.');
    this.name = 'LabFailed';
  }
}

type Options = {
  rules: readonly MatcherRule[];
  texts: readonly RehearsalText[];
  signal: AbortSignal;
  /** How many of the patterns were run. Plain words are all found before the first. */
  onProgress?: (done: number, total: number) => void;
  createWorker?: () => Worker;
  /** How long (ms) a single pattern may run over all texts before the worker is ended and the pattern left out. */
  budget?: number;
};

/** So many patterns may hang; then all others that look slow are left out too, as each costs the whole budget. */
const mostHangs = 8;
/** A busy page may hear of its worker late; so long (ms) it listens once more before it judges. */
const grace = 50;

const startWorker = (): Worker => new Worker(new URL('./labWorker.ts', import.meta.url), { type: 'module' });

/**
 * Tries the rules on the texts, in a worker that is ended when a pattern hangs it, and started again without that one.
 * Throws `LabFailed` if the worker broke, and the signal's reason when aborted.
 */
export function runRehearsal({
  rules,
  texts,
  signal,
  onProgress,
  createWorker = startWorker,
  budget = 1000,
}: Options): Promise<RehearsalResult> {
  const { promise, resolve, reject } = Promise.withResolvers<RehearsalResult>();
  const tooSlow: string[] = [];
  let worker: Worker | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    clearTimeout(watchdog);
    worker?.terminate();
    worker = undefined;
  }

  function start(): void {
    const fresh = createWorker();
    worker = fresh;
    fresh.addEventListener('message', (event: MessageEvent<FromLab>) => {
      if (fresh === worker) receive(event.data);
    });
    fresh.addEventListener('error', () => {
      if (fresh !== worker) return;
      end();
      reject(new LabFailed());
    });
    const message: ToLab = { rules, texts, tooSlow, withoutSuspects: tooSlow.length >= mostHangs };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none; windows have
    fresh.postMessage(message);
  }

  function receive(message: FromLab): void {
    clearTimeout(watchdog);
    if (message.type === 'done') {
      end();
      resolve(message.result);
      return;
    }
    onProgress?.(message.done, message.total);
    const { ruleId } = message;
    watchdog = setTimeout(() => {
      watchdog = setTimeout(() => {
        tooSlow.push(ruleId);
        end();
        start();
      }, grace);
    }, budget);
  }

  signal.addEventListener('abort', () => {
    end();
    reject(signal.reason as Error);
  });
  if (signal.aborted) reject(signal.reason as Error);
  else start();
  return promise;
}
