import { LabFailed } from './labClient.ts';
import { slowTime, type FromSlowProbe, type ToSlowProbe } from './slowProbeService.ts';

type Options = {
  signal: AbortSignal;
  createWorker?: () => Worker;
};

/** A busy page may hear of its worker late; so long (ms) it listens on before it judges. */
const grace = 150;

const startWorker = (): Worker => new Worker(new URL('./slowProbeWorker.ts', import.meta.url), { type: 'module' });

/**
 * Which of these regular expressions are slow, found out by trying each on texts made to slow it down. A worker does it,
 * which is ended when one hangs it; another goes on with the next. Throws `LabFailed` if a worker broke, and the
 * signal's reason when aborted.
 */
export function findSlowPatterns(
  patterns: readonly string[],
  { signal, createWorker = startWorker }: Options,
): Promise<ReadonlySet<string>> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadonlySet<string>>();
  const slow = new Set<string>();
  let worker: Worker | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    clearTimeout(watchdog);
    worker?.terminate();
    worker = undefined;
  }

  /** @param from the first pattern not tried yet */
  function start(from: number): void {
    const left = patterns.slice(from);
    if (left.length === 0) {
      resolve(slow);
      return;
    }
    const fresh = createWorker();
    worker = fresh;
    fresh.addEventListener('message', (event: MessageEvent<FromSlowProbe>) => {
      if (fresh === worker) receive(event.data, from);
    });
    fresh.addEventListener('error', () => {
      if (fresh !== worker) return;
      end();
      reject(new LabFailed());
    });
    const message: ToSlowProbe = { patterns: left };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none; windows have
    fresh.postMessage(message);
  }

  function receive(message: FromSlowProbe, from: number): void {
    clearTimeout(watchdog);
    if (message.type === 'done') {
      end();
      resolve(slow);
      return;
    }
    const at = from + message.at;
    const note = () => slow.add(patterns[at] ?? '');
    if (message.type === 'slow') {
      note();
      return;
    }
    watchdog = setTimeout(() => {
      note();
      end();
      start(at + 1);
    }, slowTime + grace);
  }

  signal.addEventListener('abort', () => {
    end();
    reject(signal.reason as Error);
  });
  if (signal.aborted) reject(signal.reason as Error);
  else start(0);
  return promise;
}
