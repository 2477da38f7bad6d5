import type { ApiClient } from '#src/api/client.ts';
import type { Clock } from '#src/lib/clock.ts';

import { isFinished, type Job } from './job.ts';
import type { AnyJobKind } from './kind.ts';
import { createLane, isLockedOut, type Lane } from './lane.ts';
import { withLock, writingLock, type Locks } from './locks.ts';
import { isProbed } from './nextStep.ts';
import { changeJob, paused, recover } from './steps.ts';
import type { JobStore } from './store.ts';

/** Whether the browser believes to be online. `subscribe` tells of every change. */
export type OnlineSignal = { isOnline(): boolean; subscribe(listener: () => void): () => void };

export type RunnerDeps = {
  store: JobStore;
  kinds: ReadonlyMap<string, AnyJobKind>;
  clock: Clock;
  /** The connection of this tab to a network, or undefined while there is none. Never throws. */
  clientFor(profileId: string): ApiClient | undefined | Promise<ApiClient | undefined>;
  /** A harmless request, to learn whether the network is back. Throws when it is not. */
  probe(client: ApiClient): Promise<unknown>;
  online: OnlineSignal;
  /** Web Locks. Without them (tests, very old browsers) this tab believes to be the only one. */
  locks?: Locks | undefined;
  /** Between 0 and 1. */
  random(): number;
  /** The database failed in the middle of a job. The job goes on from what is saved; people should know. */
  onError?(error: unknown): void;
  /** Calls in flight at once; 8 unless told. */
  maxInFlight?: number | undefined;
};

/**
 * Carries jobs to the network they belong to. Of all tabs one runs the jobs of a network: the one that holds the lock
 * `custos-jobs:<profile id>` and is connected to it. Other tabs command through the job's record, which the running
 * tab follows. A tab that loses its connection gives the lock away.
 */
export type Runner = {
  /** Sweeps what was left half-written, reads the jobs and starts. */
  start(): Promise<void>;
  /** To be called whenever this tab has connected, locked or disconnected. */
  networkChanged(): void;
  /** True while a call of this tab is out: nobody would live to see its answer if the tab were closed now. */
  hasCallsOut(): boolean;
  /** Begins nothing new, and resolves once nothing is in flight. */
  stop(): Promise<void>;
};

/** How long to wait after the database failed. */
const afterCrashMs = 5_000;

export function createRunner(deps: RunnerDeps): Runner {
  const { store, clock } = deps;
  const lanes = new Map<string, { lane: Lane; cancel: AbortController; ended: Promise<void> }>();
  let refused = new WeakSet<ApiClient>();
  const stopped = new AbortController();
  let seen = '';
  let checking: Promise<void> | undefined;
  let checkAgain = false;

  const unfinished = () => store.jobs().filter((job) => !isFinished(job) && deps.kinds.has(job.kind));

  /** One check at a time; what happens meanwhile asks for another. */
  function check(): void {
    if (checking) {
      checkAgain = true;
      return;
    }
    checking = (async () => {
      do {
        checkAgain = false;
        for (const profileId of new Set(unfinished().map((job) => job.profileId))) {
          if (!stopped.signal.aborted) await checkNetwork(profileId);
        }
      } while (checkAgain);
    })()
      .catch((error: unknown) => deps.onError?.(error))
      .finally(() => {
        checking = undefined;
      });
  }

  async function checkNetwork(profileId: string): Promise<void> {
    const client = await deps.clientFor(profileId);
    const known = lanes.get(profileId);
    if (known) {
      known.lane.wake();
      if (!client) known.cancel.abort();
      return;
    }
    const jobs = unfinished().filter((job) => job.profileId === profileId);
    if (!client) {
      if (jobs.some(({ state }) => state.status === 'running')) await lockOut(profileId);
      return;
    }
    const mayResume = !refused.has(client);
    const isDue = (job: Job) => job.state.status === 'running' || isProbed(job) || (mayResume && isLockedOut(job));
    if (jobs.some(isDue)) openLane(profileId);
  }

  function openLane(profileId: string): void {
    const cancel = new AbortController();
    const lane = createLane(profileId, {
      ...deps,
      client: async () => deps.clientFor(profileId),
      isOnline: deps.online.isOnline,
      refused: {
        add: (client) => refused.add(client),
        delete: (client) => refused.delete(client),
        has: (client) => refused.has(client),
      },
    });
    const run = async () => {
      try {
        // Cancelling ends the wait for another tab's lock; a lane that runs already notices by itself.
        await withLock(deps.locks, lockName(profileId), { signal: cancel.signal }, () => lane.run());
      } catch (error) {
        if (!cancel.signal.aborted) {
          deps.onError?.(error);
          await clock.sleep(afterCrashMs, stopped.signal).catch(() => {});
        }
      }
      lanes.delete(profileId);
      if (!stopped.signal.aborted) check();
    };
    const ended = run();
    lanes.set(profileId, { lane, cancel, ended });
  }

  /** Running jobs that nobody can run wait for somebody to connect, unless another tab is running them. */
  async function lockOut(profileId: string): Promise<void> {
    await withLock(deps.locks, lockName(profileId), { ifAvailable: true }, async (isOurs) => {
      if (!isOurs) return;
      for (const { id } of unfinished().filter((job) => job.profileId === profileId)) {
        await recover(store, id);
        await changeJob(store, id, (job, now) => paused(job, { reason: 'unauthorized' }, now));
      }
    });
  }

  /** Most changes are counts, twenty times a second; only a change of state can give a lane reason to open. */
  function follow(): void {
    const now = unfinished()
      .map(({ id, state }) => id + JSON.stringify(state))
      .join();
    if (now === seen) return;
    seen = now;
    check();
  }

  const toStop: (() => void)[] = [];

  return {
    async start() {
      // Somebody may be writing a job right now, in another tab: then its blocks only look like orphans.
      await withLock(deps.locks, writingLock, { ifAvailable: true }, async (isOurs) => {
        if (isOurs) await store.sweepOrphans();
      });
      await store.load();
      const cameOnline = () => {
        if (deps.online.isOnline()) for (const { lane } of lanes.values()) lane.tryNow();
      };
      toStop.push(store.subscribe(follow), deps.online.subscribe(cameOnline));
      follow();
    },
    networkChanged() {
      // Connected anew, or asked to look again: an old refusal says nothing any more.
      refused = new WeakSet();
      check();
    },
    hasCallsOut: () => [...lanes.values()].some(({ lane }) => lane.hasCallsOut()),
    async stop() {
      stopped.abort();
      for (const stop of toStop) stop();
      for (const { lane, cancel } of lanes.values()) {
        lane.close();
        cancel.abort();
      }
      await checking;
      await Promise.all([...lanes.values()].map(({ ended }) => ended));
    },
  };
}

const lockName = (profileId: string) => `custos-jobs:${profileId}`;
