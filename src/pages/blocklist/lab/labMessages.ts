import type { RehearsalResult, RehearsalText } from '#src/lib/rehearsal/types.ts';
import type { MatcherRule } from '#src/lib/ruleMatcher/types.ts';

/** All that a rehearsal needs. A worker gets one, answers it, and is ended. */
export type ToLab = {
  rules: readonly MatcherRule[];
  texts: readonly RehearsalText[];
  /** Patterns that hung a worker before this one. */
  tooSlow: readonly string[];
  /** Leaves out every pattern suspected to be slow: too many have been. */
  withoutSuspects: boolean;
};

export type FromLab =
  /** Said before a pattern is run: if nothing follows for too long, it hangs. */
  { type: 'running'; ruleId: string; done: number; total: number } | { type: 'done'; result: RehearsalResult };
