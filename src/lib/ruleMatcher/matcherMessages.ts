import type { MatcherRule, RuleHit } from '#src/lib/ruleMatcher/types.ts';

export type ToMatcher =
  | { type: 'add'; rules: readonly MatcherRule[] }
  | { type: 'clear' }
  /** These are too slow to be run here. */
  | { type: 'exclude'; ruleIds: readonly string[] }
  /** `careful`: rules to announce one by one, as one of them hung the worker before this one. */
  | { type: 'test'; id: number; text: string; careful: readonly string[] };

export type FromMatcher =
  /** Said before patterns are run: if nothing follows for too long, one of these hangs. */
  | { type: 'running'; id: number; ruleIds: readonly string[] }
  /** What was found so far. */
  | { type: 'partial'; id: number; hits: readonly RuleHit[] }
  /** All that was found. `slow`: ran to their end this time, but so long that they are not run again. */
  | { type: 'done'; id: number; hits: readonly RuleHit[]; slow: readonly string[]; unusable: readonly string[] };
