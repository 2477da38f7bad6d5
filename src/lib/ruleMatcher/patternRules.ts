import { compilePattern } from '#src/lib/wordList/compilePattern.ts';
import { isSlowPattern } from '#src/lib/wordList/slowPattern.ts';

import { requiredText } from './requiredText.ts';
import { MAX_RANGES, type MatcherRule, type PatternRule, type TextRange } from './types.ts';
import { isWholeWord, wholeWordSource } from './wholeWord.ts';

/** Compiles a rule that is a true pattern; `undefined` if it is none this browser understands. */
export function compileRule({ ruleId, regex: source, isMatchExactWord }: MatcherRule): PatternRule | undefined {
  const regex = compilePattern(source, 'gi');
  if (!regex) return undefined;
  return { ruleId, regex, isMatchExactWord, required: requiredText(source), isSuspect: isSlowPattern(source) };
}

/** Where a pattern hits. May take for ever: see `PatternRule.isSuspect` and the matcher's time budget. */
export function patternRanges(rule: PatternRule, text: string): TextRange[] {
  const { regex, isMatchExactWord } = rule;
  if (!isMatchExactWord) return rangesOf(regex, text, () => true);
  regex.lastIndex = 0;
  if (!regex.test(text)) return [];
  // Without the `u` flag there are no Unicode sets to look around with: each hit is checked after it is found.
  if (!regex.unicode) return rangesOf(regex, text, (start, end) => isWholeWord(text, start, end));
  rule.whole ??= new RegExp(wholeWordSource(regex.source), 'giu');
  return rangesOf(rule.whole, text, () => true);
}

function rangesOf(regex: RegExp, text: string, isHit: (start: number, end: number) => boolean): TextRange[] {
  const ranges: TextRange[] = [];
  regex.lastIndex = 0;
  for (let found = regex.exec(text); found && ranges.length < MAX_RANGES; found = regex.exec(text)) {
    const start = found.index;
    const end = start + found[0].length;
    if (isHit(start, end)) ranges.push({ start, end });
    // A hit that stands alone may begin inside one that does not.
    else regex.lastIndex = start + 1;
    if (end === start) {
      // The pattern matches nothing at all, so every text: once is enough to say so.
      if (ranges.length > 0) break;
      regex.lastIndex = end + 1;
    }
  }
  return ranges;
}
