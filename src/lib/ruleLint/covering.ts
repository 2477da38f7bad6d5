import { Automaton } from '#src/lib/rehearsal/automaton.ts';
import { patternRanges } from '#src/lib/ruleMatcher/patternRules.ts';
import type { PatternRule, TextRange } from '#src/lib/ruleMatcher/types.ts';
import { isWholeWord } from '#src/lib/ruleMatcher/wholeWord.ts';
import { patternTokens } from '#src/lib/wordList/patternTokens.ts';

import type { LintSubject } from './lintSubject.ts';

/** How many times patterns that require no text of their own are run; past that nothing is claimed about them. */
const MOST_RUNS = 2_000_000;
const LOOKS_AROUND = /\(\?<?[=!]/;

/**
 * Tells which rules *cover* which: whatever the narrow rule stops, the broad one stops too. Every pair it tells is
 * true by our reading of the rules; with patterns it may miss some, and of pairs where neither is new (`isNew`) it
 * tells none. Two rules never cover each other.
 */
export function findCovering(
  subjects: readonly LintSubject[],
  isNew: (subject: LintSubject) => boolean,
  onCovered: (narrow: LintSubject, broad: LintSubject) => void,
): void {
  const words = subjects.map((subject) => (subject.word === undefined ? requiredOf(subject) : subject.held));
  const automaton = new Automaton(words);
  const fresh = Uint8Array.from(subjects, (subject) => (isNew(subject) ? 1 : 0));
  const unbound = subjects.flatMap((subject, at) => (words[at] === '' && canCover(subject) ? at : []));
  // By rule: the last one it was found to cover, or was tried on.
  const settled = new Int32Array(subjects.length).fill(-1);
  let runs = 0;
  for (const [at, narrow] of subjects.entries()) {
    if (narrow.held === '') continue;
    const consider = (other: number, start: number) => {
      const broad = subjects[other];
      if (!broad || settled[other] === at || (!fresh[at] && !fresh[other])) return;
      const isWord = broad.word !== undefined;
      if (isWord && !reaches(narrow, broad, { start, end: start + broad.held.length })) return;
      settled[other] = at;
      if (other === at || isTwin(narrow, at, broad, other)) return;
      if (isWord || (broad.pattern && runReaches(narrow, broad, broad.pattern))) onCovered(narrow, broad);
    };
    automaton.scan(narrow.held, consider);
    if (runs >= MOST_RUNS) continue;
    for (const other of unbound) consider(other, 0);
    runs += unbound.length;
  }
}

/** The text a pattern requires, for the automaton; empty if it has none, or cannot cover anything. */
function requiredOf(subject: LintSubject): string {
  return canCover(subject) ? (subject.pattern?.required ?? '') : '';
}

/** What a pattern with `^`, `\b` or a look-around finds in a word alone it may not find in a longer text. */
function canCover({ word, pattern, rule }: LintSubject): boolean {
  if (word !== undefined || !pattern) return false;
  return !LOOKS_AROUND.test(rule.text) && patternTokens(rule.text).every((token) => token.kind !== 'anchor');
}

/** Whether a place of the broad rule in what the narrow one holds is one in every text that the narrow one hits. */
function reaches(narrow: LintSubject, broad: LintSubject, { start, end }: TextRange): boolean {
  if (broad.rule.mode === 'anywhere') return true;
  // Only a whole word's ends are sure to be touched by nothing.
  const hasWholeEnds = narrow.word !== undefined && narrow.rule.mode === 'exact';
  return isWholeWord(narrow.held, start, end) && (hasWholeEnds || (start > 0 && end < narrow.held.length));
}

function runReaches(narrow: LintSubject, broad: LintSubject, pattern: PatternRule): boolean {
  return patternRanges(pattern, narrow.held).some((range) => reaches(narrow, broad, range));
}

/** Of rules that hold the same text only one may cover the other: "anywhere" the exact one, a word a pattern, the first the second. */
function isTwin(narrow: LintSubject, narrowAt: number, broad: LintSubject, broadAt: number): boolean {
  if (narrow.held !== broad.held) return false;
  if (narrow.word !== undefined && broad.word !== undefined) return narrow.rule.mode === broad.rule.mode;
  if (narrow.word === undefined && broad.word === undefined) return broadAt > narrowAt;
  return broad.word === undefined;
}
