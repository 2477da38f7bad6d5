import { plural, t } from '@lingui/core/macro';

import type { BlocklistRule } from '#src/api/blocklist.ts';
import { confirm } from '#src/components/confirm.ts';

import { ruleLabel } from '#src/components/RuleText.tsx';

// The engine is no part of the first load: it comes with the tray a moment later, or with the first decision.
const jobs = () => import('#src/queries/jobs.ts');

/** From this many on, deleting asks to type the number. */
const typedFrom = 100;

/** Switching rules on or off is reversible: it runs at once and can be undone from the tray. */
export async function setRulesEnabled(rules: readonly BlocklistRule[], isEnabled: boolean): Promise<void> {
  const changed = rules.filter((rule) => rule.isEnabled !== isEnabled);
  if (changed.length > 0) await (await jobs()).startJob('setBlocklistRulesEnabled', { isEnabled }, changed);
}

/**
 * Asks, then deletes. Resolves to false when the person thought better of it. Partly reversible: the rules can be added
 * again, but under new ids and switched on.
 */
export async function deleteRules(rules: readonly BlocklistRule[]): Promise<boolean> {
  const count = rules.length;
  const first = rules[0];
  if (first === undefined) return false;
  const title =
    count === 1 ? t`Delete “${ruleLabel(first)}”` : plural(count, { one: 'Delete # rule', other: 'Delete # rules' });
  const isConfirmed = await confirm({
    title,
    body: t`Texts with these words are no longer stopped, from the moment a rule is gone. Undo adds the same rules again, but as new ones: their dates start over, and those that were off come back on.`,
    action: count === 1 ? t`Delete the rule` : title,
    isDanger: true,
    ...(count >= typedFrom ? { typed: String(count) } : {}),
  });
  if (isConfirmed) await (await jobs()).startJob('removeBlocklistRules', {}, rules);
  return isConfirmed;
}
