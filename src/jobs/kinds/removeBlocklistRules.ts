import { deleteBlocklistRules } from '#src/api/blocklist.ts';

import type { JobKind } from '../kind.ts';
import type { AddRuleInput } from './addBlocklistRules.ts';
import { viewRule, type RuleText } from './blocklistRules.ts';

export type RemoveRuleInput = RuleText & { ruleId: string };

/**
 * Deletes rules by id. There is no read-back: deleting an id twice does no more than deleting it once, so a doubtful
 * call is simply repeated, which costs less than looking each rule up.
 */
export const removeBlocklistRules: JobKind<RemoveRuleInput, RemoveRuleInput, Record<string, never>> = {
  name: 'removeBlocklistRules',
  // As many ids as rules in one call; the vendor publishes no limit for this one (contract §16).
  itemsPerCall: 100,
  weight: 'partly',

  accept: ({ ruleId, regex, isMatchExactWord }) => ({
    item: { ruleId, regex, isMatchExactWord },
    fate:
      ruleId === '' ? { is: 'refused', reason: { kind: 'invalid-input', message: 'no-rule-id' } } : { is: 'queued' },
  }),
  keyOf: ({ ruleId }) => ruleId,
  groupOf: () => 'all',
  view: viewRule,

  async send(client, items) {
    await deleteBlocklistRules(client, { ruleIds: items.map(({ ruleId }) => ruleId) });
  },
  acceptedAs: () => ({ is: 'done', outcome: 'removed' }),
  alreadyDone(error) {
    return error.kind === 'not-found' || /\balready\b|not found/i.test(error.message) ? 'already-gone' : undefined;
  },

  undo: {
    kind: 'addBlocklistRules',
    of: ['removed'],
    // The rules come back as new ones: with other ids, and enabled even if they had been disabled.
    loses: ['rule-id', 'disabled-state', 'created-at'],
    params: () => ({}),
    input({ regex, isMatchExactWord }, { outcome }): AddRuleInput | undefined {
      return outcome === 'removed' ? { regex, isMatchExactWord, lines: [] } : undefined;
    },
  },
};
