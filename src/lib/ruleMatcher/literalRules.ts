import { foldCase } from '#src/lib/wordList/foldCase.ts';

import { MAX_RANGES, type RuleHit, type TextRange } from './types.ts';
import { isWholeWord } from './wholeWord.ts';

type WordRules = { exact: string[]; anywhere: string[] };

/**
 * Rules that are plain words, found by looking up pieces of the text instead of searching the text for each rule:
 * at every position, one look-up per length that words beginning so have. 50,000 words cost what 50 do.
 */
export class LiteralRules {
  readonly #words = new Map<string, WordRules>();
  /** The lengths of the words that begin with these two characters (or are this one). */
  readonly #lengthsByStart = new Map<string, number[]>();

  add(ruleId: string, word: string, isMatchExactWord: boolean): void {
    const folded = foldCase(word);
    let rules = this.#words.get(folded);
    if (!rules) {
      rules = { exact: [], anywhere: [] };
      this.#words.set(folded, rules);
      const start = folded.slice(0, 2);
      const lengths = this.#lengthsByStart.get(start);
      if (!lengths) this.#lengthsByStart.set(start, [folded.length]);
      else if (!lengths.includes(folded.length)) lengths.push(folded.length);
    }
    (isMatchExactWord ? rules.exact : rules.anywhere).push(ruleId);
  }

  hits(text: string, folded = foldCase(text)): RuleHit[] {
    const found = new Map<string, TextRange[]>();
    const note = (ruleIds: readonly string[], start: number, end: number) => {
      for (const ruleId of ruleIds) {
        const ranges = found.get(ruleId);
        if (!ranges) found.set(ruleId, [{ start, end }]);
        // Hits of one word do not overlap: `aa` is twice in `aaaa`.
        else if (ranges.length < MAX_RANGES && start >= (ranges.at(-1)?.end ?? 0)) ranges.push({ start, end });
      }
    };
    const lookUp = (start: number, length: number) => {
      const end = start + length;
      const rules = this.#words.get(folded.slice(start, end));
      if (!rules) return;
      note(rules.anywhere, start, end);
      if (rules.exact.length > 0 && isWholeWord(text, start, end)) note(rules.exact, start, end);
    };
    for (let at = 0; at < folded.length; at += 1) {
      if (this.#lengthsByStart.has(folded.charAt(at))) lookUp(at, 1);
      if (at + 1 === folded.length) break;
      for (const length of this.#lengthsByStart.get(folded.slice(at, at + 2)) ?? []) {
        if (at + length <= folded.length) lookUp(at, length);
      }
    }
    return Array.from(found, ([ruleId, ranges]) => ({ ruleId, ranges }));
  }
}
