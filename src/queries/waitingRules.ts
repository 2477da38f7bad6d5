import type { Job } from '#src/jobs/job.ts';

import { useWaitingItems, type WaitingItem } from './waitingItems.ts';

/** What is going to happen to a rule, and the decision that says so. */
export type WaitingRule = WaitingItem<'deleted' | 'on' | 'off'>;

/** The rules that decisions wait for which are not sent yet, by rule id; of several decisions the last one. */
export const useWaitingRules = (): ReadonlyMap<string, WaitingRule> => useWaitingItems(becomesBy, 'ruleId');

function becomesBy({ kind, params }: Job): WaitingRule['becomes'] | undefined {
  if (kind === 'removeBlocklistRules') return 'deleted';
  if (kind !== 'setBlocklistRulesEnabled') return undefined;
  return (params as { isEnabled: boolean }).isEnabled ? 'on' : 'off';
}
