import type { TreatAs } from './pattern.ts';
import { unescapeLiteral } from './escape.ts';
import { foldCase } from './foldCase.ts';

/** Keeps patterns apart from words: `a\.b` as a pattern is the word `a.b`, `a.b` as a pattern is not. No clean entry holds it. */
const PATTERN_MARK = '\0';
const ESCAPED_OR_NOT = /\\[\s\S]|[^\\]+/g;

/**
 * Two entries with the same key are the same rule but for the match mode. The vendor advises to compare trimmed and
 * without regard to case. Escaped words compare as the words they stand for; in true patterns what follows a
 * backslash keeps its case, since `\S` is the opposite of `\s`.
 */
export function compareKey(text: string, treatAs: TreatAs): string {
  const word = treatAs === 'plain' ? text : unescapeLiteral(text);
  if (word !== undefined) return foldCase(word.trim());
  const folded = text.trim().replace(ESCAPED_OR_NOT, (part) => (part.startsWith('\\') ? part : foldCase(part)));
  return PATTERN_MARK + folded;
}
