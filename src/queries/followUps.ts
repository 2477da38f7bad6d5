import { isFinished, type Job } from '#src/jobs/job.ts';
import { withLock, type Locks } from '#src/jobs/locks.ts';
import { discardDraft, draftKeys, loadDraft, saveDraft } from '#src/storage/drafts.ts';

import { jobEngine } from './jobEngine.ts';

/** What is left to do once a job is over, kept in the browser database, so that it is done whatever becomes of this tab. */
export type FollowUp<What> = {
  /** Throws `StorageError`. */
  remember(job: Job, what: What): Promise<void>;
  /** Does it, when the job is over. In one tab only; the others, and later visits, find it done. Throws `StorageError`. */
  finish(jobId: string): Promise<void>;
};

const all = new Map<string, (jobId: string) => Promise<void>>();

/** @param name of this sort of follow-up, as its records begin */
export function createFollowUp<What>(name: string, run: (job: Job, what: What) => Promise<void>): FollowUp<What> {
  const prefix = `${name}:`;
  async function finish(jobId: string): Promise<void> {
    const { locks } = navigator as { locks?: Locks };
    await withLock(locks, `custos-${prefix}${jobId}`, { ifAvailable: true }, async (isOurs) => {
      const what = isOurs ? ((await loadDraft(prefix + jobId)) as What | undefined) : undefined;
      if (!what) return;
      const job = await whenFinished(jobId);
      if (job) await run(job, what);
      await discardDraft(prefix + jobId);
    });
  }
  all.set(prefix, finish);
  return { remember: (job, what) => saveDraft(prefix + job.id, what), finish };
}

/** Takes up what an earlier visit left, say before a crash. To be called when the jobs of this browser are known. */
export async function resumeFollowUps(): Promise<void> {
  for (const key of await draftKeys()) {
    for (const [prefix, finish] of all) {
      // Where the network is not connected it stays for the next time.
      if (key.startsWith(prefix)) void finish(key.slice(prefix.length)).catch(() => {});
    }
  }
}

/** The job at its end, or undefined when it has been cleared away. */
function whenFinished(jobId: string): Promise<Job | undefined> {
  const { promise, resolve } = Promise.withResolvers<Job | undefined>();
  const look = () => {
    if (!jobEngine.isLoaded()) return;
    const job = jobEngine.get(jobId);
    if (!job || isFinished(job)) resolve(job);
  };
  const stop = jobEngine.subscribe(look);
  look();
  return promise.finally(stop);
}
