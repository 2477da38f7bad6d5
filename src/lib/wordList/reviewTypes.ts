import type { LintFinding } from '#src/lib/ruleLint/types.ts';

import type { ExistingRule, MatchMode } from './existingRules.ts';
import type { EntryWarning, TreatAs } from './pattern.ts';

/** In the order in which a row's class is kept as a number. */
export const CLASSES = ['new', 'already-there', 'other-mode', 'repeated', 'invalid', 'left-out'] as const;
export const REASONS = [undefined, 'empty', 'too-long', 'bad-pattern', 'not-text'] as const;

/**
 * What becomes of a row, exactly one of:
 * - `new`: will be added;
 * - `already-there`: the server has it in the same mode;
 * - `other-mode`: the server has it in the other mode only; added if `includeOtherMode`, else left out;
 * - `repeated`: an earlier row says the same (trimmed, without regard to case), and its fate is that row's fate;
 * - `invalid`: cannot be a rule, for the row's `reason`;
 * - `left-out`: taken out by hand.
 */
export type RowClass = (typeof CLASSES)[number];
export type InvalidReason = NonNullable<(typeof REASONS)[number]>;
/** `warned`: rows to be added that carry a warning. */
export type RowFilter = 'all' | 'warned' | RowClass;

export type ReviewSettings = {
  /** For every row without a mode of its own. */
  mode: MatchMode;
  treatAs: TreatAs;
  /** Also add words the server has in the other mode: a second rule each. */
  includeOtherMode: boolean;
};
export const defaultReviewSettings: ReviewSettings = { mode: 'anywhere', treatAs: 'plain', includeOtherMode: false };

export type ReviewRow = {
  /** Names the row in every other call; stable. */
  row: number;
  line: number;
  /** The first thousand characters; `length` tells of more. */
  text: string;
  length: number;
  mode: MatchMode;
  hasOwnMode: boolean;
  class: RowClass;
  /** Why it is invalid. */
  reason?: InvalidReason;
  /** For `bad-pattern`: the engine's words, English. */
  detail?: string;
  /** For `repeated`: the line it repeats. */
  firstLine?: number;
  /** For `already-there` and `other-mode`: the server's rule. */
  existing?: ExistingRule;
  warnings: EntryWarning[];
  /** What to look at twice, as far as it has been looked at (`lint`). */
  lint?: LintFinding[];
};

export type ReviewCounts = {
  all: number;
  /** Add up to `all`. */
  byClass: Record<RowClass, number>;
  /** How many rules would be added. */
  toAdd: number;
  warned: number;
};

export type Sent = { text: string; regex: string; isMatchExactWord: boolean };
/** What a job gets: every row in exactly one item, by its line. Repeated lines stand with the first one. */
export type ImportItem = { lines: number[] } & (
  | ({ fate: 'add' } & Sent)
  | ({ fate: 'already-there'; ruleId: string; isEnabled: boolean } & Sent)
  | ({ fate: 'left-out'; why: 'removed' | 'other-mode' } & Sent)
  | { fate: 'invalid'; reason: InvalidReason; text: string }
);
