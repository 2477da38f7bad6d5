import type { Release } from './slots.ts';

/** The part of Web Locks that is used here. A type of its own, so that tests can stand in for several tabs. */
export type Locks = {
  request<T>(
    name: string,
    options: { ifAvailable?: boolean; signal?: AbortSignal },
    callback: (lock: unknown) => Promise<T>,
  ): Promise<T>;
};

/**
 * Takes any one of `count` locks named after `key`. Returns the function that takes one: it resolves when a lock is
 * granted, with the function that gives it back after a while.
 */
export function createSlotLocks(
  locks: Locks,
  { key, count, sleep }: { key: string; count: number; sleep: (ms: number) => Promise<void> },
): () => Promise<Release> {
  // Slots are tried in turn: the one taken longest ago is the likeliest to be free.
  let next = 0;
  const name = (index: number) => `custos-slot-${key}-${index % count}`;

  const hold = (take: (release: Release) => void) =>
    new Promise<void>((free) => {
      take((afterMs) => {
        if (afterMs === 0) free();
        else void sleep(afterMs).then(free);
      });
    });

  const tryOne = (index: number) =>
    new Promise<Release | undefined>((resolve, reject) => {
      locks
        .request(name(index), { ifAvailable: true }, async (lock) => {
          if (lock === null) resolve(undefined);
          else await hold(resolve);
        })
        .catch(reject);
    });

  const waitForAny = () =>
    new Promise<Release>((resolve, reject) => {
      const others = new AbortController();
      let isTaken = false;
      const takeFirst = async (index: number) => {
        // Two may be granted in the same moment: the second is given back at once.
        if (isTaken) return;
        isTaken = true;
        next = (index + 1) % count;
        others.abort();
        await hold(resolve);
      };
      for (let index = 0; index < count; index += 1) {
        locks
          .request(name(index), { signal: others.signal }, () => takeFirst(index))
          .catch((error: unknown) => {
            // Those that were called off once one is taken end here too.
            if (isTaken) return;
            isTaken = true;
            others.abort();
            reject(error);
          });
      }
    });

  return async () => {
    for (let tries = 0; tries < count; tries += 1) {
      const index = next;
      next = (next + 1) % count;
      // One after the other: two at once would take two slots.
      // oxlint-disable-next-line no-await-in-loop
      const release = await tryOne(index);
      if (release) return release;
    }
    return waitForAny();
  };
}
