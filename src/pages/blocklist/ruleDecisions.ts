import { plural, t } from '@lingui/core/macro';

import type { BlocklistRule } from '#src/api/blocklist.ts';
import { confirm } from '#src/components/confirm.ts';
import { ruleLabel } from '#src/components/RuleText.tsx';
import { sayNotLoaded } from '#src/components/part.ts';
import { toast } from '#src/components/toast.ts';
import type * as Jobs from '#src/queries/jobs.ts';
import { connectedProfileId } from '#src/queries/useSession.ts';

// The engine is no part of the first load: it comes with the tray a moment later, or with the first decision.
type Engine = typeof Jobs;

/** From this many on, deleting asks to type the number. */
const typedFrom = 100;

/**
 * Switches rules on or off: reversible, so without a question. False when it could not be saved, which was told.
 * @param profileId the network it was decided on, where the decision began earlier than now
 */
export async function setRulesEnabled(
  rules: readonly BlocklistRule[],
  isEnabled: boolean,
  profileId = connectedProfileId(),
): Promise<boolean> {
  const changed = rules.filter((rule) => rule.isEnabled !== isEnabled);
  if (changed.length === 0) return true;
  return started((startJob) => startJob('setBlocklistRulesEnabled', { isEnabled }, changed, { profileId }));
}

/**
 * Asks, then deletes. Resolves to false when the person thought better of it, or it could not be saved. Partly
 * reversible: the rules can be added again, but under new ids and switched on.
 */
export async function deleteRules(rules: readonly BlocklistRule[], profileId = connectedProfileId()): Promise<boolean> {
  const count = rules.length;
  const first = rules[0];
  if (first === undefined) return false;
  const title =
    count === 1 ? t`Delete “${ruleLabel(first)}”` : plural(count, { one: 'Delete # rule', other: 'Delete # rules' });
  let reason = '';
  const isConfirmed = await confirm({
    title,
    body: t`Texts with these words are no longer stopped, from the moment a rule is gone. Undo adds the same rules again, but as new ones: their dates start over, and those that were off come back on.`,
    action: count === 1 ? t`Delete the rule` : title,
    isDanger: true,
    onReason: (text) => (reason = text),
    ...(count >= typedFrom ? { typed: String(count) } : {}),
  });
  if (!isConfirmed) return false;
  return started((startJob) => startJob('removeBlocklistRules', {}, rules, { profileId, reason }));
}

/** True when the decision was saved; otherwise says why not. */
async function started(start: (startJob: Engine['startJob']) => Promise<unknown>): Promise<boolean> {
  let engine: Engine;
  try {
    engine = await import('#src/queries/jobs.ts');
  } catch {
    sayNotLoaded();
    return false;
  }
  try {
    await start(engine.startJob);
    return true;
  } catch (error) {
    const [{ storageErrorText }] = await Promise.all([
      import('#src/queries/useStorageErrorText.ts'),
      import('#src/laterMessages.ts'),
    ]);
    toast(storageErrorText(error), { isFailure: true });
    return false;
  }
}
