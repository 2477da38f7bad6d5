import { systemClock, type Clock } from '#src/lib/clock.ts';

/** A clock that keeps its pace in a hidden tab: its timers run in a worker. Without workers it is the system's. */
export function createWorkerClock(): Clock {
  if (typeof Worker === 'undefined') return systemClock;
  const worker = new Worker(new URL('./timer.worker.ts', import.meta.url), { type: 'module', name: 'custos-timer' });
  const sleepers = new Map<number, { wake: () => void; ms: number }>();
  let lastId = 0;
  let isBroken = false;

  worker.addEventListener('message', ({ data }: MessageEvent<number>) => {
    const sleeper = sleepers.get(data);
    sleepers.delete(data);
    sleeper?.wake();
  });
  // A worker that does not start must not let anybody sleep for ever.
  worker.addEventListener('error', () => {
    isBroken = true;
    for (const { wake, ms } of sleepers.values()) void systemClock.sleep(ms).then(wake);
    sleepers.clear();
  });

  return {
    now: systemClock.now,
    sleep(ms, signal) {
      if (isBroken) return systemClock.sleep(ms, signal);
      return new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const id = ++lastId;
        const stop = () => {
          sleepers.delete(id);
          reject(signal?.reason);
        };
        const wake = () => {
          signal?.removeEventListener('abort', stop);
          resolve();
        };
        signal?.addEventListener('abort', stop, { once: true });
        sleepers.set(id, { wake, ms });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- workers have none
        worker.postMessage({ id, ms });
      });
    },
  };
}
