import { isFinished, type Job } from '#src/jobs/job.ts';
import type { RestorePlan } from '#src/lib/ruleDiff/restorePlan.ts';
import { carryRuleNotes } from '#src/storage/ruleNotes.ts';

import { jobEngine } from './jobEngine.ts';
import { startJob } from './jobs.ts';

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
      rest = finishAdded(job, add);
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

type Rules = RestorePlan['enable'];

function startSwitching(rules: Rules, isEnabled: boolean, profileId: string): Promise<Job> {
  const inputs = rules.map((rule) => ({ ...rule, isEnabled: !isEnabled }));
  return startJob('setBlocklistRulesEnabled', { isEnabled }, inputs, { expectedItems: rules.length, profileId });
}

/** What is left to do for the added rules once they have their ids: those that were off go off, and notes move over. */
async function finishAdded(job: Job, added: RestorePlan['add']): Promise<void> {
  const finished = await whenFinished(job.id);
  if (!finished) return;
  const wanted = new Map(added.map((rule) => [keyOf(rule.regex, rule.isMatchExactWord), rule]));
  const off: Rules = [];
  const moved: { from: string; to: string }[] = [];
  for await (const { text, mode, fate } of jobEngine.items(job.id, ['done'])) {
    // What was there already is somebody else's rule.
    if (fate.is !== 'done' || fate.outcome !== 'live' || fate.objectId === undefined) continue;
    const isMatchExactWord = mode === 'exact';
    const old = wanted.get(keyOf(text, isMatchExactWord));
    if (!old) continue;
    moved.push({ from: old.ruleId, to: fate.objectId });
    if (!old.isEnabled) off.push({ ruleId: fate.objectId, regex: text, isMatchExactWord, isEnabled: true });
  }
  if (off.length > 0) await startSwitching(off, false, job.profileId);
  await carryRuleNotes(job.profileId, moved);
}

const keyOf = (regex: string, isMatchExactWord: boolean) => `${isMatchExactWord ? 'exact' : 'anywhere'}:${regex}`;

/** The job at its end, or undefined when it has been cleared away. */
function whenFinished(jobId: string): Promise<Job | undefined> {
  const { promise, resolve } = Promise.withResolvers<Job | undefined>();
  const look = () => {
    const job = jobEngine.get(jobId);
    if (!job || isFinished(job)) resolve(job);
  };
  const stop = jobEngine.subscribe(look);
  look();
  return promise.finally(stop);
}
