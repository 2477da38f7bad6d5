import { createClient, type ApiClient } from '#src/api/client.ts';
import { createLimiter, type Limiter } from '#src/api/limiter.ts';
import { createSharedSlots } from '#src/api/slots.ts';
import { createGrace } from '#src/jobs/grace.ts';
import { createJobs, type Jobs } from '#src/jobs/jobs.ts';
import { jobKinds } from '#src/jobs/kinds.ts';
import { createRunner, type Runner } from '#src/jobs/runner.ts';
import { createJobStore, type JobStore } from '#src/jobs/store.ts';
import { systemClock } from '#src/lib/clock.ts';
import { z } from '#src/lib/zod.ts';
import { connectDatabase, type DatabaseConnection } from '#src/storage/database.ts';

import { ownKey, type SlotsWorker } from './browser.ts';
import type { Kill, KillPoint } from './plan.ts';
import { connectTab, disconnectTab, exchange } from './wire.ts';
import type { World } from './world.ts';

/** One tab of the app: the real engine, client and limiter, which can be killed at any gate. */
export type Tab = {
  readonly name: string;
  readonly jobs: Jobs;
  readonly store: JobStore;
  readonly database: DatabaseConnection;
  readonly runner: Runner;
  /** Settles when the runner has started, or could not. */
  readonly started: Promise<void>;
  /** Resolves when the tab is dead. */
  readonly death: Promise<void>;
  isDead(): boolean;
  /** The connection as pages use it: before the jobs in the limiter. */
  client(): ApiClient;
  /** The token is good again, and a person has connected. */
  connect(): void;
  onlineChanged(): void;
  /** Closed without a word: nothing of it goes on, and its locks are free. */
  die(): void;
};

const ratePerSecond = 10;
export const profileId = 'network';
const never = new Promise<never>(() => {});

export function openTab(world: World, name: string, kill?: Kill): Tab {
  const { time, browser, random } = world;
  let isDead = false;
  const { promise: death, resolve: died } = Promise.withResolvers<void>();
  const workers: SlotsWorker[] = [];
  const onlineListeners = new Set<() => void>();
  const locks = browser.locks();
  const channel = browser.channel('custos-jobs');
  const seen = new Map<KillPoint, number>();

  function die(): void {
    if (isDead) return;
    isDead = true;
    channel.close();
    locks.die();
    for (const worker of workers) worker.terminate();
    disconnectTab(name);
    connection.close();
    died();
  }

  /** True when what was planned happens here and now. */
  function strikes(at: KillPoint): boolean {
    const count = (seen.get(at) ?? 0) + 1;
    seen.set(at, count);
    if (kill?.at !== at || kill.nth !== count || isDead) return false;
    world.killHappened();
    return true;
  }

  /** The dead pass no gate. */
  async function gate(at: KillPoint): Promise<void> {
    if (strikes(at)) die();
    if (isDead) await never;
  }

  const connection = connectDatabase(world.databaseName);
  const database: DatabaseConnection = {
    ...connection,
    async use(work) {
      await gate('database-before');
      const failure = strikes('storage-quota')
        ? new DOMException('No room', 'QuotaExceededError')
        : strikes('storage-unknown')
          ? new DOMException('Broken', 'UnknownError')
          : undefined;
      try {
        return await time.during(() =>
          connection.use((open) => {
            if (failure) throw failure;
            return work(open);
          }),
        );
      } finally {
        await gate('database-after');
      }
    },
  };

  const server = connectTab(name, async (message) => {
    await gate('network-before');
    try {
      if (!world.isOnlineAfterNext()) throw new TypeError('fetch failed');
      return await exchange(time, world.port, message);
    } finally {
      await gate('network-after');
    }
  });

  let client: ApiClient;
  let limiter: Limiter | undefined;
  function connect(): void {
    limiter?.close(new Error('Connected anew'));
    const slots = browser.within(
      () => createSharedSlots(`${world.name}${ownKey}${name}`, ratePerSecond),
      (worker) => {
        workers.push(worker);
        worker.onTake = () => {
          if (strikes('worker')) worker.fail();
        };
      },
    );
    limiter = createLimiter({ ratePerSecond, slots, random: random.next });
    client = createClient({ server, token: world.token, limiter, random: random.next });
  }
  connect();

  const store = createJobStore({ database, clock: systemClock, channel });
  const grace = createGrace({
    store,
    clock: systemClock,
    graceMs: () => 0,
    isConnectedTo: () => true,
    onError: world.engineFailed,
  });
  let ids = 0;
  const jobs = createJobs({
    store,
    kinds: jobKinds,
    clock: systemClock,
    locks,
    grace,
    newId: () => `${name}-${++ids}`,
  });
  const runner = createRunner({
    store,
    kinds: jobKinds,
    clock: systemClock,
    clientFor: () => client,
    probe: (prober) => prober.get('/api/v3/users', z.unknown(), { params: { options: { limit: 1 } } }),
    online: {
      isOnline: world.isOnline,
      subscribe(listener) {
        onlineListeners.add(listener);
        return () => onlineListeners.delete(listener);
      },
    },
    locks,
    random: random.next,
    onError: world.engineFailed,
  });
  const started = runner.start();
  // Whoever waits for it hears of it; a tab nobody waits for is simply of no use.
  started.catch(() => {});

  return {
    name,
    jobs,
    store,
    database,
    runner,
    started,
    death,
    isDead: () => isDead,
    client: () => client,
    connect() {
      connect();
      runner.networkChanged();
    },
    onlineChanged() {
      if (!isDead) for (const hear of onlineListeners) hear();
    },
    die,
  };
}
