import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { ExistingRule } from './existingRules.ts';
import { readList } from './readList.ts';
import { Review } from './review.ts';
import { defaultReviewSettings, type ImportItem, type ReviewRow, type ReviewSettings } from './reviewTypes.ts';

function review(lines: readonly string[], settings: Partial<ReviewSettings> = {}): Review {
  const result = new Review({ ...defaultReviewSettings, ...settings });
  const reading = readList(lines.join('\n'), { format: 'txt' }, (line, text, flaw) => result.append(line, text, flaw));
  while (!reading.next().done);
  return result;
}
const rule = (regex: string, more: Partial<ExistingRule> = {}): ExistingRule => ({
  ruleId: `id-${regex}`,
  regex,
  isMatchExactWord: false,
  isEnabled: true,
  ...more,
});
const rowsOf = (of: Review): ReviewRow[] => of.window('all', 0, Infinity).rows;
const classesOf = (of: Review) => rowsOf(of).map((row) => row.class);
const itemsOf = (of: Review): ImportItem[] => of.itemsToAdd(0, 1_000_000).items;

test('rows are new, already there, there in the other mode, repeated or invalid, and the counts add up', () => {
  const list = review(['spam', 'Known', 'other', ' SPAM ', 'x'.repeat(501), 'b.c']);
  list.addExisting([rule('known'), rule('other', { isMatchExactWord: true }), rule('b\\.c', { isEnabled: false })]);
  expect(classesOf(list)).toEqual(['new', 'already-there', 'other-mode', 'repeated', 'invalid', 'already-there']);
  const [, known, other, repeated, invalid, off] = rowsOf(list);
  expect(known).toMatchObject({ line: 2, existing: { ruleId: 'id-known', isMatchExactWord: false } });
  expect(other).toMatchObject({ existing: { ruleId: 'id-other', isMatchExactWord: true } });
  expect(repeated).toMatchObject({ line: 4, firstLine: 1, text: 'SPAM' });
  expect(invalid).toMatchObject({ line: 5, reason: 'too-long' });
  expect(off?.existing?.isEnabled).toBe(false);
  expect(list.counts()).toEqual({
    all: 6,
    byClass: { new: 1, 'already-there': 2, 'other-mode': 1, repeated: 1, invalid: 1, 'left-out': 0 },
    toAdd: 1,
    warned: 0,
  });
});

test('each class shows its own window of rows, and a search narrows it', () => {
  const list = review(Array.from({ length: 1000 }, (_, at) => (at % 3 === 0 ? 'spam' : `word ${at}`)));
  const window = list.window('new', 10, 3);
  expect(window.total).toBe(667);
  expect(window.rows.map((row) => row.text)).toEqual(['word 14', 'word 16', 'word 17']);
  expect(list.window('repeated', 332, 10).rows.map((row) => row.line)).toEqual([1000]);
  expect(list.window('all', 0, 5, 'WORD 99').rows.map((row) => row.text)).toEqual([
    'word 991',
    'word 992',
    'word 994',
    'word 995',
    'word 997',
  ]);
  expect(list.window('new', 0, 5, 'nothing').total).toBe(0);
  expect(list.window('all', 998, 50).rows).toHaveLength(2);
});

test('a very long line is shown short and kept whole', () => {
  const list = review(['x'.repeat(10_000), 'spam']);
  expect(rowsOf(list)[0]).toMatchObject({ class: 'invalid', reason: 'too-long', length: 10_000 });
  expect(rowsOf(list)[0]?.text).toHaveLength(1000);
  expect(list.textOf(0)).toHaveLength(10_000);
  expect(list.edit(0, 'short').byClass.new).toBe(2);
});

test('as patterns, bad ones are invalid with the reason and costly ones warn', () => {
  const list = review(['(a', 'fr[e3]+', '(a+)+$', '.*', 'c++']);
  expect(list.counts().byClass.new).toBe(5);
  const counts = list.configure({ treatAs: 'pattern' });
  expect(counts).toMatchObject({ byClass: { new: 3, invalid: 2 }, warned: 2 });
  expect(rowsOf(list)[0]).toMatchObject({ class: 'invalid', reason: 'bad-pattern' });
  expect(rowsOf(list)[0]?.detail).toContain('Unterminated group');
  expect(list.window('warned', 0, 9).rows.map((row) => row.warnings)).toEqual([['slow-pattern'], ['matches-anything']]);
  expect(list.configure({ treatAs: 'plain' })).toMatchObject({ byClass: { new: 5 }, warned: 0 });
});

