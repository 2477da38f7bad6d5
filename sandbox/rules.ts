import { checkPattern } from './patterns.ts';
import type { Rule } from './models.ts';
import { only, type Table } from './tables.ts';

type Stamp = () => string;

/**
 * A list of rules with an index by text and mode, so that adding stays quick in a list of 50,000.
 * The same text may be there twice, once per mode.
 */
export class RuleBook {
  readonly #table: Table<Rule>;
  readonly #stamp: Stamp;
  readonly #newId: () => string;
  #index: Map<string, string> | undefined;

  constructor(table: Table<Rule>, stamp: Stamp, newId: () => string) {
    this.#table = table;
    this.#stamp = stamp;
    this.#newId = newId;
  }

  /** Every rule, oldest first, deleted ones too. */
  get rows(): readonly Rule[] {
    return this.#table.rows;
  }

  /** Rules that are not deleted, in the order given. */
  live(rows: Iterable<Rule> = this.#table.rows): Iterable<Rule> {
    return only(rows, (rule) => !rule.isDeleted);
  }

  /** Rules with exactly this text, in either mode. */
  withText(regex: string): Rule[] {
    return [true, false].flatMap((isMatchExactWord) => {
      const ruleId = this.#lookup().get(keyOf(regex, isMatchExactWord));
      return ruleId === undefined ? [] : this.#table.get(ruleId)!;
    });
  }

  /**
   * Adds what is not there yet; a rule that is there in the same mode is accepted without a second one (guess). One bad
   * pattern refuses the whole call, and nothing of it is added (guess).
   */
  add(regexs: readonly string[], isMatchExactWord: boolean): void {
    for (const regex of regexs) checkPattern(regex);
    const index = this.#lookup();
    for (const regex of regexs) {
      const key = keyOf(regex, isMatchExactWord);
      if (index.has(key)) continue;
      const createdAt = this.#stamp();
      const rule: Rule = {
        ruleId: this.#newId(),
        regex,
        isMatchExactWord,
        isEnabled: true,
        isDeleted: false,
        createdAt,
        updatedAt: createdAt,
      };
      this.#table.put(rule);
      index.set(key, rule.ruleId);
    }
  }

  /** Makes the list hold exactly these texts: what is there stays as it is, the rest goes (vendor spec: "refresh"). */
  replaceAll(regexs: readonly string[]): void {
    for (const regex of regexs) checkPattern(regex);
    const wanted = new Set(regexs);
    this.remove([...this.live()].filter((rule) => !wanted.has(rule.regex)).map((rule) => rule.ruleId));
    this.add(
      [...wanted].filter((regex) => this.withText(regex).length === 0),
      false,
    );
  }

  /** Undefined when there is no such rule, or it is deleted. */
  setEnabled(ruleId: string, isEnabled: boolean): Rule | undefined {
    const rule = this.#table.get(ruleId);
    if (!rule || rule.isDeleted) return undefined;
    return this.#table.put({ ...rule, isEnabled, updatedAt: this.#stamp() });
  }

  /** Deletes softly; unknown and already deleted ids are passed over (guess). */
  remove(ruleIds: readonly string[]): void {
    for (const ruleId of ruleIds) {
      const rule = this.#table.get(ruleId);
      if (!rule || rule.isDeleted) continue;
      this.#lookup().delete(keyOf(rule.regex, rule.isMatchExactWord));
      this.#table.put({ ...rule, isDeleted: true, updatedAt: this.#stamp() });
    }
  }

  #lookup(): Map<string, string> {
    this.#index ??= new Map([...this.live()].map((rule) => [keyOf(rule.regex, rule.isMatchExactWord), rule.ruleId]));
    return this.#index;
  }
}

const keyOf = (regex: string, isMatchExactWord: boolean) => `${isMatchExactWord ? 'word' : 'anywhere'} ${regex}`;
