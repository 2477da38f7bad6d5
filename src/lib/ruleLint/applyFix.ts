import { escapeLiteral } from '#src/lib/wordList/escape.ts';

import type { LintFinding, LintRule } from './types.ts';

/** The rule after the fix a finding suggests; `undefined` if it is dropped. */
export function applyFix(rule: LintRule, finding: LintFinding): LintRule | undefined {
  switch (finding.fix) {
    case 'switch-to-exact':
      return { ...rule, mode: 'exact' };
    case 'escape':
      return { ...rule, text: escapeLiteral(rule.text) };
    case 'clean':
      return { ...rule, text: finding.cleaned };
    case 'drop':
      return undefined;
  }
}