test('the mode for all, and for one row, decides what is already there', () => {
  const list = review(['spam', 'scam', 'SPAM']);
  list.addExisting([rule('spam'), rule('scam', { isMatchExactWord: true })]);
  expect(classesOf(list)).toEqual(['already-there', 'other-mode', 'repeated']);
  list.configure({ mode: 'exact' });
  expect(classesOf(list)).toEqual(['other-mode', 'already-there', 'repeated']);
  list.setMode([2], 'anywhere');
  expect(classesOf(list)).toEqual(['already-there', 'already-there', 'repeated']);
  expect(rowsOf(list).map((row) => row.mode)).toEqual(['anywhere', 'exact', 'anywhere']);
  list.setMode([0], undefined);
  expect(classesOf(list)[0]).toBe('other-mode');
  expect(list.counts().toAdd).toBe(0);
  expect(list.configure({ includeOtherMode: true }).toAdd).toBe(1);
});

test('an edited row is classed anew, and what repeated it gets a new first row', () => {
  const list = review(['spam', 'scam', 'spam', 'spam']);
  list.addExisting([rule('known')]);
  list.edit(0, ' Known\u200b');
  expect(classesOf(list)).toEqual(['already-there', 'new', 'new', 'repeated']);
  expect(rowsOf(list)[3]?.firstLine).toBe(3);
  list.edit(0, 'SCAM');
  expect(classesOf(list)).toEqual(['new', 'repeated', 'new', 'repeated']);
  expect(rowsOf(list)[1]?.firstLine).toBe(1);
  list.edit(0, '');
  expect(rowsOf(list)[0]).toMatchObject({ class: 'invalid', reason: 'empty' });
  list.edit(0, 'spam');
  expect(classesOf(list)).toEqual(['new', 'new', 'repeated', 'repeated']);
});

test('a removed row is left out with its repeats, and comes back', () => {
  const list = review(['spam', 'scam', 'spam', 'spam']);
  expect(list.remove([0, 3]).byClass).toMatchObject({ new: 1, repeated: 1, 'left-out': 2 });
  expect(itemsOf(list)).toEqual([
    { fate: 'left-out', why: 'removed', text: 'spam', regex: 'spam', isMatchExactWord: false, lines: [1, 3] },
    { fate: 'add', text: 'scam', regex: 'scam', isMatchExactWord: false, lines: [2] },
    { fate: 'left-out', why: 'removed', text: 'spam', regex: 'spam', isMatchExactWord: false, lines: [4] },
  ]);
  expect(list.restore([0, 3]).byClass).toMatchObject({ new: 2, repeated: 2, 'left-out': 0 });
});

test('a job gets every line in exactly one item', () => {
  const list = review(['a+b', 'known', 'KNOWN', '', 'other', 'x'.repeat(600), 'A+B'], { mode: 'exact' });
  list.addExisting([rule('known', { isMatchExactWord: true, isEnabled: false }), rule('other')]);
  expect(itemsOf(list)).toEqual([
    { fate: 'add', text: 'a+b', regex: 'a\\+b', isMatchExactWord: true, lines: [1, 7] },
    {
      fate: 'already-there',
      ruleId: 'id-known',
      isEnabled: false,
      text: 'known',
      regex: 'known',
      isMatchExactWord: true,
      lines: [2, 3],
    },
    { fate: 'invalid', reason: 'empty', text: '', lines: [4] },
    { fate: 'left-out', why: 'other-mode', text: 'other', regex: 'other', isMatchExactWord: true, lines: [5] },
    { fate: 'invalid', reason: 'too-long', text: 'x'.repeat(600), lines: [6] },
  ]);
  list.configure({ includeOtherMode: true });
  expect(itemsOf(list)[3]).toMatchObject({ fate: 'add', text: 'other', lines: [5] });
  expect(list.itemsToAdd(1, 2)).toMatchObject({ total: 5, items: [{ fate: 'already-there' }, { fate: 'invalid' }] });
});

test('what would be added is looked at twice, beside the rules in force and everyday words', () => {
  const list = review(['ass', 'free money', 'plain'], { mode: 'anywhere' });
  list.addExisting([rule('free'), rule('money', { isEnabled: false })]);
  const looked = { commonWords: { en: ['class', 'pass', 'house'] }, slowPatterns: new Set<string>() };
  expect(list.lint(looked).warned).toBe(2);
  const lint = () => list.window('all', 0, 3).rows.map((row) => row.lint?.map(({ kind }) => kind));
  expect(lint()).toEqual([['too-short-for-anywhere', 'contained-in-common-words'], ['pointless'], undefined]);
  expect(list.window('warned', 0, 3).rows.map(({ text }) => text)).toEqual(['ass', 'free money']);
  // Of a line that has changed since, nothing is said any more.
  expect(list.setMode([0], 'exact').warned).toBe(1);
  expect(lint()[0]).toBeUndefined();
  expect(list.edit(1, 'other').warned).toBe(0);
});

