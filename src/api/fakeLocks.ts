import type { Locks } from './slotLocks.ts';

type FakeTab = Locks & { close(): void };
type Request = { tab: object; grant(): void };

/**
 * Web Locks of one browser in memory, for tests with several tabs: a queue per name, granted after `delay()`
 * milliseconds as the real ones travel between processes. The browser itself stands for one of its tabs.
 */
export function createFakeLocks(delay: () => number): Locks & { heldNames(): string[]; openTab(): FakeTab } {
  const held = new Map<string, object>();
  const queues = new Map<string, Request[]>();
  const queueOf = (name: string) => queues.get(name) ?? [];

  const grantNext = (name: string) => {
    held.delete(name);
    const [next, ...rest] = queueOf(name);
    queues.set(name, rest);
    next?.grant();
  };

  const openTab = (): FakeTab => {
    const tab = {};
    let isClosed = false;
    return {
      request(name, { ifAvailable, signal }, callback) {
        return new Promise((resolve, reject) => {
          const later = (lock: unknown, afterwards: () => void) => {
            const call = () => void callback(lock).then(resolve, reject).finally(afterwards);
            setTimeout(() => {
              if (!isClosed) call();
            }, delay());
          };
          const grant = () => {
            signal?.removeEventListener('abort', abort);
            held.set(name, tab);
            later({ name }, () => {
              if (!isClosed) grantNext(name);
            });
          };
          const request: Request = { tab, grant };
          const abort = () => {
            queues.set(
              name,
              queueOf(name).filter((other) => other !== request),
            );
            reject(signal?.reason);
          };
          if (signal?.aborted) {
            reject(signal.reason);
          } else if (!held.has(name)) {
            grant();
          } else if (ifAvailable) {
            later(null, () => {});
          } else {
            queues.set(name, [...queueOf(name), request]);
            signal?.addEventListener('abort', abort, { once: true });
          }
        });
      },
      close() {
        isClosed = true;
        for (const [name, queue] of queues) {
          queues.set(
            name,
            queue.filter((request) => request.tab !== tab),
          );
        }
        for (const [name, owner] of held) if (owner === tab) grantNext(name);
      },
    };
  };

  return { ...openTab(), openTab, heldNames: () => [...held.keys()] };
}
