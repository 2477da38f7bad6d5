import fc from 'fast-check';
import { expect, test } from 'vitest';

import { cleanEntry, noCleaning } from './clean.ts';
import { type ReadOptions, ReadRefused, type Refusal } from './reading.ts';
import { readList } from './readList.ts';
import { runReading } from './runReading.ts';

type Row = [line: number, text: string, flaw?: string];

function read(text: string, options: ReadOptions = {}) {
  const rows: Row[] = [];
  const reading = readList(text, options, (line, entry, flaw) => rows.push(flaw ? [line, entry, flaw] : [line, entry]));
  let step = reading.next();
  while (!step.done) step = reading.next();
  return { rows, summary: step.value };
}

type Outcome<T> = { value: T; refusal?: never } | { refusal: Refusal };
function outcome<T>(run: () => T): Outcome<T> {
  try {
    return { value: run() };
  } catch (error) {
    if (error instanceof ReadRefused) return { refusal: error.refusal };
    throw error;
  }
}
const refusal = (text: string, options: ReadOptions = {}) => outcome(() => read(text, options)).refusal;

test('a paste is one entry per line, commas and inner spaces kept; blank lines between are invalid rows', () => {
  const { rows, summary } = read('\ufefffree  crypto\r\n\r\nhello, world\rbuy "now"\n  spam \n\n');
  expect(rows).toEqual([
    [1, 'free  crypto'],
    [2, '', 'empty'],
    [3, 'hello, world'],
    [4, 'buy "now"'],
    [5, 'spam'],
  ]);
  expect(summary).toMatchObject({ format: 'txt', unit: 'line', lines: 6, blank: 1, rows: 5 });
  expect(summary.cleaned).toMatchObject({ byteOrderMark: 1, crlf: 2, cr: 1, trimmed: 1 });
  expect(summary.offer).toBeUndefined();
});

test('a line of 10,000 characters stays one row among the others', () => {
  const long = 'x'.repeat(10_000);
  expect(read(`a\n${long}\nb`).rows).toEqual([
    [1, 'a'],
    [2, long],
    [3, 'b'],
  ]);
});

test('nothing, or nothing but blanks, is refused as empty', () => {
  for (const text of ['', '\n\n', ' \t\r\n', '\ufeff', '\u200b\n\u00ad'])
    expect(refusal(text)).toEqual({ code: 'empty' });
  expect(refusal('word,severity\n', { format: 'csv' })).toEqual({ code: 'empty' });
  expect(refusal('[]', { format: 'json' })).toEqual({ code: 'empty' });
});

test('cells copied from a spreadsheet are read as lines, and reading them as a table is offered', () => {
  const text = 'spam\t3\nscam\t5\n';
  expect(read(text)).toMatchObject({
    rows: [
      [1, 'spam 3'],
      [2, 'scam 5'],
    ],
    summary: { format: 'txt', offer: 'tsv' },
  });
  expect(read(text, { format: 'tsv' }).rows).toEqual([
    [1, 'spam'],
    [2, 'scam'],
  ]);
  expect(read('spam\tx\nscam\n').summary.offer).toBeUndefined();
});

test('a CSV file: delimiter, header and word column are found', () => {
  const { rows, summary } = read('id;severity;word\r\n1;3;spam\r\n2;5;"scam; or ""not"""\r\n', {
    fileName: 'list.CSV',
  });
  expect(rows).toEqual([
    [2, 'spam'],
    [3, 'scam; or "not"'],
  ]);
  expect(summary).toMatchObject({ format: 'csv', lines: 3, blank: 0, rows: 2 });
  expect(summary.table).toEqual({
    delimiter: ';',
    hasHeader: true,
    columns: [
      { name: 'id', samples: ['1', '2'] },
      { name: 'severity', samples: ['3', '5'] },
      { name: 'word', samples: ['spam', 'scam; or "not"'] },
    ],
    column: 2,
    faults: [],
    faultCount: 0,
  });
});

test('a CSV file without header: the column of words is found, and another can be chosen', () => {
  const text = '2024-01-01,spam,3\n2024-01-02,scam,4\n';
  expect(read(text, { format: 'csv' })).toMatchObject({
    rows: [
      [1, 'spam'],
      [2, 'scam'],
    ],
    summary: { table: { hasHeader: false, column: 1 } },
  });
  expect(read(text, { format: 'csv', column: 2 }).rows).toEqual([
    [1, '3'],
    [2, '4'],
  ]);
  expect(read(text, { format: 'csv', column: 1, hasHeader: true }).rows).toEqual([[2, 'scam']]);
  expect(read('word,level\nspam,3', { format: 'csv', hasHeader: false }).rows).toEqual([
    [1, 'word'],
    [2, 'spam'],
  ]);
});

