import type { Job } from '#src/jobs/job.ts';
import type { RestorePlan } from '#src/lib/ruleDiff/restorePlan.ts';

import { startJob } from './jobs.ts';
import { afterRestore, startSwitching } from './restoreFollowUp.ts';

type Whither = {
  /** The network the snapshot was compared with. Refused when this tab is connected to another by now. */
  profileId: string;
  /** What the added rules are said to come from. */
  source: string;
};

type Started = {
  jobs: readonly Job[];
  /** What could not be started, if anything: the jobs before it run. */
  failure?: unknown;
  /** Settles once the rules that were off are being switched off again: their new ids are known only when they are there. */
  rest: Promise<void>;
};

/** Starts what leads back, as jobs of their own kinds; each can be watched, paused and undone like any other. */
export async function startRestore(plan: RestorePlan, { profileId, source }: Whither): Promise<Started> {
  const { add, remove, enable, disable } = plan;
  const jobs: Job[] = [];
  let rest: Promise<void> = Promise.resolve();
  try {
    if (add.length > 0) {
      const inputs = add.map(({ regex, isMatchExactWord }) => ({ regex, isMatchExactWord, lines: [] }));
      const job = await startJob('addBlocklistRules', {}, inputs, {
        title: { source },
        expectedItems: add.length,
        profileId,
      });
      jobs.push(job);
      // Before anything else: from here on a crash loses nothing of it.
      await afterRestore.remember(job, add);
      rest = afterRestore.finish(job.id);
      // Whoever asks hears of it; if nobody does, comparing again shows it.
      rest.catch(() => {});
    }
    if (remove.length > 0) {
      jobs.push(await startJob('removeBlocklistRules', {}, remove, { expectedItems: remove.length, profileId }));
    }
    if (enable.length > 0) jobs.push(await startSwitching(enable, true, profileId));
    if (disable.length > 0) jobs.push(await startSwitching(disable, false, profileId));
    return { jobs, rest };
  } catch (failure) {
    return { jobs, failure, rest };
  }
}
