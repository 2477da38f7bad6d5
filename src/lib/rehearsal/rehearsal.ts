import { compileRule, patternRanges } from '#src/lib/ruleMatcher/patternRules.ts';
import { MAX_RANGES, type MatcherRule, type PatternRule, type TextRange } from '#src/lib/ruleMatcher/types.ts';
import { isWholeWord } from '#src/lib/ruleMatcher/wholeWord.ts';
import { unescapeLiteral } from '#src/lib/wordList/escape.ts';
import { foldCase } from '#src/lib/wordList/foldCase.ts';

import { Automaton } from './automaton.ts';
import { isInsideWord } from './insideWord.ts';
import { isFlagged, RuleHits } from './ruleHits.ts';
import type { RehearsalKind, RehearsalResult, RehearsalText, Tally } from './types.ts';

type Literal = { rule: MatcherRule; length: number };
/** The texts (by number) that hold what a pattern requires; `all` if it requires nothing certain. */
type Candidates = number[] | 'all';

const none = (): Tally => ({ texts: 0, stopped: 0 });

/**
 * Tries rules on texts that were really written, by our own reading of the rules (lib/ruleMatcher), and tells what
 * they would have stopped. Plain words are found as texts are added; patterns are run one by one by the caller, who
 * has to watch the clock, as a pattern may take for ever.
 *
 * A hit is called *likely false* if nobody reported the text, and
 * - `inside-word`: an "anywhere" rule hits nothing in it but pieces of longer words (`ass` in `class`), or
 * - `everyday`: its rule hits texts of at least ten people and one text in twenty, so is likely an everyday word.
 * Both are rules of thumb: `idiots` is a piece of a longer word and meant, and a wave of spam has many authors.
 */
export class Rehearsal {
  readonly #literals: Literal[] = [];
  readonly #patterns = new Map<PatternRule, Candidates>();
  readonly #unusable: string[] = [];
  readonly #automaton: Automaton;
  /** Of the automaton's words, those from here on are what patterns require: for each, where it is found. */
  readonly #requiring: number[][] = [];
  readonly #texts: RehearsalText[] = [];
  readonly #seen = new Set<string>();
  readonly #hits = new Map<string, RuleHits>();
  /** By text: the rules whose hit is no piece of a longer word; empty if there are only such. */
  readonly #stopped = new Map<RehearsalText, string[]>();

  /** Rules that are off stop nothing. */
  constructor(rules: readonly MatcherRule[]) {
    const words: string[] = [];
    for (const rule of rules) {
      if (!rule.isEnabled) continue;
      const word = unescapeLiteral(rule.regex);
      const pattern = word ? undefined : compileRule(rule);
      if (word) {
        this.#literals.push({ rule, length: word.length });
        words.push(foldCase(word));
      } else if (pattern) {
        this.#patterns.set(pattern, pattern.required === undefined ? 'all' : []);
      } else this.#unusable.push(rule.ruleId);
    }
    for (const [{ required }, candidates] of this.#patterns) {
      if (required === undefined || candidates === 'all') continue;
      words.push(required);
      this.#requiring.push(candidates);
    }
    this.#automaton = new Automaton(words);
  }

  /** The patterns to run once all texts are added: those that may take for ever last. */
  get patterns(): readonly PatternRule[] {
    const rules = Array.from(this.#patterns)
      .filter(([, candidates]) => candidates === 'all' || candidates.length > 0)
      .map(([rule]) => rule);
    return [...rules.filter((rule) => !rule.isSuspect), ...rules.filter((rule) => rule.isSuspect)];
  }

  /** Takes in texts and finds the plain words in them. A text that comes twice counts once. */
  addTexts(texts: readonly RehearsalText[]): void {
    for (const text of texts) {
      const key = `${text.kind} ${text.id}`;
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      this.#findWords(text, this.#texts.push(text) - 1);
    }
  }

  /** Runs one of `patterns` on every text that may hold it. May take for ever. */
  run(rule: PatternRule): void {
    const candidates = this.#patterns.get(rule) ?? [];
    const texts = candidates === 'all' ? this.#texts : candidates.flatMap((at) => this.#texts[at] ?? []);
    for (const text of texts) {
      const ranges = patternRanges(rule, text.text);
      if (ranges.length > 0) this.#note(rule, text, ranges);
    }
  }

  /** What was found so far. @param tooSlow the patterns that were not run */
  result(tooSlow: readonly string[] = []): RehearsalResult {
    const byKind: Record<RehearsalKind, Tally> = { post: none(), comment: none(), 'display-name': none() };
    for (const { kind } of this.#texts) byKind[kind].texts += 1;
    const allTexts = this.#texts.length;
    let likelyFalse = 0;
    for (const [text, ruleIds] of this.#stopped) {
      byKind[text.kind].stopped += 1;
      const isTrue = isFlagged(text) || ruleIds.some((ruleId) => !this.#hits.get(ruleId)?.isEveryday(allTexts));
      if (!isTrue) likelyFalse += 1;
    }
    return {
      texts: allTexts,
      stopped: this.#stopped.size,
      likelyFalse,
      byKind,
      rules: Array.from(this.#hits.values(), (hits) => hits.outcome(allTexts)).toSorted(
        (one, other) => other.texts - one.texts,
      ),
      tried: this.#literals.length + this.#patterns.size - tooSlow.length,
      unusable: this.#unusable,
      tooSlow,
    };
  }

  #findWords(text: RehearsalText, at: number): void {
    const found = new Map<Literal, TextRange[]>();
    this.#automaton.scan(foldCase(text.text), (word, start) => {
      const literal = this.#literals[word];
      if (!literal) {
        const candidates = this.#requiring[word - this.#literals.length];
        if (candidates && candidates.at(-1) !== at) candidates.push(at);
        return;
      }
      const end = start + literal.length;
      if (literal.rule.isMatchExactWord && !isWholeWord(text.text, start, end)) return;
      const ranges = found.get(literal);
      if (!ranges) found.set(literal, [{ start, end }]);
      // Hits of one word do not overlap: `aa` is twice in `aaaa`.
      else if (ranges.length < MAX_RANGES && start >= (ranges.at(-1)?.end ?? 0)) ranges.push({ start, end });
    });
    for (const [{ rule }, ranges] of found) this.#note(rule, text, ranges);
  }

  #note(rule: { ruleId: string; isMatchExactWord: boolean }, text: RehearsalText, ranges: readonly TextRange[]): void {
    const isInside =
      !rule.isMatchExactWord &&
      !isFlagged(text) &&
      ranges.every(({ start, end }) => isInsideWord(text.text, start, end));
    let hits = this.#hits.get(rule.ruleId);
    if (!hits) {
      hits = new RuleHits(rule.ruleId);
      this.#hits.set(rule.ruleId, hits);
    }
    hits.add(text, ranges, isInside);
    const ruleIds = this.#stopped.get(text) ?? [];
    if (!isInside) ruleIds.push(rule.ruleId);
    this.#stopped.set(text, ruleIds);
  }
}
