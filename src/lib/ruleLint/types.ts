import type { MatchMode } from '#src/lib/wordList/existingRules.ts';

/** A rule to look at: its text as the vendor holds it, a regular expression. */
export type LintRule = { id: string; text: string; mode: MatchMode };

/** A few rules out of many, named. */
export type NamedRules = { count: number; first: LintRule[] };

/** What to look at twice in a rule, and what one click does about it (`applyFix`). */
export type LintFinding =
  /** So short that it is inside very many words. `length` in characters. */
  | { kind: 'too-short-for-anywhere'; fix: 'switch-to-exact'; length: number }
  /** It would also block these everyday words, the most frequent first. */
  | { kind: 'contained-in-common-words'; fix: 'switch-to-exact'; count: number; first: string[] }
  /** Whatever it stops, `by` stops too. */
  | { kind: 'pointless'; fix: 'drop'; by: LintRule }
  /** It stops everything that these rules stop. */
  | ({ kind: 'makes-pointless'; fix: 'switch-to-exact' | 'drop' } & NamedRules)
  /** It matches even a text with nothing in it, so every text. */
  | { kind: 'matches-empty'; fix: 'escape' | 'drop' }
  /** It takes very long on some texts. */
  | { kind: 'slow-pattern'; fix: 'escape' | 'drop' }
  /** It holds characters nobody can see. `cleaned` is the text without them. */
  | { kind: 'invisible-characters'; fix: 'clean'; cleaned: string; count: number }
  /** It holds letters of one script that look like those of another (`pаypal` with a Cyrillic `а`). */
  | { kind: 'look-alike-characters'; fix: 'clean'; cleaned: string; letters: string[] };

export type LintKind = LintFinding['kind'];

/** Frequent words by language, the most frequent first. */
export type CommonWords = Readonly<Record<string, readonly string[]>>;
