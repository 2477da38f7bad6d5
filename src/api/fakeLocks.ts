import type { Locks } from './slotLocks.ts';

/**
 * Web Locks of one browser in memory, for tests with several tabs: a queue per name, granted after `delay()`
 * milliseconds as the real ones travel between processes.
 */
export function createFakeLocks(delay: () => number): Locks & { heldNames(): string[] } {
  const held = new Set<string>();
  const queues = new Map<string, (() => void)[]>();

  const grantNext = (name: string) => {
    held.delete(name);
    queues.get(name)?.shift()?.();
  };

  return {
    heldNames: () => [...held],
    request(name, { ifAvailable, signal }, callback) {
      return new Promise((resolve, reject) => {
        const queue = queues.get(name) ?? [];
        queues.set(name, queue);
        const later = (lock: unknown, afterwards: () => void) => {
          setTimeout(() => void callback(lock).then(resolve, reject).finally(afterwards), delay());
        };
        const grant = () => {
          signal?.removeEventListener('abort', abort);
          held.add(name);
          later({ name }, () => grantNext(name));
        };
        const abort = () => {
          queue.splice(queue.indexOf(grant), 1);
          reject(signal?.reason);
        };
        if (signal?.aborted) {
          reject(signal.reason);
        } else if (!held.has(name)) {
          grant();
        } else if (ifAvailable) {
          later(null, () => {});
        } else {
          queue.push(grant);
          signal?.addEventListener('abort', abort, { once: true });
        }
      });
    },
  };
}
