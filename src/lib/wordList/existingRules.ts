import { compareKey } from './compareKey.ts';
import { hashKey, KeyTable } from './keyTable.ts';

export type MatchMode = 'exact' | 'anywhere';
/** A rule the server already has; the vendor's names. */
export type ExistingRule = { ruleId: string; regex: string; isMatchExactWord: boolean; isEnabled: boolean };

/** The rules of the server by what they stop. A *word* here is all rules with the same key: at most one per mode counts. */
export class ExistingRules {
  /** By word: its key's hash, and the rule for each mode. */
  readonly #hashes: number[] = [];
  readonly #exact: (ExistingRule | undefined)[] = [];
  readonly #anywhere: (ExistingRule | undefined)[] = [];
  readonly #words = new KeyTable({
    hashOf: (word) => this.#hashes[word] ?? 0,
    keyOf: (word) => compareKey((this.#exact[word] ?? this.#anywhere[word])?.regex ?? '', 'pattern'),
  });
  #size = 0;

  /** How many rules were added, equal ones included. */
  get size(): number {
    return this.#size;
  }

  /** Adds a rule, in any order; returns the key and number of its word. */
  add(rule: ExistingRule): { word: number; key: string; hash: number } {
    this.#size += 1;
    const key = compareKey(rule.regex, 'pattern');
    const hash = hashKey(key);
    let word = this.#words.find(key, hash);
    if (word === -1) {
      word = this.#hashes.push(hash) - 1;
      this.#setBetter(word, rule);
      this.#words.add(word, hash);
    } else this.#setBetter(word, rule);
    return { word, key, hash };
  }

  /** The number of the word with this key, or -1. */
  find(key: string, hash: number): number {
    return this.#words.find(key, hash);
  }

  rule(word: number, mode: MatchMode): ExistingRule | undefined {
    return (mode === 'exact' ? this.#exact : this.#anywhere)[word];
  }

  /** Every rule that counts and is on: what the server stops by now. */
  *inForce(): Generator<ExistingRule> {
    for (const rules of [this.#exact, this.#anywhere]) for (const rule of rules) if (rule?.isEnabled) yield rule;
  }

  /** Of two equal rules the one that is on counts, then the one with the smaller id: whichever came first. */
  #setBetter(word: number, rule: ExistingRule): void {
    const rules = rule.isMatchExactWord ? this.#exact : this.#anywhere;
    const known = rules[word];
    const isBetter =
      !known || (known.isEnabled === rule.isEnabled ? rule.ruleId < known.ruleId : rule.isEnabled && !known.isEnabled);
    if (isBetter) rules[word] = rule;
  }
}
