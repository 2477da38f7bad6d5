/** `undefined` and `null` are empty cells. */
export type CsvCell = string | number | boolean | null | undefined;

export type CsvOptions = {
  header?: readonly string[] | undefined;
  /** A byte order mark, without which Excel takes UTF-8 for something older. On unless said otherwise. */
  bom?: boolean | undefined;
};

const ROWS_PER_PART = 1000;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
/**
 * Text that a spreadsheet would run as a formula (`=HYPERLINK(…)`) gets an apostrophe in front, which spreadsheets
 * take for "this is text". Text that has apostrophes before such a sign gets one too, so that taking one off again
 * (`unguardCell`) always gives back the very text. Numbers are not text: -5 stays -5.
 */
const FORMULA = /^'*[=+\-@\t\r\n]/;
const GUARDED = /^''*[=+\-@\t\r\n]/;

/** Takes off the apostrophe that writing a cell put before a formula sign. */
export function unguardCell(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** One record as RFC 4180 has it, without its line end. */
export function csvRecord(cells: readonly CsvCell[]): string {
  return cells.map(csvCell).join(',');
}

function csvCell(cell: CsvCell): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV file piece by piece (RFC 4180, CR LF): give the parts to `new Blob(parts)` or write them as they come. */
export async function* csvParts(
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
  { header, bom = true }: CsvOptions = {},
): AsyncGenerator<string, void, void> {
  let part = bom ? '\ufeff' : '';
  if (header) part += `${csvRecord(header)}\r\n`;
  let count = 0;
  for await (const row of rows) {
    part += `${csvRecord(row)}\r\n`;
    count += 1;
    if (count % ROWS_PER_PART > 0) continue;
    yield part;
    part = '';
  }
  if (part !== '') yield part;
}

/** A CSV file ready to be downloaded. */
export async function csvBlob(
  rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>,
  options?: CsvOptions,
): Promise<Blob> {
  const parts: string[] = [];
  for await (const part of csvParts(rows, options)) parts.push(part);
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}
