import type { Clock } from '#src/lib/clock.ts';

import { changeBlock } from './block.ts';
import { IllegalTransition, transition, type Job } from './job.ts';
import { withLock, type Locks } from './locks.ts';
import { changeJob } from './steps.ts';
import type { JobStore } from './store.ts';

/**
 * The time in which a decision can be taken back, because nothing has been sent. Only the tab that made it may end it:
 * when that tab is gone, or slept through the end, somebody has to be asked whether it is still meant.
 */
export type Grace = {
  /** How long the next decision waits, in milliseconds. */
  graceMs(): number;
  /** Sees to it that the waiting job is sent when its time has come, as long as this tab lives. */
  keep(job: Job): void;
};

export type GraceDeps = {
  store: JobStore;
  clock: Clock;
  graceMs(): number;
  /** Whether this tab is connected to the network; locked or elsewhere, nobody sits here who could still object. */
  isConnectedTo(profileId: string): boolean;
  onError(error: unknown): void;
  locks?: Locks | undefined;
};

/** A tab that wakes later than this has slept: whoever decided may have forgotten. */
const longestDelayMs = 60_000;
/** A job that waits this long beyond its time is left behind by its tab. */
const leftBehindMs = 3_000;

/** The lock of the tab that will send a waiting job. */
export const graceLock = (jobId: string): string => `custos-grace-${jobId}`;

export function createGrace({ store, clock, graceMs, isConnectedTo, onError, locks }: GraceDeps): Grace {
  async function waitFor({ id, profileId, state }: Job): Promise<void> {
    if (state.status !== 'waiting') return;
    // Held as long as this tab sees to it: another, or this one after a reload, knows at once that nobody does.
    await withLock(locks, graceLock(id), {}, async () => {
      await clock.sleep(state.graceMs);
      const isLate = clock.now() > state.sendAt + longestDelayMs;
      if (!isLate && isConnectedTo(profileId)) await release(store, id);
    });
  }
  return {
    graceMs,
    keep: (job) => void waitFor(job).catch(onError),
  };
}

/** Ends the grace of a job that still waits; in any other state it stays as it is. */
export async function release(store: JobStore, jobId: string): Promise<void> {
  await changeJob(store, jobId, (job, now) =>
    job.state.status === 'waiting' ? transition(job, { type: 'release' }, now) : job,
  );
}

/** Cancels a job that still waits, in the transaction that sees that it does. False when it was too late. */
export async function takeBack(store: JobStore, jobId: string): Promise<boolean> {
  try {
    const changed = await store.change(
      jobId,
      { work: ['queued'] },
      {
        before(job, now) {
          if (job.state.status !== 'waiting') throw new IllegalTransition(`Job ${jobId} does not wait any more`);
          return transition(job, { type: 'cancel' }, now);
        },
        each: (job, block, now) => changeBlock(job, block, { type: 'cancel' }, now),
        after: (job, now) => transition(job, { type: 'advance' }, now),
      },
    );
    return changed !== undefined;
  } catch (error) {
    if (error instanceof IllegalTransition) return false;
    throw error;
  }
}

/** Waits beyond its time: its tab was closed, locked or asleep, and a person has to say whether it is still meant. */
export function isLeftBehind({ state }: Job, now: number): boolean {
  return state.status === 'waiting' && now > state.sendAt + leftBehindMs;
}
