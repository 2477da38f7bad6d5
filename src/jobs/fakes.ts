// For tests only: a clock that never waits, an engine that can be killed at any step, and what tabs share.
import type { ApiClient } from '#src/api/client.ts';
import type { Clock } from '#src/lib/clock.ts';
import { connectDatabase, type DatabaseConnection } from '#src/storage/database.ts';

import { clientOf, networkOf, type FakeNetwork } from './fakeNetwork.ts';
import { createGrace } from './grace.ts';
import { createJobs, type Jobs } from './jobs.ts';
import type { AnyJobKind } from './kind.ts';
import { jobKinds } from './kinds.ts';
import type { Locks } from './locks.ts';
import { createRunner, type OnlineSignal, type Runner } from './runner.ts';
import { createJobStore, type JobStore } from './store.ts';
import type { JobChannel, JobMessage } from './jobList.ts';

declare const setImmediate: (run: () => void) => void;

/** One turn of the event loop. */
export const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A clock on which every sleep is over at once, and has taken its time nevertheless. */
export function createHastyClock(start = 0): Clock & { slept: number[] } {
  let now = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    async sleep(ms, signal) {
      await turn();
      signal?.throwIfAborted();
      now += ms;
      slept.push(ms);
    },
  };
}

/** Dies, for good, at the n-th gate it passes: whatever waits there never goes on, and nothing passes any more. */
export function createMortality(deathAt = Infinity) {
  let gates = 0;
  let lastGate = deathAt;
  const { promise: death, resolve: died } = Promise.withResolvers<'dead'>();
  return {
    death,
    gates: () => gates,
    /** Dies at the next gate. */
    die() {
      lastGate = gates + 1;
    },
    async gate(): Promise<void> {
      if (++gates < lastGate) return;
      died('dead');
      await new Promise(() => {});
    },
    async around<T>(work: () => T | Promise<T>): Promise<T> {
      await this.gate();
      try {
        return await work();
      } finally {
        await this.gate();
      }
    },
  };
}
type Mortality = ReturnType<typeof createMortality>;

export type FakeEngine = {
  database: DatabaseConnection;
  store: JobStore;
  jobs: Jobs;
  runner: Runner;
  clock: Clock;
  network: FakeNetwork;
};

export type EngineOptions = {
  network: FakeNetwork;
  database?: DatabaseConnection;
  name?: string;
  kinds?: ReadonlyMap<string, AnyJobKind>;
  clock?: Clock;
  mortality?: Mortality;
  clientFor?: (profileId: string) => ApiClient | undefined;
  online?: OnlineSignal;
  locks?: Locks;
  channel?: JobChannel;
  onError?: (error: unknown) => void;
  maxInFlight?: number;
  /** Decisions wait so long, if the tab that made them lives on and `isConnected`. */
  graceMs?: number;
  isConnected?: () => boolean;
};

let engines = 0;

/** The engine as one tab would have it. */
export function createEngine(options: EngineOptions): FakeEngine {
  const { network, clock = createHastyClock(), mortality, locks } = options;
  const connection = options.database ?? connectDatabase(options.name ?? 'custos-test');
  const database = mortality ? mortal(connection, mortality) : connection;
  const store = createJobStore({ database, clock, channel: options.channel });
  const kinds = options.kinds ?? jobKinds;
  const client = clientOf(mortality ? mortalNetwork(network, mortality) : network);
  const tab = ++engines;
  let ids = 0;
  const grace = createGrace({
    store,
    clock,
    graceMs: () => options.graceMs ?? 0,
    isConnectedTo: options.isConnected ?? (() => true),
    onError: () => {},
  });
  const jobs = createJobs({ store, kinds, clock, locks, grace, newId: () => `job-${tab}-${++ids}` });
  const runner = createRunner({
    store,
    kinds,
    clock,
    clientFor: options.clientFor ?? (() => client),
    probe: (prober) => networkOf(prober).perform('probe', 0, () => {}),
    online: options.online ?? { isOnline: () => true, subscribe: () => () => {} },
    locks,
    random: () => 0.5,
    onError:
      options.onError ??
      ((error) => {
        throw error;
      }),
    maxInFlight: options.maxInFlight,
  });
  return { database, store, jobs, runner, clock, network };
}

function mortal(connection: DatabaseConnection, mortality: Mortality): DatabaseConnection {
  return { ...connection, use: (work) => mortality.around(() => connection.use(work)) };
}

function mortalNetwork(network: FakeNetwork, mortality: Mortality): FakeNetwork {
  return {
    ...network,
    perform: (operation, size, effect) => mortality.around(() => network.perform(operation, size, effect)),
  };
}

/** Resolves once `condition` holds for the job. */
export function until(store: JobStore, jobId: string, condition: (job: ReturnType<JobStore['job']>) => boolean) {
  return new Promise<void>((resolve) => {
    const stop = store.subscribe(look);
    look();
    function look() {
      if (!condition(store.job(jobId))) return;
      stop?.();
      resolve();
    }
  });
}

export const isOver = (job: ReturnType<JobStore['job']>) =>
  job?.state.status === 'done' || job?.state.status === 'cancelled';

/** Web Locks for several fake tabs. `release` plays the death of a tab: all its locks are gone. */
export function createFakeLocks(): { tab(): Locks & { die(): void } } {
  type Request = { tab: object; shared: boolean; grant: () => void };
  const held = new Map<string, Request[]>();
  const waiting = new Map<string, Request[]>();

  const free = (name: string, request: Request) => {
    held.set(
      name,
      (held.get(name) ?? []).filter((one) => one !== request),
    );
    serve(name);
  };
  const mayHold = (name: string, request: Request) =>
    (held.get(name) ?? []).every((other) => other.shared && request.shared);
  function serve(name: string) {
    const queue = waiting.get(name) ?? [];
    while (queue[0] && mayHold(name, queue[0])) {
      const request = queue.shift();
      if (request) request.grant();
    }
  }

  return {
    tab() {
      const tab = {};
      return {
        async request(name, { mode, ifAvailable, signal }, callback) {
          signal?.throwIfAborted();
          const request: Request = { tab, shared: mode === 'shared', grant: () => {} };
          if (ifAvailable && !mayHold(name, request)) return callback(null);
          await new Promise<void>((resolve, reject) => {
            request.grant = () => {
              held.set(name, [...(held.get(name) ?? []), request]);
              resolve();
            };
            signal?.addEventListener('abort', () => {
              const queue = waiting.get(name) ?? [];
              const index = queue.indexOf(request);
              if (index < 0) return;
              queue.splice(index, 1);
              reject(signal.reason as Error);
            });
            waiting.set(name, [...(waiting.get(name) ?? []), request]);
            serve(name);
          });
          try {
            return await callback({ name });
          } finally {
            free(name, request);
          }
        },
        die() {
          for (const [name, requests] of held) for (const one of requests) if (one.tab === tab) free(name, one);
          for (const [name, queue] of waiting)
            waiting.set(
              name,
              queue.filter((one) => one.tab !== tab),
            );
        },
      };
    },
  };
}

/** BroadcastChannels for several fake tabs. */
export function createFakeChannels(): () => JobChannel {
  const listeners = new Map<object, (event: { data: unknown }) => void>();
  return () => {
    const self = {};
    return {
      postMessage(message: JobMessage) {
        for (const [other, listener] of listeners)
          if (other !== self) queueMicrotask(() => listener({ data: message }));
      },
      addEventListener: (_type, listener) => void listeners.set(self, listener),
      close: () => void listeners.delete(self),
    };
  };
}
