import { setBlocklistRuleEnabled } from '#src/api/blocklist.ts';

import type { JobKind } from '../kind.ts';
import { viewRule, type RuleText } from './blocklistRules.ts';

/** `isEnabled`: how the rule is now, which tells what has to be turned back by undo. */
export type SetRuleEnabledInput = RuleText & { ruleId: string; isEnabled: boolean };
export type SetRulesEnabledParams = { isEnabled: boolean };

/** Enables or disables rules. Saying it twice changes nothing, so a doubtful call is simply repeated. */
export const setBlocklistRulesEnabled: JobKind<SetRuleEnabledInput, SetRuleEnabledInput, SetRulesEnabledParams> = {
  name: 'setBlocklistRulesEnabled',
  // The vendor's call takes one rule (vendor spec).
  itemsPerCall: 1,
  weight: 'reversible',

  accept: ({ ruleId, regex, isMatchExactWord, isEnabled }, params) => ({
    item: { ruleId, regex, isMatchExactWord, isEnabled },
    fate:
      ruleId === ''
        ? { is: 'refused', reason: { kind: 'invalid-input', message: 'no-rule-id' } }
        : isEnabled === params.isEnabled
          ? { is: 'done', outcome: 'unchanged', objectId: ruleId }
          : { is: 'queued' },
  }),
  keyOf: ({ ruleId }) => ruleId,
  groupOf: () => 'all',
  view: viewRule,
  before: ({ isEnabled }) => ({ isEnabled: !isEnabled }),

  async send(client, items, { isEnabled }) {
    for (const { ruleId } of items) await setBlocklistRuleEnabled(client, { ruleId, isEnabled });
  },
  acceptedAs: ({ isEnabled }) => ({ is: 'done', outcome: isEnabled ? 'enabled' : 'disabled' }),
  alreadyDone: (error) => (/\balready\b/i.test(error.message) ? 'unchanged' : undefined),

  undo: {
    kind: 'setBlocklistRulesEnabled',
    of: ['enabled', 'disabled'],
    loses: [],
    params: ({ isEnabled }): SetRulesEnabledParams => ({ isEnabled: !isEnabled }),
    input({ ruleId, regex, isMatchExactWord }, { outcome }, { isEnabled }): SetRuleEnabledInput | undefined {
      return outcome === 'unchanged' ? undefined : { ruleId, regex, isMatchExactWord, isEnabled };
    },
  },
};
