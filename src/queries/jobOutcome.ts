import type { Job } from '#src/jobs/job.ts';
import { isFinished } from '#src/jobs/job.ts';

import { dropRules, patchRules, refreshRules } from './blocklist.ts';
import { jobEngine } from './jobEngine.ts';

/** Rows up to this many are changed in place as the job goes; beyond, the lists are read again when it is over. */
const mostPatched = 2_000;

/** Lets the lists of this tab show what a job does, while it does it. */
export function showOutcome(jobId: string): void {
  let shownDone = 0;
  let isBusy = false;
  const follow = async () => {
    if (isBusy) return;
    isBusy = true;
    for (;;) {
      const job = jobEngine.get(jobId);
      const isOver = job !== undefined && isFinished(job);
      // Until something more is done there is nothing to show; the end is always shown.
      if (!job || (!isOver && job.counts.fates.done === shownDone)) break;
      shownDone = job.counts.fates.done;
      // What changes meanwhile is looked at after it.
      // oxlint-disable-next-line no-await-in-loop
      await show(job, isOver);
      if (isOver) {
        stop();
        break;
      }
    }
    isBusy = false;
  };
  const stop = jobEngine.subscribe(() => void follow());
  void follow();
}

async function show(job: Job, isOver: boolean): Promise<void> {
  if (job.kind === 'addBlocklistRules' || job.total > mostPatched) {
    if (isOver) refreshRules();
    return;
  }
  const ids = new Set<string>();
  for await (const ruleId of doneRules(job)) ids.add(ruleId);
  if (job.kind === 'removeBlocklistRules') dropRules(ids);
  if (job.kind === 'setBlocklistRulesEnabled') {
    patchRules(ids, {
      isEnabled: (job.params as { isEnabled: boolean }).isEnabled,
      updatedAt: new Date().toISOString(),
    });
  }
}

async function* doneRules(job: Job): AsyncGenerator<string> {
  for (let blockNo = 0; blockNo < job.blocks; blockNo += 1) {
    // oxlint-disable-next-line no-await-in-loop
    for (const block of await jobEngine.readBlocks(job.id, blockNo, blockNo + 1)) {
      for (const { item, fate } of block.items) {
        if (fate.is === 'done') yield (item as { ruleId: string }).ruleId;
      }
    }
  }
}
