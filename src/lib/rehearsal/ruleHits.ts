import type { TextRange } from '#src/lib/ruleMatcher/types.ts';

import { excerptOf } from './excerpt.ts';
import type { FalseSign, Passage, RehearsalText, RuleOutcome } from './types.ts';

/** Passages kept for one rule. */
const MOST_PASSAGES = 10;
/** A rule that hits so many authors, and such a share of all texts, is likely an everyday word. */
const EVERYDAY_AUTHORS = 10;
const EVERYDAY_SHARE = 0.05;

type Hit = { text: RehearsalText; ranges: readonly TextRange[] };

export const isFlagged = (text: RehearsalText): boolean => (text.flagCount ?? 0) > 0;

/** What one rule has hit so far. */
export class RuleHits {
  readonly #ruleId: string;
  readonly #authors = new Set<string>();
  #texts = 0;
  #flagged = 0;
  #insideWord = 0;
  /** The first few hits that stand alone, and the first few inside longer words only. */
  readonly #alone: Hit[] = [];
  readonly #inside: Hit[] = [];

  constructor(ruleId: string) {
    this.#ruleId = ruleId;
  }

  /** @param isInside every range is a piece of a longer word, and nobody reported the text */
  add(text: RehearsalText, ranges: readonly TextRange[], isInside: boolean): void {
    this.#texts += 1;
    if (isFlagged(text)) this.#flagged += 1;
    if (isInside) this.#insideWord += 1;
    this.#authors.add(text.author);
    const kept = isInside ? this.#inside : this.#alone;
    if (kept.length < MOST_PASSAGES) kept.push({ text, ranges });
  }

  isEveryday(allTexts: number): boolean {
    return this.#authors.size >= EVERYDAY_AUTHORS && this.#texts >= allTexts * EVERYDAY_SHARE;
  }

  outcome(allTexts: number): RuleOutcome {
    const isEveryday = this.isEveryday(allTexts);
    const everyday = ({ text }: Hit) => (isEveryday && !isFlagged(text) ? 'everyday' : undefined);
    return {
      ruleId: this.#ruleId,
      texts: this.#texts,
      likelyFalse: isEveryday ? this.#texts - this.#flagged : this.#insideWord,
      authors: this.#authors.size,
      isEveryday,
      passages: [
        ...this.#alone.map((hit) => passageOf(hit, everyday(hit))),
        ...this.#inside.map((hit) => passageOf(hit, 'inside-word')),
      ].slice(0, MOST_PASSAGES),
    };
  }
}

function passageOf({ text: { id, kind, author, createdAt, text }, ranges }: Hit, falseSign?: FalseSign): Passage {
  return { textId: id, kind, author, createdAt, ...excerptOf(text, ranges), falseSign };
}
