import { isFinished, type Job } from '#src/jobs/job.ts';
import type { Refusal } from '#src/jobs/fate.ts';

import { jobEngine } from '../jobEngine.ts';
import { keyOf, type FlaggedKind } from './flaggedItem.ts';

/**
 * What has become of a decision on something reported: it is on its way or carried out, which takes it out of the queue; or the
 * network refused it, and it is back.
 */
export type Decided = { jobId: string; is: 'on-its-way' | 'done' } | { jobId: string; is: 'back'; reason?: Refusal };

/** Which decisions take something out of the queue, and where their items have its id. */
export const decisionKinds: Readonly<Record<string, { kind: FlaggedKind; id: string }>> = {
  deletePosts: { kind: 'post', id: 'postId' },
  clearPostsFlags: { kind: 'post', id: 'postId' },
  deleteComments: { kind: 'comment', id: 'contentId' },
  clearCommentsFlags: { kind: 'comment', id: 'contentId' },
  deleteMessages: { kind: 'message', id: 'contentId' },
  clearMessagesFlags: { kind: 'message', id: 'contentId' },
  deleteStories: { kind: 'story', id: 'contentId' },
  clearStoriesFlags: { kind: 'story', id: 'contentId' },
  clearUserFlags: { kind: 'user', id: 'userId' },
  banUsers: { kind: 'user', id: 'userId' },
  deleteUsers: { kind: 'user', id: 'userId' },
};

/**
 * Follows every decision of this browser on something that may be in the queue, whichever tab made it. Those that were over
 * when the network was read are the network's to tell of.
 * @param since when that was, in milliseconds since 1970
 */
export function followDecisions(since: number, onChange: (decided: ReadonlyMap<string, Decided>) => void): () => void {
  const seen = new Map<string, string>();
  const byJob = new Map<string, ReadonlyMap<string, Decided>>();
  let isPrimed = false;
  let isOver = false;

  async function look(job: Job): Promise<void> {
    const sort = decisionKinds[job.kind];
    if (!sort) return;
    const decided = new Map<string, Decided>();
    for (let blockNo = 0; blockNo < job.blocks; blockNo += 20) {
      // oxlint-disable-next-line no-await-in-loop -- a large decision is not held in memory as a whole
      for (const { items } of await jobEngine.readBlocks(job.id, blockNo, blockNo + 20)) {
        for (const { item, fate } of items) {
          const key = keyOf(sort.kind, (item as Record<string, string>)[sort.id] ?? '');
          const jobId = job.id;
          if (fate.is === 'cancelled' || fate.is === 'unknown') decided.set(key, { jobId, is: 'back' });
          else if (fate.is === 'refused' && fate.reason.kind !== 'changed-since')
            decided.set(key, { jobId, is: 'back', reason: fate.reason });
          else decided.set(key, { jobId, is: isFinished(job) ? 'done' : 'on-its-way' });
        }
      }
    }
    if (isOver) return;
    byJob.set(job.id, decided);
    // The latest decision on something is the one that counts.
    onChange(new Map([...byJob.values()].flatMap((one) => [...one])));
  }

  const follow = () => {
    if (!jobEngine.isLoaded()) return;
    // The oldest first, so that later ones win.
    for (const job of jobEngine.list().toReversed()) {
      const state = `${job.state.status} ${job.counts.fates.done} ${job.counts.fates.cancelled} ${job.counts.fates.refused}`;
      if (seen.get(job.id) === state) continue;
      seen.set(job.id, state);
      if (isPrimed || !isFinished(job) || (since > 0 && (job.finishedAt ?? 0) > since)) void look(job).catch(() => {});
    }
    isPrimed = true;
  };
  const stop = jobEngine.subscribe(follow);
  follow();
  return () => {
    isOver = true;
    stop();
  };
}
