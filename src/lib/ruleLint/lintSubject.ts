import { compileRule } from '#src/lib/ruleMatcher/patternRules.ts';
import type { PatternRule } from '#src/lib/ruleMatcher/types.ts';
import { unescapeLiteral } from '#src/lib/wordList/escape.ts';
import { foldCase } from '#src/lib/wordList/foldCase.ts';

import type { LintRule } from './types.ts';

/** A rule prepared for comparing with others. */
export type LintSubject = {
  rule: LintRule;
  /** The plain word it stands for; `undefined` for a pattern. */
  word: string | undefined;
  /** Folded: the word, or what every match of the pattern holds. Empty if that is not certain. */
  held: string;
  /** A true pattern that may be run: no slow one, and none this browser does not understand. */
  pattern: PatternRule | undefined;
  isSlow: boolean;
};

/** Reads a rule. `isSlow` is asked of patterns only. */
export function lintSubject(rule: LintRule, isSlow: (rule: LintRule) => boolean): LintSubject {
  const word = unescapeLiteral(rule.text);
  if (word !== undefined) return { rule, word, held: foldCase(word), pattern: undefined, isSlow: false };
  const pattern = compileRule({
    ruleId: rule.id,
    regex: rule.text,
    isMatchExactWord: rule.mode === 'exact',
    isEnabled: true,
  });
  const slow = isSlow(rule);
  return { rule, word, held: pattern?.required ?? '', pattern: slow ? undefined : pattern, isSlow: slow };
}
