/** `navigator.locks`, as far as we use it. */
export type Locks = {
  request<T>(
    name: string,
    options: { mode?: 'exclusive' | 'shared'; ifAvailable?: boolean; signal?: AbortSignal },
    callback: (lock: unknown) => Promise<T>,
  ): Promise<T>;
};

/** Held, shared, by every tab that is writing a new job. */
export const writingLock = 'custos-jobs-writing';

/**
 * Runs `work` while holding the lock. With `ifAvailable` it runs at once, and is told whether the lock is ours.
 * Rejects when `signal` ends the wait for the lock; once the lock is held, the signal has no effect.
 */
export async function withLock<T>(
  locks: Locks | undefined,
  name: string,
  options: { mode?: 'shared'; ifAvailable?: true; signal?: AbortSignal },
  work: (isOurs: boolean) => Promise<T>,
): Promise<T> {
  if (!locks) return work(true);
  return locks.request(name, options, (lock) => work(lock !== null));
}
