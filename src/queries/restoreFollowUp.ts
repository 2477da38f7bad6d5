import { isFinished, type Job } from '#src/jobs/job.ts';
import { withLock, type Locks } from '#src/jobs/locks.ts';
import type { RestorePlan } from '#src/lib/ruleDiff/restorePlan.ts';
import { discardDraft, draftKeys, loadDraft, saveDraft } from '#src/storage/drafts.ts';
import { carryRuleNotes } from '#src/storage/ruleNotes.ts';

import { jobEngine } from './jobEngine.ts';
import { startJob } from './jobs.ts';

type Added = RestorePlan['add'];

const prefix = 'restore:';

/**
 * Keeps what is left to do once the rules that a restoration adds have their ids: those that were off go off again, and
 * notes move over. Kept in the browser database, so that it is done whatever becomes of this tab. Throws `StorageError`.
 */
export async function rememberRestore(job: Job, added: Added): Promise<void> {
  await saveDraft(prefix + job.id, added);
}

/** Does it, when the rules are there. In one tab only; the others, and later visits, find it done. Throws `StorageError`. */
export async function finishRestore(jobId: string): Promise<void> {
  const { locks } = navigator as { locks?: Locks };
  await withLock(locks, `custos-${prefix}${jobId}`, { ifAvailable: true }, async (isOurs) => {
    const added = isOurs ? ((await loadDraft(prefix + jobId)) as Added | undefined) : undefined;
    if (!added) return;
    const job = await whenFinished(jobId);
    if (job) await followUp(job, added);
    await discardDraft(prefix + jobId);
  });
}

/** Takes up what an earlier visit left, say before a crash. To be called when the jobs of this browser are known. */
export async function resumeRestores(): Promise<void> {
  for (const key of await draftKeys()) {
    // Where the network is not connected it stays for the next time.
    if (key.startsWith(prefix)) void finishRestore(key.slice(prefix.length)).catch(() => {});
  }
}

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