test('a CSV file of one column keeps commas that nobody quoted', () => {
  const { rows, summary } = read('word\nspam\nhello, world\nscam\n"quoted, too"\nfoo\nbar\n', { format: 'csv' });
  expect(summary.table).toMatchObject({ delimiter: 'none', hasHeader: true, column: 0 });
  expect(rows.map(([, text]) => text)).toEqual(['spam', 'hello, world', 'scam', 'quoted, too', 'foo', 'bar']);
});

test('a quoted cell may span lines; records keep the line they start on', () => {
  const { rows } = read('word,note\n"free\r\ncrypto","a\nb"\n\nspam,x\n', { format: 'csv' });
  expect(rows).toEqual([
    [2, 'free crypto'],
    [6, 'spam'],
  ]);
});

test('a record without its word is an invalid row, a blank record is only counted', () => {
  const { rows, summary } = read('word,level\n,3\n,\nspam,4\n', { format: 'csv' });
  expect(rows).toEqual([
    [2, '', 'empty'],
    [4, 'spam'],
  ]);
  expect(summary).toMatchObject({ lines: 4, blank: 1, rows: 2 });
});

test('a broken quote costs its own line, never the lines after it', () => {
  const { rows, summary } = read('word,level\nspam,1\n"scam,2\nfoo,3\n"nice" guy,4\nbar,5\n"last,6', { format: 'csv' });
  expect(rows).toEqual([
    [2, 'spam'],
    [3, '"scam'],
    [4, 'foo'],
    [5, '"nice" guy'],
    [6, 'bar'],
    [7, '"last'],
  ]);
  expect(summary.table?.faultCount).toBe(3);
  expect(summary.table?.faults.map(({ line }) => line)).toEqual([3, 5, 7]);
});

test('a file of nothing but broken quotes is read to its end', () => {
  const { rows, summary } = read(`word\n${'"x\n'.repeat(3001)}`, { format: 'csv' });
  expect(rows).toHaveLength(3001);
  expect(rows.at(-1)).toEqual([3002, '"x']);
  expect(summary.table?.faultCount).toBeGreaterThanOrEqual(1000);
  expect(summary.table?.faults).toHaveLength(100);
});

test('records across the pieces a large file is read in stay whole', () => {
  const lines = Array.from(
    { length: 30_000 },
    (_, at) => `"word ${at}, with ""quotes""\nand a break",${'n'.repeat(at % 90)},${at}`,
  );
  const { rows } = read(`word,note,level\n${lines.join('\n')}`, { format: 'csv' });
  expect(rows).toHaveLength(30_000);
  expect(
    rows.every(([line, text], at) => line === 2 + at * 2 && text === `word ${at}, with "quotes" and a break`),
  ).toBe(true);
});

test('the apostrophe a spreadsheet export put before a formula sign is taken off', () => {
  const { rows, summary } = read("word,level\n'=free=,1\n'tis,2\n", { format: 'csv' });
  expect(rows.map(([, text]) => text)).toEqual(['=free=', "'tis"]);
  expect(summary.cleaned.formulaGuards).toBe(1);
});

test('a JSON array of strings, numbered by entry', () => {
  const { rows, summary } = read('["spam", "", 5, null, " a  b "]', { fileName: 'a.json' });
  expect(rows).toEqual([
    [1, 'spam'],
    [3, '5'],
    [4, 'null', 'not-text'],
    [5, 'a  b'],
  ]);
  expect(summary).toMatchObject({ format: 'json', unit: 'entry', lines: 5, blank: 1, rows: 4 });
});

test('a JSON array of objects, also inside an object: the key with the words is found, another can be chosen', () => {
  const text = '{"results":[{"ruleId":"64b7f0c2a1","regex":"spam","isEnabled":true},{"regex":null},{"regex":{"a":1}}]}';
  const { rows, summary } = read(text, { fileName: 'a.json' });
  expect(rows).toEqual([
    [1, 'spam'],
    [2, '', 'empty'],
    [3, '{"a":1}', 'not-text'],
  ]);
  expect(summary.table?.columns.map(({ name }) => name)).toEqual(['ruleId', 'regex', 'isEnabled']);
  expect(read(text, { format: 'json', column: 0 }).rows[0]).toEqual([1, '64b7f0c2a1']);
});

test('broken JSON and JSON of another shape are refused with the reason', () => {
  expect(refusal('["a",\n"b"', { format: 'json' })).toMatchObject({ code: 'bad-json' });
  expect(refusal('"spam"', { format: 'json' })).toEqual({ code: 'json-shape' });
  expect(refusal('{"a":[],"b":[]}', { format: 'json' })).toEqual({ code: 'json-shape' });
});

