import { isLeftBehind } from '#src/jobs/grace.ts';
import type { Job } from '#src/jobs/job.ts';

import { jobEngine } from './jobEngine.ts';
import { useJobs } from './jobs.ts';

type WaitingJob = Job & { state: { status: 'waiting' } };

/** Decisions of the connected network that are not sent yet, the last one first. */
export function useWaitingJobs(): readonly WaitingJob[] {
  return useJobs().filter((job): job is WaitingJob => job.state.status === 'waiting');
}

/** True when nobody sits before the decision any more, so that somebody has to say whether it is still meant. */
export const isForgotten = (job: Job, now: number): boolean => isLeftBehind(job, now);

/** Takes a decision back before anything of it is sent. False when it was too late. Throws `StorageError`. */
export const takeBack = (job: Job): Promise<boolean> => jobEngine.takeBack(job.id);

/** Sends a decision without waiting any longer. Throws `StorageError`. */
export const sendNow = (job: Job): Promise<void> => jobEngine.release(job.id);
