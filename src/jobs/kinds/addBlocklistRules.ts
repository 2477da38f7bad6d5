import { addBlocklistRules as addRules } from '#src/api/blocklist.ts';

import type { Fate } from '../fate.ts';
import type { JobKind } from '../kind.ts';
import { findRules, markNewestRule, modeOf, ruleKey, viewRule, type RuleText } from './blocklistRules.ts';
import type { RemoveRuleInput } from './removeBlocklistRules.ts';

/** Why the review leaves a line out. */
type LeftOut = { kind: 'invalid-input' | 'repeated'; message?: string };

/**
 * One line of an import. Lines that are known to be there (`alreadyThere`) and lines that the review left out are
 * handed in too: they are never sent, but the result accounts for every line.
 */
export type AddRuleInput = RuleText & {
  /** Line numbers in the source. */
  lines: readonly number[];
  alreadyThere?: { ruleId: string } | undefined;
  leftOut?: LeftOut | undefined;
};
export type AddRuleItem = RuleText & { lines: readonly number[] };

/** An entry has 1 to 500 characters (vendor spec). */
const longestRule = 500;

export const addBlocklistRules: JobKind<AddRuleInput, AddRuleItem, Record<string, never>> = {
  name: 'addBlocklistRules',
  // At most 100 entries a call (vendor spec).
  itemsPerCall: 100,
  weight: 'reversible',

  accept({ regex, isMatchExactWord, lines, alreadyThere, leftOut }) {
    return { item: { regex, isMatchExactWord, lines }, fate: firstFate(regex, alreadyThere, leftOut) };
  },
  keyOf: ruleKey,
  // The mode is said once per call (vendor FAQ), so the two modes never share one.
  groupOf: modeOf,
  view: viewRule,

  mark: markNewestRule,
  async send(client, items) {
    const isMatchExactWord = items[0]?.isMatchExactWord ?? false;
    await addRules(client, { regexs: items.map(({ regex }) => regex), isMatchExactWord });
  },
  // The answer names no rule (contract, fact 4): only the list proves that it is live, and knows its id.
  acceptedAs: () => ({ is: 'sent' }),
  find: findRules,
  // Whether the vendor refuses what is there already is not known; if it does, these are the ways it would say so.
  alreadyDone(error) {
    return error.kind === 'conflict' || /\balready\b/i.test(error.message) ? 'already-there' : undefined;
  },

  undo: {
    kind: 'removeBlocklistRules',
    of: ['live'],
    loses: [],
    params: () => ({}),
    // Never what was there before, and only what we know by its id.
    input({ regex, isMatchExactWord }, { outcome, objectId }): RemoveRuleInput | undefined {
      return outcome === 'live' && objectId !== undefined ? { ruleId: objectId, regex, isMatchExactWord } : undefined;
    },
  },
};

function firstFate(regex: string, alreadyThere: AddRuleInput['alreadyThere'], leftOut?: LeftOut): Fate {
  if (leftOut) return { is: 'refused', reason: leftOut };
  if (alreadyThere) return { is: 'done', outcome: 'already-there', objectId: alreadyThere.ruleId };
  const problem = problemOf(regex);
  return problem === undefined
    ? { is: 'queued' }
    : { is: 'refused', reason: { kind: 'invalid-input', message: problem } };
}

function problemOf(regex: string): string | undefined {
  if (regex.trim() === '') return 'empty';
  if (regex.length > longestRule) return 'too-long';
  try {
    RegExp(regex);
    return undefined;
  } catch {
    return 'bad-pattern';
  }
}
