import type { Delimiter } from './reading.ts';
import { tableRecords } from './tableRecords.ts';

const SAMPLE_CHARS = 64 * 1024;
const SAMPLE_RECORDS = 200;
const GUESSES = [',', ';', '\t', '|'] as const satisfies Delimiter[];
/** A delimiter is believed when so many records have the same number of cells. */
const AGREEMENT = 0.8;

/** The first records of a table (its lines ended by LF), blank ones left out. */
export function sampleRecords(text: string, delimiter: Delimiter): string[][] {
  const isWhole = text.length <= SAMPLE_CHARS;
  const sample: string[][] = [];
  for (const { records } of tableRecords(isWhole ? text : text.slice(0, SAMPLE_CHARS), delimiter, () => undefined)) {
    for (const { cells } of records) if (cells.some((cell) => cell.trim() !== '')) sample.push(cells);
    if (sample.length > SAMPLE_RECORDS) break;
  }
  // The last one may have been cut off.
  if (!isWhole) sample.pop();
  return sample.slice(0, SAMPLE_RECORDS);
}

/** The delimiter under which most records agree on a number of cells greater than one; `none` if there is no such. */
export function guessDelimiter(text: string, guesses: readonly Delimiter[] = GUESSES): Delimiter {
  let best: { delimiter: Delimiter; agreement: number } = { delimiter: 'none', agreement: AGREEMENT };
  for (const delimiter of guesses) {
    const records = sampleRecords(text, delimiter);
    const sizes = new Map<number, number>();
    for (const cells of records) sizes.set(cells.length, (sizes.get(cells.length) ?? 0) + 1);
    const [commonSize = 1, count = 0] = [...sizes].toSorted((a, b) => b[1] - a[1])[0] ?? [];
    const agreement = count / Math.max(1, records.length);
    const isBetter = best.delimiter === 'none' ? agreement >= best.agreement : agreement > best.agreement;
    if (commonSize > 1 && isBetter) best = { delimiter, agreement };
  }
  return best.delimiter;
}

const WORD_HEADERS = [
  [
    'word',
    'words',
    'regex',
    'regexs',
    'phrase',
    'phrases',
    'pattern',
    'patterns',
    'words or phrases',
    'word or phrase',
  ],
  ['term', 'terms', 'keyword', 'keywords', 'word or pattern', 'blocked word', 'banned word', 'blocklist', 'blacklist'],
  ['entry', 'entries', 'text', 'value', 'values', 'expression', 'string', 'rule', 'rules', 'name', 'content'],
];
const OTHER_HEADERS =
  /^(?:#|no\.?|nr\.?|id|.*[ _-]id|.*Id|category|type|language|lang|locale|severity|level|score|count|notes?|comments?|reason|mode|match.*|is[ _-]?\w+|(?:created|updated|added)[ _-]?(?:at|by|on)?|date|source|status|enabled)$/i;
const headerRank = (cell: string): number =>
  WORD_HEADERS.findIndex((names) => names.includes(cell.trim().toLowerCase().replaceAll('_', ' ')));

const NOT_A_WORD =
  /^(?:[-+]?[\d.,]+%?|true|false|yes|no|null|\d{4}-\d\d-\d\d.*|\d{1,2}[./]\d{1,2}[./]\d{2,4}.*|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{24})$/i;

/** Whether the first record names the columns: by words known from such files, or because only below it come numbers. */
export function guessHeader(records: readonly string[][]): boolean {
  const [first, ...rest] = records;
  if (!first) return false;
  if (first.some((cell) => headerRank(cell) >= 0) && new Set(first).size === first.length) {
    // A list of one column that begins with the word "word" loses nothing but that; the person can say otherwise.
    return true;
  }
  if (first.length < 2 || rest.length === 0) return false;
  if (first.filter((cell) => OTHER_HEADERS.test(cell.trim())).length * 2 >= first.length) return true;
  return first.some(
    (cell, column) =>
      cell.trim() !== '' &&
      !NOT_A_WORD.test(cell.trim()) &&
      rest.every((cells) => NOT_A_WORD.test((cells[column] ?? '').trim() || '0')),
  );
}

/** The column most likely to hold the words: by its name, else the one whose cells look most like different words. */
export function guessColumn(records: readonly string[][], names: readonly string[] | undefined): number {
  const ranked = (names ?? [])
    .map((name, column) => ({ column, rank: headerRank(name) }))
    .filter(({ rank }) => rank >= 0)
    .toSorted((a, b) => a.rank - b.rank);
  if (ranked[0]) return ranked[0].column;
  const width = Math.max(1, ...records.map((cells) => cells.length));
  let best = { column: 0, score: -1 };
  for (let column = 0; column < width; column += 1) {
    const words = records.map((cells) => (cells[column] ?? '').trim()).filter((cell) => cell && !NOT_A_WORD.test(cell));
    const score = words.length + new Set(words).size;
    if (score > best.score) best = { column, score };
  }
  return best.column;
}
