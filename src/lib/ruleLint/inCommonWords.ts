import { Automaton } from '#src/lib/rehearsal/automaton.ts';
import { patternRanges } from '#src/lib/ruleMatcher/patternRules.ts';
import { foldCase } from '#src/lib/wordList/foldCase.ts';

import type { LintSubject } from './lintSubject.ts';
import type { CommonWords } from './types.ts';

/** How many are named. */
const MOST_NAMED = 5;
/** How many times patterns that require no text are run: on the most frequent words, all of them alike. */
const MOST_RUNS = 3_000_000;

/**
 * Which common words rules that hit anywhere would also block, because they are a piece of them. The word itself is
 * not counted: whoever blocks it means it. Patterns that match nothing at all, or are not to be run, are left out.
 */
export function findInCommonWords(
  subjects: readonly LintSubject[],
  commonWords: CommonWords,
): Map<LintSubject, { count: number; first: string[] }> {
  const found = new Map<LintSubject, { count: number; first: string[] }>();
  const asked = subjects.filter(
    ({ rule, word, pattern }) =>
      rule.mode === 'anywhere' && (word !== undefined || (pattern && patternRanges(pattern, '').length === 0)),
  );
  const automaton = new Automaton(asked.map(({ held }) => held));
  const unbound = asked.flatMap(({ held }, at) => (held === '' ? at : []));
  const settled = new Int32Array(asked.length).fill(-1);
  let runs = 0;
  for (const [number, word] of byFrequency(commonWords).entries()) {
    const consider = (at: number) => {
      const subject = asked[at];
      if (!subject || settled[at] === number) return;
      settled[at] = number;
      const { pattern, held } = subject;
      const isPiece = pattern
        ? patternRanges(pattern, word).some(({ start, end }) => end - start < word.length)
        : held.length < word.length;
      if (!isPiece) return;
      const known = found.get(subject);
      if (!known) found.set(subject, { count: 1, first: [word] });
      else {
        known.count += 1;
        if (known.first.length < MOST_NAMED) known.first.push(word);
      }
    };
    automaton.scan(word, consider);
    if (runs >= MOST_RUNS) continue;
    for (const at of unbound) consider(at);
    runs += unbound.length;
  }
  return found;
}

/** The words of all languages, folded, each once: the first of every language, then the second of every language … */
function byFrequency(commonWords: CommonWords): string[] {
  const lists = Object.values(commonWords);
  const words = new Set<string>();
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let rank = 0; rank < longest; rank += 1) {
    for (const list of lists) {
      const word = list[rank];
      if (word) words.add(foldCase(word));
    }
  }
  return [...words];
}
