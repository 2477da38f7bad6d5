import type { Job } from '#src/jobs/job.ts';
import type { RestorePlan } from '#src/lib/ruleDiff/restorePlan.ts';
import { carryRuleNotes } from '#src/storage/ruleNotes.ts';

import { createFollowUp } from './followUps.ts';
import { jobEngine } from './jobEngine.ts';
import { startJob } from './jobs.ts';

type Added = RestorePlan['add'];

/**
 * What is left to do once the rules that a restoration adds have their ids: those that were off go off again, and notes move
 * over.
 */
export const afterRestore = createFollowUp<Added>('restore', followUp);

async function followUp(job: Job, added: Added): Promise<void> {
  const wanted = new Map(added.map((rule) => [keyOf(rule.regex, rule.isMatchExactWord), rule]));
  const off: RestorePlan['enable'] = [];
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

/** Switches rules on or off as a job. Throws `StorageError`. */
export function startSwitching(rules: RestorePlan['enable'], isEnabled: boolean, profileId: string): Promise<Job> {
  const inputs = rules.map((rule) => ({ ...rule, isEnabled: !isEnabled }));
  return startJob('setBlocklistRulesEnabled', { isEnabled }, inputs, { expectedItems: rules.length, profileId });
}

const keyOf = (regex: string, isMatchExactWord: boolean) => `${isMatchExactWord ? 'exact' : 'anywhere'}:${regex}`;