test('a pasted JSON list is seen as one; a pattern in brackets is not', () => {
  expect(read('["spam","scam"]').summary.format).toBe('json');
  expect(read('[12]').summary.format).toBe('txt');
  expect(read('[abc]\n[def]').summary.format).toBe('txt');
});

test('a text over 50 MB is refused by its size', () => {
  const size = 50 * 1024 * 1024 + 1;
  expect(refusal('x'.repeat(size))).toEqual({ code: 'too-large', size, limit: size - 1 });
});

test('a reading can be watched and cancelled', async () => {
  const text = 'word\n'.repeat(400_000);
  let steps = 0;
  const reading = readList(text, {}, () => undefined);
  await expect(
    runReading(reading, { isCancelled: () => (steps += 1) > 3, breathe: () => Promise.resolve() }),
  ).rejects.toMatchObject({ refusal: { code: 'cancelled' } });
  expect(steps).toBe(4);

  const summary = await runReading(readList('a\nb', {}, () => undefined));
  expect(summary.rows).toBe(2);
});

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', ' ', 'a, b', '"q"', '\t', 'x\u200b', 'a\u00a0b', 'e\u0301', "'=x", '\u2028'),
);
const oneLine = word.map((text) => text.replaceAll(/[\r\n]/g, ''));

test('every line of a text but trailing blank ones ends in exactly one row, with its own line number', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(oneLine, lineEnd)), (lines) => {
      // A CR end followed by an empty line with an LF end would be one CR LF.
      const ended = lines.map(([text], at) => ({
        text,
        end: lines[at]?.[1] === '\r' && lines[at + 1]?.[0] === '' ? '\n' : lines[at]?.[1],
      }));
      const all = ended.map(({ text }, at): Row => {
        const clean = cleanEntry(text, noCleaning());
        return clean === '' ? [at + 1, '', 'empty'] : [at + 1, clean];
      });
      const expected = all.slice(0, all.findLastIndex(([, text]) => text !== '') + 1);
      fc.pre(expected.length > 0 && !ended[0]?.text.startsWith('\ufeff'));
      const { rows, summary } = read(ended.map(({ text, end }) => text + end).join(''), { format: 'txt' });
      expect(rows).toEqual(expected);
      expect(summary.lines).toBe(lines.length);
      expect(summary.blank + summary.rows).toBe(summary.lines);
      expect(rows.map(([, text]) => cleanEntry(text, noCleaning()))).toEqual(rows.map(([, text]) => text));
    }),
  );
});

test('every record of a well-formed table is a row, blank or the header, and starts on its own line', () => {
  const cell = fc.oneof(
    word,
    fc.tuple(oneLine, lineEnd, oneLine).map((parts) => parts.join('')),
  );
  const record = fc.tuple(cell, fc.boolean(), oneLine);
  fc.assert(
    fc.property(fc.array(record, { minLength: 1 }), (records) => {
      let line = 2;
      const expected: Row[] = [];
      let blank = 0;
      for (const [text, , note] of records) {
        const unguarded = text.replace(/^'(?='*[=+\-@])/, '');
        const entry = cleanEntry(unguarded, noCleaning());
        if ((text + note).trim() === '') blank += 1;
        else expected.push(entry === '' ? [line, '', 'empty'] : [line, entry]);
        line += text.split(/\r\n|\r|\n/).length;
      }
      fc.pre(expected.length > 0);
      const file = ['"word","note"', ...records.map(([text, , note]) => `${quote(text)},${quote(note)}`)].join('\n');
      const { rows, summary } = read(file, { format: 'csv', delimiter: ',', hasHeader: true, column: 0 });
      expect(rows).toEqual(expected);
      expect(summary).toMatchObject({ blank, rows: expected.length, lines: records.length + 1 });
    }),
  );
});

test('any text at all can be read as a table, and its counts add up', () => {
  const unit = fc.constantFrom('a', 'b', '"', '"', ',', '\n', '\r', '\n', ' ', ';', '\t', "'", '=');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), fc.boolean(), (text, hasHeader) => {
      fc.pre(text.replaceAll(/[\s",;]/g, '') !== '');
      const result = outcome(() => read(text, { format: 'csv', hasHeader }));
      if (result.refusal) {
        fc.pre(result.refusal.code !== 'empty');
        throw new Error(result.refusal.code);
      }
      const { rows, summary } = result.value;
      expect(summary.rows).toBe(rows.length);
      expect(summary.lines).toBe(summary.rows + summary.blank + (hasHeader ? 1 : 0));
      const lines = rows.map(([line]) => line);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    }),
    { numRuns: 2000 },
  );
});
