import type { ApiClient } from '#src/api/client.ts';

import { newId } from '#src/lib/newId.ts';
import { z } from '#src/lib/zod.ts';
import { database } from '#src/storage/database.ts';

import { createGrace } from './grace.ts';
import { createJobs, type Jobs } from './jobs.ts';
import { jobKinds } from './kinds.ts';
import { createRunner, type OnlineSignal, type Runner } from './runner.ts';
import { createJobStore } from './store.ts';
import { createWorkerClock } from './workerClock.ts';

export type BrowserJobs = { jobs: Jobs; runner: Runner };

/**
 * The engine as the app runs it, on the browser's own database, locks, channel and clock. Nothing runs before
 * `runner.start()`. `clientFor` is the session's; `onError` hears when the database fails in the middle of a job.
 */
export function createBrowserJobs(options: {
  clientFor(profileId: string): ApiClient | undefined | Promise<ApiClient | undefined>;
  isConnectedTo(profileId: string): boolean;
  graceMs(): number;
  onError: (error: unknown) => void;
}): BrowserJobs {
  const clock = createWorkerClock();
  const store = createJobStore({ database, clock, channel: new BroadcastChannel('custos-jobs') });
  // Missing where the page is not in a secure context, whatever the types say.
  const { locks, storage } = navigator as Partial<Navigator>;
  const grace = createGrace({ ...options, store, clock, locks });
  const estimateStorage = storage && (() => storage.estimate());
  return {
    jobs: createJobs({ store, kinds: jobKinds, clock, locks, newId, estimateStorage, grace }),
    runner: createRunner({
      ...options,
      store,
      kinds: jobKinds,
      clock,
      locks,
      online: browserOnline,
      probe: probeNetwork,
      random: Math.random,
    }),
  };
}

const browserOnline: OnlineSignal = {
  isOnline: () => navigator.onLine,
  subscribe(listener) {
    addEventListener('online', listener);
    addEventListener('offline', listener);
    return () => {
      removeEventListener('online', listener);
      removeEventListener('offline', listener);
    };
  },
};

/** The request by which a login screen asks "who am I": small, and open to every admin. */
function probeNetwork(client: ApiClient): Promise<unknown> {
  return client.get('/api/v3/users', z.unknown(), { params: { options: { limit: 1 } } });
}
