import type { MatcherRule } from '#src/lib/ruleMatcher/types.ts';

import { bringToLab } from '../lab/labHandOver.ts';
import { importItems } from './importItems.ts';

/** The lab tries at most so many rules at once. */
const mostRehearsed = 10_000;

/** Hands what would be added to the lab, where it can be tried on recent content before anything is sent. */
export async function rehearse(): Promise<void> {
  const rules: MatcherRule[] = [];
  for await (const { regex, isMatchExactWord, alreadyThere, leftOut, lines } of importItems()) {
    if (alreadyThere || leftOut) continue;
    rules.push({ ruleId: `line ${lines[0] ?? rules.length}`, regex, isMatchExactWord, isEnabled: true });
    if (rules.length >= mostRehearsed) break;
  }
  bringToLab(rules);
}
