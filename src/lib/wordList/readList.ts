import { noCleaning } from './clean.ts';
import { looksLikeJsonList, readJson } from './readJson.ts';
import {
  type ListFormat,
  MAX_LIST_BYTES,
  MAX_LIST_ROWS,
  type Reading,
  type ReadOptions,
  ReadRefused,
  type ReadSummary,
  type RowSink,
} from './reading.ts';
import { readPlainLines } from './plainLines.ts';
import { readTable } from './readTable.ts';

const BYTE_ORDER_MARK = '\ufeff';
const SAMPLE_LINES = 200;
const SAMPLE_CHARS = 64 * 1024;

/**
 * Reads a pasted or uploaded list: every line (record, entry) but trailing blank ones becomes exactly one call of `sink`, in order.
 * Throws `ReadRefused` for a list that cannot be read. The format comes from the file name's ending; text without
 * one is JSON if it is a JSON list, else plain lines: a comma in a phrase never makes it a table.
 */
export function* readList(original: string, options: ReadOptions, sink: RowSink): Reading<ReadSummary> {
  if (original.length > MAX_LIST_BYTES) {
    throw new ReadRefused({ code: 'too-large', size: original.length, limit: MAX_LIST_BYTES });
  }
  const cleaned = noCleaning();
  let text = original;
  if (text.startsWith(BYTE_ORDER_MARK)) {
    cleaned.byteOrderMark = 1;
    text = text.slice(1);
  }
  if (text.trim() === '') throw new ReadRefused({ code: 'empty' });
  let rows = 0;
  const counted: RowSink = (line, entry, flaw) => {
    rows += 1;
    if (rows > MAX_LIST_ROWS) throw new ReadRefused({ code: 'too-many-lines', limit: MAX_LIST_ROWS });
    sink(line, entry, flaw);
  };
  const format = options.format ?? detectFormat(text, options.fileName);
  const read =
    format === 'json'
      ? yield* readJson(text, options, cleaned, counted)
      : format === 'txt'
        ? yield* readPlainLines(text, cleaned, counted)
        : yield* readTable(text, { ...options, format }, cleaned, counted);
  if (rows === 0) throw new ReadRefused({ code: 'empty' });
  return {
    format,
    unit: format === 'json' ? 'entry' : 'line',
    ...read,
    rows,
    cleaned,
    ...(format === 'txt' && looksLikeCells(text) ? { offer: 'tsv' } : {}),
  };
}

/** By the file name's ending; by the content only where that leaves no doubt. */
function detectFormat(text: string, fileName = ''): ListFormat {
  const ending = /\.([a-z]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase();
  if (ending === 'csv' || ending === 'json' || ending === 'tsv') return ending;
  if (ending === 'tab') return 'tsv';
  return looksLikeJsonList(text) ? 'json' : 'txt';
}

/** Whether lines look like cells copied from a spreadsheet: several, all with the same number of tabs. */
function looksLikeCells(text: string): boolean {
  const lines = text
    .slice(0, SAMPLE_CHARS)
    .split(/\r\n|\r|\n/, SAMPLE_LINES)
    .filter((line) => line.trim() !== '');
  if (text.length > SAMPLE_CHARS && lines.length < SAMPLE_LINES) lines.pop();
  const tabs = new Set(lines.map((line) => line.split('\t').length - 1));
  return lines.length > 1 && tabs.size === 1 && !tabs.has(0);
}
