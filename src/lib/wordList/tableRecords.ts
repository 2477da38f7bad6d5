import Papa from 'papaparse';

import type { Delimiter, TableFault } from './reading.ts';

const LARGEST_PIECE = 1 << 20;
const PIECE_AFTER_FAULT = 1 << 12;
/** With so many broken quotes, quotes mean nothing in this file. */
const FAULTS_BEFORE_PLAIN = 1000;

/** A character no cleaned text holds, for tables of one column. */
const NO_DELIMITER = '\u001f';
const delimiterChar = (delimiter: Delimiter): string => (delimiter === 'none' ? NO_DELIMITER : delimiter);

/** The parser papaparse drives its own streams with: takes a piece of text, says how far it came. */
type PapaParser = {
  parse(
    input: string,
    baseIndex: number,
    ignoreLastRow: boolean,
  ): { data: string[][]; errors: { code: string; row: number }[]; meta: { cursor: number } };
};
const papaParser = (delimiter: Delimiter): PapaParser =>
  new Papa.Parser({ delimiter: delimiterChar(delimiter), newline: '\n' });

export type TableRecord = { cells: string[]; line: number };

/**
 * The records of a table whose lines end in LF, each with the physical line it starts on, a piece at a time.
 * A quote that is never closed, or closed in the middle of a cell, would swallow the lines after it. Such a line
 * is reported and taken as plain cells, and reading goes on with the next line, so nothing else is lost.
 */
export function* tableRecords(
  text: string,
  delimiter: Delimiter,
  onFault: (fault: TableFault) => void,
): Generator<{ records: TableRecord[]; done: number }, void, void> {
  const parser = papaParser(delimiter);
  let at = 0;
  let line = 1;
  let piece = LARGEST_PIECE;
  let faults = 0;
  while (at < text.length) {
    if (faults >= FAULTS_BEFORE_PLAIN) {
      yield { records: [plainRecord(line)], done: at };
      continue;
    }
    const end = pieceEnd(text, at, piece);
    const isLast = end === text.length;
    const { data, errors, meta } = parser.parse(text.slice(at, end), 0, !isLast);
    const [broken] = errors;
    const good = broken ? data.slice(0, broken.row) : data;
    const records: TableRecord[] = [];
    const pieceLine = line;
    for (const cells of good) {
      records.push({ cells, line });
      line += 1 + linesInside(cells);
    }
    if (broken) {
      for (let passed = pieceLine; passed < line; passed += 1) at = text.indexOf('\n', at) + 1;
      onFault({ line, code: broken.code === 'MissingQuotes' ? 'unclosed-quote' : 'stray-quote' });
    } else if (isLast) {
      // After a final line end papaparse sees one more record, an empty one.
      if (text.endsWith('\n')) records.pop();
      yield { records, done: text.length };
      return;
    } else at += meta.cursor;

    if (broken || (good.length === 0 && piece >= LARGEST_PIECE)) {
      // No record in a whole piece: a line without end, or a quote without.
      if (!broken && text.slice(at, end).includes('"')) onFault({ line, code: 'unclosed-quote' });
      faults += 1;
      records.push(plainRecord(line));
      piece = PIECE_AFTER_FAULT;
    } else piece = Math.min(LARGEST_PIECE, piece * 2);
    yield { records, done: at };
  }

  /** The physical line at `at`, its quotes taken as characters. Moves on to the next line. */
  function plainRecord(onLine: number): TableRecord {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const cells = text.slice(at, end).split(delimiterChar(delimiter));
    at = end + 1;
    line += 1;
    return { cells, line: onLine };
  }
}

/** At the end of a line where there is one: a quote cut off from what follows it looks broken. */
function pieceEnd(text: string, from: number, length: number): number {
  if (from + length >= text.length) return text.length;
  const lineEnd = text.lastIndexOf('\n', from + length - 1);
  return lineEnd >= from ? lineEnd + 1 : from + length;
}

function linesInside(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}
