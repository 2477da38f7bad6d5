/** A rule as the server lists it; the vendor's names. */
export type MatcherRule = { ruleId: string; regex: string; isMatchExactWord: boolean; isEnabled: boolean };

/** UTF-16 positions in the tested text, `end` not included. */
export type TextRange = { start: number; end: number };

/** A rule that would stop the text, and where: in order, for marking. The first hundred places. */
export type RuleHit = { ruleId: string; ranges: TextRange[] };

/** A true pattern, compiled: its literals are looked up, it has to be run. */
export type PatternRule = {
  ruleId: string;
  /** Global, ignoring case, hitting anywhere. */
  regex: RegExp;
  isMatchExactWord: boolean;
  /** The same for whole words only, compiled when first needed: with its Unicode sets that takes ten times as long. */
  whole?: RegExp;
  /** Text (folded) without which the pattern cannot match. */
  required: string | undefined;
  /** Likely to take very long on some text (lib/wordList/slowPattern.ts). */
  isSuspect: boolean;
};

export const MAX_RANGES = 100;
