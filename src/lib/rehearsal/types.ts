import type { TextRange } from '#src/lib/ruleMatcher/types.ts';

export type RehearsalKind = 'post' | 'comment' | 'display-name';

/** Something people wrote, to try rules on. */
export type RehearsalText = {
  id: string;
  kind: RehearsalKind;
  /** Who wrote it: a user id. */
  author: string;
  text: string;
  createdAt: string;
  /** How often it was reported, where that is known. */
  flagCount?: number | undefined;
};

/** Why a hit is likely false; see `rehearsal.ts`. */
export type FalseSign = 'inside-word' | 'everyday';

/** A place a rule hits, short enough to show. */
export type Passage = {
  textId: string;
  kind: RehearsalKind;
  author: string;
  createdAt: string;
  /** A part of the text; `isCut` tells on which sides there is more. */
  excerpt: string;
  isCut: { start: boolean; end: boolean };
  /** Where the rule hits, in the excerpt. */
  ranges: TextRange[];
  falseSign?: FalseSign | undefined;
};

/** What one rule would have done. */
export type RuleOutcome = {
  ruleId: string;
  /** How many texts it would have stopped, and how many of them likely by mistake. */
  texts: number;
  likelyFalse: number;
  /** How many different people wrote them. */
  authors: number;
  /** It hits so many people's texts that it is likely an everyday word. */
  isEveryday: boolean;
  /** A few of them, the likely true ones first. */
  passages: Passage[];
};

export type Tally = { texts: number; stopped: number };

/** What all rules together would have done. */
export type RehearsalResult = Tally & {
  /** Stopped, and every hit in them is likely false. */
  likelyFalse: number;
  byKind: Record<RehearsalKind, Tally>;
  /** The rules that hit anything, those with the most texts first. */
  rules: RuleOutcome[];
  /** How many rules were tried. */
  tried: number;
  /** Rules that are no regular expressions here, and those that took too long. */
  unusable: readonly string[];
  tooSlow: readonly string[];
};
