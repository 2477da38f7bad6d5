import { unescapeLiteral } from '#src/lib/wordList/escape.ts';
import { foldCase } from '#src/lib/wordList/foldCase.ts';

import { LiteralRules } from './literalRules.ts';
import { compileRule, patternRanges } from './patternRules.ts';
import type { MatcherRule, PatternRule, RuleHit } from './types.ts';

/**
 * Our own reading of the blocklist, to show which rules would stop a text and where. Case is ignored; "exact word"
 * is a hit touched by no letter, digit or mark; rules that are off stop nothing. What the vendor's server really
 * does is not published: the page asks it too.
 */
export class RuleMatcher {
  readonly #literals = new LiteralRules();
  readonly #patterns: PatternRule[] = [];
  readonly #unusable: string[] = [];
  #size = 0;

  /** How many rules are on and understood. */
  get size(): number {
    return this.#size;
  }

  /** Rules that are no regular expressions in this browser; the server may still understand them. */
  get unusable(): readonly string[] {
    return this.#unusable;
  }

  add(rules: readonly MatcherRule[]): void {
    for (const rule of rules) {
      if (!rule.isEnabled) continue;
      const word = unescapeLiteral(rule.regex);
      const pattern = word === undefined || word === '' ? compileRule(rule) : undefined;
      if (word !== undefined && word !== '') this.#literals.add(rule.ruleId, word, rule.isMatchExactWord);
      else if (pattern) this.#patterns.push(pattern);
      else {
        this.#unusable.push(rule.ruleId);
        continue;
      }
      this.#size += 1;
    }
  }

  /** The hits of all rules that are plain words. Always quick. */
  literalHits(text: string): RuleHit[] {
    return this.#literals.hits(text);
  }

  /** The patterns that could hit this text and have to be run, the suspects last. */
  patternsFor(text: string): PatternRule[] {
    const folded = foldCase(text);
    const candidates = this.#patterns.filter(({ required }) => required === undefined || folded.includes(required));
    return [...candidates.filter((rule) => !rule.isSuspect), ...candidates.filter((rule) => rule.isSuspect)];
  }

  /** Every hit at once. Where a slow pattern would hang the page, use the worker instead. */
  hits(text: string): RuleHit[] {
    const hits = this.literalHits(text);
    for (const rule of this.patternsFor(text)) {
      const ranges = patternRanges(rule, text);
      if (ranges.length > 0) hits.push({ ruleId: rule.ruleId, ranges });
    }
    return hits;
  }
}
