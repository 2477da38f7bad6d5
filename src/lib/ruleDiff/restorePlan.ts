import type { DiffRule, RuleChange } from './ruleDiff.ts';

type RuleText = Pick<DiffRule, 'regex' | 'isMatchExactWord'>;

/** What has to be sent so that the later list becomes the earlier one again. Never "replace all". */
export type RestorePlan = {
  /** Come back as new rules, with other ids and dates. `ruleId`: what it was called before. */
  add: (RuleText & { ruleId: string; isEnabled: boolean })[];
  remove: DiffRule[];
  enable: DiffRule[];
  disable: DiffRule[];
};

/**
 * The way back over these changes. A rule in `add` with `isEnabled: false` comes back switched on, as all new rules do,
 * and has to be switched off once its new id is known.
 */
export function restorePlan(changes: Iterable<RuleChange>): RestorePlan {
  const plan: RestorePlan = { add: [], remove: [], enable: [], disable: [] };
  for (const change of changes) {
    if (change.is === 'switched') (change.before.isEnabled ? plan.enable : plan.disable).push(change.after);
    if (change.is === 'removed' || change.is === 'mode') plan.add.push(change.before);
    if (change.is === 'added' || change.is === 'mode') plan.remove.push(change.after);
  }
  return plan;
}
