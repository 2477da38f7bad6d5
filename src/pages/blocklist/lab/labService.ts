import { Rehearsal } from '#src/lib/rehearsal/rehearsal.ts';

import type { FromLab, ToLab } from './labMessages.ts';

/**
 * The rehearsal as it lives in its worker. A regular expression cannot be interrupted from inside, so before running any
 * it says which; the client watches and ends the worker if need be.
 */
export function rehearse({ rules, texts, tooSlow, withoutSuspects }: ToLab, post: (message: FromLab) => void): void {
  const rehearsal = new Rehearsal(rules);
  rehearsal.addTexts(texts);
  const excluded = new Set(tooSlow);
  const { patterns } = rehearsal;
  const left = new Set<string>();
  for (const [done, pattern] of patterns.entries()) {
    if (excluded.has(pattern.ruleId) || (withoutSuspects && pattern.isSuspect)) {
      left.add(pattern.ruleId);
      continue;
    }
    post({ type: 'running', ruleId: pattern.ruleId, done, total: patterns.length });
    rehearsal.run(pattern);
  }
  post({ type: 'done', result: rehearsal.result([...left]) });
}