test('the rules of the server can be taken in anew, or handed to another reading', () => {
  const list = review(['spam']);
  list.addExisting([rule('spam'), rule('scam')]);
  expect(list.clearExisting().byClass.new).toBe(1);
  list.addExisting([rule('scam')]);
  const again = review(['scam', 'spam']);
  again.shareExisting(list);
  expect(classesOf(again)).toEqual(['already-there', 'new']);
});

const word = fc.constantFrom('spam', 'SPAM', 'a.b', 'a\\.b', 'scam', 'ham', '(a', '(a+)+', '');
const existing = fc.uniqueArray(
  fc.record({
    ruleId: fc.stringMatching(/^[a-z]$/),
    regex: word,
    isMatchExactWord: fc.boolean(),
    isEnabled: fc.boolean(),
  }),
  { maxLength: 8, selector: (each) => each.ruleId },
);
type Change = (list: Review) => unknown;
const row = fc.nat({ max: 12 });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(row, word).map(
    ([at, text]): Change =>
      (list) =>
        list.edit(at, text),
  ),
  row.map(
    (at): Change =>
      (list) =>
        list.remove([at]),
  ),
  row.map(
    (at): Change =>
      (list) =>
        list.restore([at]),
  ),
  fc.tuple(row, fc.constantFrom('exact', 'anywhere', undefined)).map(
    ([at, mode]): Change =>
      (list) =>
        list.setMode([at], mode),
  ),
  fc.constantFrom('plain', 'pattern').map(
    (treatAs): Change =>
      (list) =>
        list.configure({ treatAs }),
  ),
  fc.constantFrom('exact', 'anywhere').map(
    (mode): Change =>
      (list) =>
        list.configure({ mode }),
  ),
  fc.boolean().map(
    (includeOtherMode): Change =>
      (list) =>
        list.configure({ includeOtherMode }),
  ),
);
const lines = fc.array(word, { minLength: 1, maxLength: 12 }).filter((texts) => texts.some((text) => text !== ''));

test('the classes do not depend on the order in which the rules of the server arrive', () => {
  fc.assert(
    fc.property(
      lines,
      existing.chain((rules) => fc.tuple(fc.constant(rules), fc.shuffledSubarray(rules, { minLength: rules.length }))),
      fc.array(change, { maxLength: 6 }),
      (texts, [rules, shuffled], changes) => {
        const before = review(texts);
        before.addExisting(rules);
        for (const apply of changes) apply(before);

        const between = review(texts);
        for (const [at, apply] of changes.entries()) {
          const next = shuffled[at];
          if (next) between.addExisting([next]);
          apply(between);
        }
        between.addExisting(shuffled.slice(changes.length));
        expect(rowsOf(between)).toEqual(rowsOf(before));
        expect(between.counts()).toEqual(before.counts());
      },
    ),
    { numRuns: 500 },
  );
});

test('after any changes the review is as if the list had been so from the start', () => {
  fc.assert(
    fc.property(lines, existing, fc.array(change, { maxLength: 12 }), (texts, rules, changes) => {
      const list = review(texts);
      list.addExisting(rules);
      for (const apply of changes) apply(list);

      const fresh = new Review(list.settings);
      const rows = rowsOf(list);
      for (const { row: at, line } of rows) fresh.append(line, list.textOf(at));
      fresh.addExisting(rules);
      // A mode of its own belongs to a row as long as it is first; set it on the same rows.
      for (const { row: at, hasOwnMode, mode } of rows) {
        if (hasOwnMode && rows[at]?.class !== 'repeated') fresh.setMode([at], mode);
      }
      fresh.remove(rows.filter((each) => each.class === 'left-out').map((each) => each.row));
      expect(rowsOf(fresh)).toEqual(rows);
      expect(fresh.counts()).toEqual(list.counts());
    }),
    { numRuns: 500 },
  );
});

test('every row has one class and every line one item, whatever was changed', () => {
  fc.assert(
    fc.property(lines, existing, fc.array(change, { maxLength: 10 }), (texts, rules, changes) => {
      const list = review(texts);
      list.addExisting(rules);
      for (const apply of changes) apply(list);
      const counts = list.counts();
      expect(Object.values(counts.byClass).reduce((sum, count) => sum + count, 0)).toBe(counts.all);
      for (const name of ['new', 'already-there', 'other-mode', 'repeated', 'invalid', 'left-out', 'warned'] as const) {
        const { total, rows } = list.window(name, 0, 100);
        expect(rows).toHaveLength(total);
        expect(total).toBe(name === 'warned' ? counts.warned : counts.byClass[name]);
      }
      const items = itemsOf(list);
      expect(items.flatMap((item) => item.lines).toSorted((a, b) => a - b)).toEqual(
        rowsOf(list).map((each) => each.line),
      );
      expect(items.filter((item) => item.fate === 'add')).toHaveLength(counts.toAdd);
    }),
    { numRuns: 500 },
  );
});
