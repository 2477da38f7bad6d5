import { lintRules } from '#src/lib/ruleLint/lintRules.ts';
import type { CommonWords, LintFinding } from '#src/lib/ruleLint/types.ts';

import { cleanEntry, noCleaning } from './clean.ts';
import { compareKey } from './compareKey.ts';
import { entryFlaw, entryWarnings, sentRegex } from './pattern.ts';
import { type ExistingRule, ExistingRules, type MatchMode } from './existingRules.ts';
import { hashKey, KeyTable } from './keyTable.ts';
import { patternFault } from './compilePattern.ts';
import { unescapeLiteral } from './escape.ts';
import { ReviewRows, RowBit } from './reviewRows.ts';
import {
  CLASSES,
  defaultReviewSettings,
  REASONS,
  type ImportItem,
  type InvalidReason,
  type ReviewCounts,
  type ReviewRow,
  type ReviewSettings,
  type RowClass,
  type RowFilter,
  type Sent,
} from './reviewTypes.ts';

/** More rules than this at once are not looked at twice: it would take too long. */
const mostLinted = 20_000;

const SHOWN_LENGTH = 1000;
const INDEXES_KEPT = 4;

/**
 * A list under review: every row, its class, and what the person changed. Made for a million rows in a worker:
 * nothing here returns all of them, and showing a screen of rows costs a screen of rows.
 */
export class Review {
  #settings: ReviewSettings;
  #existing = new ExistingRules();
  readonly #rows = new ReviewRows();
  #byKey: KeyTable;
  readonly #classCounts = CLASSES.map(() => 0);
  #warned = 0;
  /** Derived and dropped at every change: row numbers by filter, and for each row the next one that repeats it. */
  readonly #indexes = new Map<string, Uint32Array>();
  #repeats: { next: Int32Array; heads: Uint32Array } | undefined;
  /** By row. Of a row that has changed since, it says nothing any more. */
  #findings = new Map<number, LintFinding[]>();

  constructor(settings: ReviewSettings = defaultReviewSettings) {
    this.#settings = settings;
    this.#byKey = this.#newTable();
  }

  get settings(): ReviewSettings {
    return this.#settings;
  }

  /** Adds the next row of the list; its text is clean. The review is a reader's `RowSink` through this. */
  append(line: number, text: string, flaw?: 'empty' | 'not-text'): void {
    const row = this.#rows.push(line, text);
    this.#rows.firsts[row] = -1;
    this.#rows.words[row] = -1;
    this.#rows.classes[row] = CLASSES.indexOf('invalid');
    this.#count(CLASSES.indexOf('invalid'), 1);
    this.#judge(row, flaw);
    this.#join(row);
    this.#refresh(row);
    this.#changed();
  }

  /** Takes in rules of the server as they arrive, in any order; only rows they concern change. */
  addExisting(rules: readonly ExistingRule[]): ReviewCounts {
    for (const rule of rules) {
      const { word, key, hash } = this.#existing.add(rule);
      const row = this.#byKey.find(key, hash);
      if (row === -1) continue;
      this.#rows.words[row] = word;
      this.#refresh(row);
    }
    this.#changed();
    return this.counts();
  }

  /** Forgets the server's rules, to take them in anew. */
  clearExisting(): ReviewCounts {
    this.#existing = new ExistingRules();
    this.#rows.words.fill(-1);
    return this.#refreshAll();
  }

