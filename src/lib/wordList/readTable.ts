import { type CleanCounts, cleanEntry } from './clean.ts';
import {
  type ListColumn,
  type Reading,
  type ReadOptions,
  type RowSink,
  type TableFault,
  type TableSummary,
} from './reading.ts';
import { tableRecords } from './tableRecords.ts';
import { guessColumn, guessDelimiter, guessHeader, sampleRecords } from './tableShape.ts';

const FAULTS_KEPT = 100;
const SAMPLES = 3;
const SAMPLE_LENGTH = 80;
/** What our own and other CSV writers put before a cell that a spreadsheet would take for a formula. */
const FORMULA_GUARD = /^'+(?=[=+\-@])/;

/** CSV or TSV: one row per record, taken from one column. Delimiter, header and column are guessed unless given. */
export function* readTable(
  text: string,
  options: ReadOptions & { format: 'csv' | 'tsv' },
  cleaned: CleanCounts,
  sink: RowSink,
): Reading<{ lines: number; blank: number; table: TableSummary }> {
  const unix = withUnixLineEnds(text, cleaned);
  const delimiter = options.delimiter ?? guessDelimiter(unix, options.format === 'tsv' ? ['\t'] : undefined);
  const sample = sampleRecords(unix, delimiter);
  const hasHeader = options.hasHeader ?? guessHeader(sample);
  const names = hasHeader ? sample[0]?.map((name) => cleanName(name)) : undefined;
  const body = hasHeader ? sample.slice(1) : sample;
  const columns = describeColumns(body, names);
  const column = Math.min(options.column ?? guessColumn(body, names), columns.length - 1);

  const faults: TableFault[] = [];
  let faultCount = 0;
  let blank = 0;
  let count = 0;
  let isHeaderNext = hasHeader;
  const records = tableRecords(unix, delimiter, (fault) => {
    faultCount += 1;
    if (faults.length < FAULTS_KEPT) faults.push(fault);
  });
  for (let piece = records.next(); !piece.done; piece = records.next()) {
    for (const { cells, line } of piece.value.records) {
      count += 1;
      if (cells.every((cell) => cell.trim() === '')) {
        blank += 1;
        continue;
      }
      if (isHeaderNext) {
        isHeaderNext = false;
        continue;
      }
      const entry = cleanEntry(withoutFormulaGuard(cells[column] ?? '', cleaned), cleaned);
      if (entry !== '') sink(line, entry);
      else if (cells.length === 1) blank += 1;
      else sink(line, '', 'empty');
    }
    yield { done: piece.value.done, total: unix.length };
  }
  return { lines: count, blank, table: { delimiter, hasHeader, columns, column, faults, faultCount } };
}

export function describeColumns(body: readonly string[][], names: readonly string[] | undefined): ListColumn[] {
  const width = Math.max(1, names?.length ?? 0, ...body.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const name = names?.[column];
    const samples = body
      .map((cells) => (cells[column] ?? '').trim())
      .filter((cell) => cell !== '')
      .slice(0, SAMPLES)
      .map((cell) => cell.slice(0, SAMPLE_LENGTH));
    return name ? { name, samples } : { samples };
  });
}

const cleanName = (name: string): string => name.replaceAll(/\s+/g, ' ').trim().slice(0, SAMPLE_LENGTH);

function withoutFormulaGuard(cell: string, cleaned: CleanCounts): string {
  if (!FORMULA_GUARD.test(cell)) return cell;
  cleaned.formulaGuards += 1;
  return cell.slice(1);
}

/** papaparse believes in one kind of line end per file; real files mix them. */
function withUnixLineEnds(text: string, cleaned: CleanCounts): string {
  if (!text.includes('\r')) return text;
  return text.replaceAll(/\r\n?/g, (lineEnd) => {
    if (lineEnd.length > 1) cleaned.crlf += 1;
    else cleaned.cr += 1;
    return '\n';
  });
}
