import type { Job } from '#src/jobs/job.ts';
import { isFinished } from '#src/jobs/job.ts';
import { sessionState } from '#src/session/session.ts';

import { refreshRules } from './blocklist.ts';
import { showChanges } from './jobChanges.ts';
import { jobEngine } from './jobEngine.ts';

/** The rows of a job of up to this many items are changed in place as it goes; those of a larger one when it is over. */
const mostPatched = 2_000;

/** How far each job was when the lists last showed what it does, and how many of its rules they were told of. */
const shown = new Map<string, string>();
const added = new Map<string, number>();
const busy = new Set<string>();
let isFollowing = false;

/**
 * Lets the lists of this tab show what jobs do, while they do it, whichever tab started and runs them. To be called once;
 * what had been done before is in the lists already when they are read.
 */
export function followJobs(): void {
  if (isFollowing) return;
  isFollowing = true;
  let isPrimed = false;
  const look = () => {
    if (!jobEngine.isLoaded()) return;
    for (const job of jobEngine.list()) {
      if (!isPrimed) {
        shown.set(job.id, progressOf(job));
        if (isFinished(job)) added.set(job.id, liveOf(job));
      } else if (shown.get(job.id) !== progressOf(job)) void follow(job.id);
    }
    isPrimed = true;
  };
  jobEngine.subscribe(look);
  look();
}

const liveOf = (job: Job) => job.counts.outcomes['live'] ?? 0;
const progressOf = (job: Job) => `${job.counts.fates.done}${isFinished(job) ? ' over' : ''}`;

async function follow(jobId: string): Promise<void> {
  if (busy.has(jobId)) return;
  busy.add(jobId);
  try {
    for (;;) {
      const job = jobEngine.get(jobId);
      if (!job || shown.get(jobId) === progressOf(job)) return;
      shown.set(jobId, progressOf(job));
      // What changes meanwhile is looked at after it.
      // oxlint-disable-next-line no-await-in-loop
      await show(job);
    }
  } catch {
    // The database is gone for now, which the tray says: the lists are read from the network instead, the short ones.
    refreshRules(0);
  } finally {
    busy.delete(jobId);
  }
}

async function show(job: Job): Promise<void> {
  const session = sessionState.get();
  if (session.status === 'disconnected' || session.profile.id !== job.profileId) return;
  if (job.total > mostPatched && !isFinished(job)) return;
  if (job.kind === 'addBlocklistRules') {
    const before = added.get(job.id) ?? 0;
    // A job that was tried again has been counted once already.
    if (isFinished(job)) added.set(job.id, liveOf(job));
    if (isFinished(job) && liveOf(job) > before) refreshRules(liveOf(job) - before);
    return;
  }
  await showChanges(job);
}