  /** Hands the server's rules over to the review of another reading of the list. */
  shareExisting(from: Review): void {
    this.#existing = from.#existing;
    for (let row = 0; row < this.#rows.length; row += 1) {
      if (this.#rows.firsts[row] === row) this.#rows.words[row] = this.#wordOf(row);
    }
    this.#refreshAll();
  }

  /** Changes what holds for all rows. Modes of single rows, edits and removals stay. */
  configure(change: Partial<ReviewSettings>): ReviewCounts {
    const before = this.#settings;
    this.#settings = { ...before, ...change };
    if (this.#settings.treatAs !== before.treatAs) {
      this.#byKey = this.#newTable();
      for (let row = 0; row < this.#rows.length; row += 1) {
        this.#judge(row, REASONS[this.#rows.reasons[row] ?? 0] === 'not-text' ? 'not-text' : undefined);
        this.#join(row);
      }
    }
    return this.#refreshAll();
  }

  /** Gives rows a mode of their own, or back the common one. A repeated row's mode is its first row's. */
  setMode(rows: readonly number[], mode: MatchMode | undefined): ReviewCounts {
    for (const given of rows) {
      const row = this.#firstOf(given);
      this.#forgetFindings(row);
      this.#setBit(row, RowBit.ownMode, mode !== undefined);
      this.#setBit(row, RowBit.exact, mode === 'exact');
      this.#refresh(row);
    }
    this.#changed();
    return this.counts();
  }

  /** Changes a row's text; it is cleaned as on reading. Rows that repeated the old text get a new first row. */
  edit(row: number, text: string): ReviewCounts {
    if (this.#rows.texts[row] === undefined) return this.counts();
    this.#forgetFindings(row);
    const heir = this.#leave(row);
    this.#rows.texts[row] = cleanEntry(text, noCleaning());
    this.#judge(row);
    const follower = this.#join(row);
    for (const touched of [row, heir, follower]) if (touched !== -1) this.#refresh(touched);
    this.#changed();
    return this.counts();
  }

  /**
   * Looks twice at what would be added: beside each other, beside the rules in force, and beside everyday words. Nothing
   * happens beyond `mostLinted` rules. `slowPatterns`: those that were found to be slow by trying them.
   */
  lint({ commonWords, slowPatterns }: { commonWords: CommonWords; slowPatterns: ReadonlySet<string> }): ReviewCounts {
    const rows = this.counts().toAdd > mostLinted ? [] : [...this.#rowsToAdd()];
    const found = lintRules({
      rules: rows.map((row) => ({ id: String(row), text: this.#regexOf(row), mode: this.#modeOf(row) })),
      existing: Array.from(this.#existing.inForce(), ({ ruleId, regex, isMatchExactWord }) => ({
        id: `rule ${ruleId}`,
        text: regex,
        mode: isMatchExactWord ? 'exact' : 'anywhere',
      })),
      commonWords,
      isSlow: ({ text }) => slowPatterns.has(text),
    });
    const before = this.#findings.keys();
    this.#findings = new Map(Array.from(found, ([id, findings]) => [Number(id), findings]));
    for (const row of new Set([...before, ...this.#findings.keys()])) {
      this.#setBit(row, RowBit.linted, this.#findings.has(row));
      this.#refresh(row);
    }
    this.#changed();
    return this.counts();
  }

  /** The regular expressions that would be added and are no plain words, for trying how slow they are. */
  patterns(most: number): string[] {
    if (this.#settings.treatAs === 'plain') return [];
    const found: string[] = [];
    for (const row of this.#rowsToAdd()) {
      const regex = this.#regexOf(row);
      if (unescapeLiteral(regex) === undefined) found.push(regex);
      if (found.length >= most) break;
    }
    return found;
  }

  /** Takes rows out of the list. Taking out a word takes its repeats with it. */
  remove(rows: readonly number[]): ReviewCounts {
    return this.#setRemoved(rows, true);
  }

  /** Puts removed rows back. */
  restore(rows: readonly number[]): ReviewCounts {
    return this.#setRemoved(rows, false);
  }

  counts(): ReviewCounts {
    const count = (name: RowClass) => this.#classCounts[CLASSES.indexOf(name)] ?? 0;
    const byClass = Object.fromEntries(CLASSES.map((name) => [name, count(name)])) as Record<RowClass, number>;
    const toAdd = byClass.new + (this.#settings.includeOtherMode ? byClass['other-mode'] : 0);
    return { all: this.#rows.length, byClass, toAdd, warned: this.#warned };
  }

  /** The rows `from` … `from + count` of those that pass the filter and hold the searched text, and how many pass. */
  window(filter: RowFilter, from: number, count: number, search = ''): { total: number; rows: ReviewRow[] } {
    if (filter === 'all' && search === '') {
      const end = Math.min(from + count, this.#rows.length);
      return {
        total: this.#rows.length,
        rows: Array.from({ length: Math.max(0, end - from) }, (_, at) => this.#describe(from + at)),
      };
    }
    const index = this.#index(filter, search);
    return {
      total: index.length,
      rows: Array.from(index.subarray(from, from + count), (row) => this.#describe(row)),
    };
  }

  /** A row's whole text, for editing. */
  textOf(row: number): string {
    return this.#rows.texts[row] ?? '';
  }

  /** The items `from` … `from + count` of the job, and how many there are. Every row stands in exactly one item. */
  itemsToAdd(from: number, count: number): { total: number; items: ImportItem[] } {
    const { heads } = this.#repeatsOfRows();
    return { total: heads.length, items: Array.from(heads.subarray(from, from + count), (row) => this.#item(row)) };
  }

  #newTable(): KeyTable {
    return new KeyTable({
      hashOf: (row) => this.#rows.hashes[row] ?? 0,
      keyOf: (row) => this.#keyOf(row),
    });
  }

  #keyOf(row: number): string {
    return compareKey(this.#rows.texts[row] ?? '', this.#settings.treatAs);
  }

  #wordOf(row: number): number {
    return this.#existing.size === 0 ? -1 : this.#existing.find(this.#keyOf(row), this.#rows.hashes[row] ?? 0);
  }

  /** Whether the text can be a rule, and what to warn of. */
  #judge(row: number, flaw?: InvalidReason): void {
    const text = this.#rows.texts[row] ?? '';
    const { treatAs } = this.#settings;
    const reason = flaw ?? entryFlaw(text, treatAs);
    this.#rows.reasons[row] = REASONS.indexOf(reason);
    const warnings = reason === undefined ? entryWarnings(text, treatAs) : [];
    this.#setBit(row, RowBit.slow, warnings.includes('slow-pattern'));
    this.#setBit(row, RowBit.matchesAnything, warnings.includes('matches-anything'));
  }

  /** Finds a judged row its place among those with the same key. Returns the row that followed it as first, or -1. */
  #join(row: number): number {
    const { firsts, words, hashes, reasons } = this.#rows;
    words[row] = -1;
    firsts[row] = -1;
    if (reasons[row] !== 0) return -1;
    const key = this.#keyOf(row);
    const hash = hashKey(key);
    hashes[row] = hash;
    const first = this.#byKey.find(key, hash);
    if (first !== -1 && first < row) {
      firsts[row] = first;
      return -1;
    }
    firsts[row] = row;
    words[row] = this.#wordOf(row);
    if (first === -1) {
      this.#byKey.add(row, hash);
      return -1;
    }
    this.#byKey.replace(key, hash, row);
    for (let other = first; other < this.#rows.length; other += 1) if (firsts[other] === first) firsts[other] = row;
    return first;
  }

  /** Takes a row out from among those with the same key. Returns the row that is first in its place, or -1. */
  #leave(row: number): number {
    const { firsts, words, hashes } = this.#rows;
    if (firsts[row] !== row) return -1;
    const key = this.#keyOf(row);
    const hash = hashes[row] ?? 0;
    let heir = -1;
    for (let other = row + 1; other < this.#rows.length; other += 1) {
      if (firsts[other] !== row) continue;
      if (heir === -1) heir = other;
      firsts[other] = heir;
    }
    if (heir === -1) this.#byKey.delete(key, hash);
    else {
      this.#byKey.replace(key, hash, heir);
      words[heir] = words[row] ?? -1;
    }
    return heir;
  }

  #firstOf(row: number): number {
    const first = this.#rows.firsts[row] ?? -1;
    return first === -1 ? row : first;
  }

  #hasBit(row: number, bit: number): boolean {
    return ((this.#rows.bits[row] ?? 0) & bit) !== 0;
  }

  #setBit(row: number, bit: number, isOn: boolean): void {
    const bits = this.#rows.bits[row] ?? 0;
    this.#rows.bits[row] = isOn ? bits | bit : bits & ~bit;
  }

  #modeOf(row: number): MatchMode {
    const first = this.#firstOf(row);
    if (!this.#hasBit(first, RowBit.ownMode)) return this.#settings.mode;
    return this.#hasBit(first, RowBit.exact) ? 'exact' : 'anywhere';
  }

  #classOf(row: number): RowClass {
    if (this.#hasBit(row, RowBit.removed)) return 'left-out';
    if (this.#rows.reasons[row] !== 0) return 'invalid';
    if (this.#rows.firsts[row] !== row) return 'repeated';
    const word = this.#rows.words[row] ?? -1;
    if (word === -1) return 'new';
    return this.#existing.rule(word, this.#modeOf(row)) ? 'already-there' : 'other-mode';
  }

  *#rowsToAdd(): Generator<number> {
    const wanted = [CLASSES.indexOf('new')];
    if (this.#settings.includeOtherMode) wanted.push(CLASSES.indexOf('other-mode'));
    for (let row = 0; row < this.#rows.length; row += 1) if (wanted.includes(this.#rows.classes[row] ?? -1)) yield row;
  }

  #regexOf(row: number): string {
    return sentRegex(this.#rows.texts[row] ?? '', this.#settings.treatAs);
  }

  /** Brings a row's class and the counts up to date. */
  #refresh(row: number): void {
    const before = this.#rows.classes[row] ?? 0;
    const name = this.#classOf(row);
    const after = CLASSES.indexOf(name);
    this.#rows.classes[row] = after;
    this.#count(before, -1);
    this.#count(after, 1);
    const isWarned =
      (name === 'new' || name === 'other-mode') &&
      this.#hasBit(row, RowBit.slow | RowBit.matchesAnything | RowBit.linted);
    if (isWarned === this.#hasBit(row, RowBit.warned)) return;
    this.#setBit(row, RowBit.warned, isWarned);
    this.#warned += isWarned ? 1 : -1;
  }

  #refreshAll(): ReviewCounts {
    for (let row = 0; row < this.#rows.length; row += 1) this.#refresh(row);
    this.#changed();
    return this.counts();
  }

  #count(classIndex: number, by: number): void {
    this.#classCounts[classIndex] = (this.#classCounts[classIndex] ?? 0) + by;
  }

  #forgetFindings(row: number): void {
    this.#findings.delete(row);
    this.#setBit(row, RowBit.linted, false);
  }

  #setRemoved(rows: readonly number[], isRemoved: boolean): ReviewCounts {
    for (const row of rows) {
      if (this.#rows.texts[row] === undefined) continue;
      this.#setBit(row, RowBit.removed, isRemoved);
      this.#refresh(row);
    }
    this.#changed();
    return this.counts();
  }

  #changed(): void {
    if (this.#indexes.size > 0) this.#indexes.clear();
    this.#repeats = undefined;
  }

  #index(filter: RowFilter, search: string): Uint32Array {
    const name = `${filter} ${search}`;
    const known = this.#indexes.get(name);
    if (known) return known;
    const { classes, texts } = this.#rows;
    const wanted = filter === 'all' || filter === 'warned' ? -1 : CLASSES.indexOf(filter);
    const needle = search.toLowerCase();
    const found = new Uint32Array(this.#rows.length);
    let size = 0;
    for (let row = 0; row < this.#rows.length; row += 1) {
      if (wanted !== -1 && classes[row] !== wanted) continue;
      if (filter === 'warned' && !this.#hasBit(row, RowBit.warned)) continue;
      if (needle !== '' && !texts[row]?.toLowerCase().includes(needle)) continue;
      found[size] = row;
      size += 1;
    }
    const index = found.slice(0, size);
    const [oldest] = this.#indexes.keys();
    if (this.#indexes.size >= INDEXES_KEPT && oldest !== undefined) this.#indexes.delete(oldest);
    this.#indexes.set(name, index);
    return index;
  }

  #describe(row: number): ReviewRow {
    const text = this.#rows.texts[row] ?? '';
    const name = CLASSES[this.#rows.classes[row] ?? 0] ?? 'new';
    const reason = REASONS[this.#rows.reasons[row] ?? 0];
    const detail = reason === 'bad-pattern' ? patternFault(text) : undefined;
    const firstLine = name === 'repeated' ? this.#rows.lines[this.#firstOf(row)] : undefined;
    const existing = name === 'already-there' || name === 'other-mode' ? this.#existingFor(row) : undefined;
    return {
      row,
      line: this.#rows.lines[row] ?? 0,
      text: text.slice(0, SHOWN_LENGTH),
      length: text.length,
      mode: this.#modeOf(row),
      hasOwnMode: this.#hasBit(this.#firstOf(row), RowBit.ownMode),
      class: name,
      ...(reason === undefined ? {} : { reason }),
      ...(detail === undefined ? {} : { detail }),
      ...(firstLine === undefined ? {} : { firstLine }),
      ...(existing ? { existing } : {}),
      ...(this.#findings.has(row) ? { lint: this.#findings.get(row) ?? [] } : {}),
      warnings: [
        ...(this.#hasBit(row, RowBit.slow) ? (['slow-pattern'] as const) : []),
        ...(this.#hasBit(row, RowBit.matchesAnything) ? (['matches-anything'] as const) : []),
      ],
    };
  }

  /** The server's rule for a first row: in its mode, else in the other. */
  #existingFor(row: number): ExistingRule | undefined {
    const word = this.#rows.words[row] ?? -1;
    const mode = this.#modeOf(row);
    return this.#existing.rule(word, mode) ?? this.#existing.rule(word, mode === 'exact' ? 'anywhere' : 'exact');
  }

  /** For each row the next one that repeats the same first row, and the rows that head an item. */
  #repeatsOfRows(): { next: Int32Array; heads: Uint32Array } {
    if (this.#repeats) return this.#repeats;
    const { length, firsts, classes } = this.#rows;
    const repeated = CLASSES.indexOf('repeated');
    const next = new Int32Array(length).fill(-1);
    const latest = new Int32Array(length).fill(-1);
    const heads = new Uint32Array(length - (this.#classCounts[repeated] ?? 0));
    let head = heads.length;
    for (let row = length - 1; row >= 0; row -= 1) {
      const first = firsts[row] ?? -1;
      if (classes[row] === repeated) {
        next[row] = latest[first] ?? -1;
        latest[first] = row;
      } else {
        head -= 1;
        heads[head] = row;
        if (first === row) next[row] = latest[row] ?? -1;
      }
    }
    this.#repeats = { next, heads };
    return this.#repeats;
  }

  #item(row: number): ImportItem {
    const { next } = this.#repeatsOfRows();
    const lines = [this.#rows.lines[row] ?? 0];
    for (let other = next[row] ?? -1; other !== -1; other = next[other] ?? -1) lines.push(this.#rows.lines[other] ?? 0);

    const text = this.#rows.texts[row] ?? '';
    const reason = REASONS[this.#rows.reasons[row] ?? 0];
    const isRemoved = this.#hasBit(row, RowBit.removed);
    if (reason && !isRemoved) return { fate: 'invalid', reason, text, lines };
    const mode = this.#modeOf(row);
    const regex = sentRegex(text, this.#settings.treatAs);
    const sent: Sent = { text, regex, isMatchExactWord: mode === 'exact' };
    if (isRemoved) return { fate: 'left-out', why: 'removed', ...sent, lines };
    const existing = this.#existing.rule(this.#rows.words[row] ?? -1, mode);
    if (existing)
      return { fate: 'already-there', ruleId: existing.ruleId, isEnabled: existing.isEnabled, ...sent, lines };
    const isOther = this.#classOf(row) === 'other-mode';
    if (isOther && !this.#settings.includeOtherMode) return { fate: 'left-out', why: 'other-mode', ...sent, lines };
    return { fate: 'add', ...sent, lines };
  }
}
