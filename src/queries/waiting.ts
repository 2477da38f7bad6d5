import { useEffect, useState } from 'react';

import { graceLock, isLeftBehind } from '#src/jobs/grace.ts';
import type { Job } from '#src/jobs/job.ts';

import { jobEngine } from './jobEngine.ts';
import { allSaved, jobsOfNetwork, useJobs } from './jobs.ts';

type WaitingJob = Job & { state: { status: 'waiting' } };

/** Decisions of the connected network that are not sent yet, the last one first. */
export function useWaitingJobs(): readonly WaitingJob[] {
  return useJobs().filter(isWaiting);
}

const isWaiting = (job: Job): job is WaitingJob => job.state.status === 'waiting';

/** The last decision made by now that is not sent yet, with those that are still being saved. */
export async function lastWaiting(): Promise<Job | undefined> {
  await allSaved();
  return jobsOfNetwork().find(isWaiting);
}

/** The tab that decides has its lock by then, milliseconds. */
const lockedAfter = 1_500;
/** How often it is looked who lives, in milliseconds. */
const lookEvery = 1_000;

/**
 * Of these decisions those that nobody sits before any more, by id: somebody has to say whether they are still meant. Where
 * the browser does not tell who lives, only those whose time is over.
 */
export function useForgotten(jobs: readonly Job[], now: number): ReadonlySet<string> {
  const [unattended, setUnattended] = useState<ReadonlySet<string>>(new Set());
  const ids = jobs.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (ids === '') return;
    let isWanted = true;
    const look = () =>
      void heldLocks().then((held) => {
        if (isWanted && held) setUnattended(new Set(ids.split(' ').filter((id) => !held.has(graceLock(id)))));
      });
    look();
    const timer = setInterval(look, lookEvery);
    return () => {
      isWanted = false;
      clearInterval(timer);
    };
  }, [ids]);
  const isForgotten = (job: Job) =>
    isLeftBehind(job, now) || (unattended.has(job.id) && now > job.createdAt + lockedAfter);
  return new Set(jobs.filter(isForgotten).map(({ id }) => id));
}

async function heldLocks(): Promise<ReadonlySet<string> | undefined> {
  const { locks } = navigator as { locks?: LockManager };
  const { held } = (await locks?.query().catch(() => undefined)) ?? {};
  return held && new Set(held.flatMap(({ name }) => name ?? []));
}

/** Takes a decision back before anything of it is sent. False when it was too late. Throws `StorageError`. */
export const takeBack = (job: Job): Promise<boolean> => jobEngine.takeBack(job.id);

/** Sends a decision without waiting any longer. Throws `StorageError`. */
export const sendNow = (job: Job): Promise<void> => jobEngine.release(job.id);
