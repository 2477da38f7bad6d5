import { type CleanCounts, cleanEntry } from './clean.ts';
import { type Reading, type ReadOptions, ReadRefused, type RowSink, type TableSummary } from './reading.ts';
import { describeColumns } from './readTable.ts';
import { guessColumn } from './tableShape.ts';

const STEP = 20_000;
const SAMPLE_ENTRIES = 200;

type JsonObject = Record<string, unknown>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A JSON array of strings, or of objects of which one key holds the words (guessed unless given). The array may be
 * wrapped in an object, as APIs answer: `{ "results": [ … ] }`. Rows are numbered by entry, the first being 1.
 */
export function* readJson(
  text: string,
  options: ReadOptions,
  cleaned: CleanCounts,
  sink: RowSink,
): Reading<{ lines: number; blank: number; table?: TableSummary }> {
  const entries = jsonList(parseJson(text));
  if (!entries) throw new ReadRefused({ code: 'json-shape' });
  const table = describeObjects(entries, options);
  const key = table?.columns[table.column]?.name;
  let blank = 0;
  for (const [at, entry] of entries.entries()) {
    const value = key !== undefined && isObject(entry) ? entry[key] : entry;
    if (typeof value === 'string' || typeof value === 'number') {
      const word = cleanEntry(String(value), cleaned);
      if (word !== '') sink(at + 1, word);
      else if (isObject(entry)) sink(at + 1, '', 'empty');
      else blank += 1;
    } else if (isObject(entry) && (value === undefined || value === null)) sink(at + 1, '', 'empty');
    else sink(at + 1, jsonExcerpt(value), 'not-text');
    if (at % STEP === STEP - 1) yield { done: Math.floor((text.length * at) / entries.length), total: text.length };
  }
  return table ? { lines: entries.length, blank, table } : { lines: entries.length, blank };
}

/** Whether a text without a telling file name is a JSON list of words rather than lines of text. */
export function looksLikeJsonList(text: string): boolean {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[') || !trimmed.endsWith(']')) return false;
  try {
    const list = jsonList(JSON.parse(trimmed));
    // `[12]` is a pattern; `["spam"]` is nothing else but JSON.
    return list?.every((entry) => typeof entry === 'string' || isObject(entry)) === true && list.length > 0;
  } catch {
    return false;
  }
}

function jsonList(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  const lists = Object.values(value).filter((part) => Array.isArray(part));
  return lists.length === 1 ? lists[0] : undefined;
}

function describeObjects(entries: readonly unknown[], options: ReadOptions): TableSummary | undefined {
  const sample = entries.filter(isObject).slice(0, SAMPLE_ENTRIES);
  if (sample.length === 0) return undefined;
  const names = [...new Set(sample.flatMap((entry) => Object.keys(entry)))];
  if (names.length === 0) return undefined;
  const cells = sample.map((entry) =>
    names.map((name) => {
      const value = entry[name];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    }),
  );
  const columns = describeColumns(cells, names);
  // A key may be longer than a heading should be, but it is the key.
  for (const [at, name] of names.entries()) columns[at] = { samples: columns[at]?.samples ?? [], name };
  const column = Math.min(options.column ?? guessColumn(cells, names), names.length - 1);
  return { columns, column, faults: [], faultCount: 0 };
}

function jsonExcerpt(value: unknown): string {
  return (JSON.stringify(value) ?? '').slice(0, 100);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Chromium and Firefox tell the place in their message, in the same words.
    const place = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '');
    throw new ReadRefused(
      place ? { code: 'bad-json', line: Number(place[1]), column: Number(place[2]) } : { code: 'bad-json' },
    );
  }
}
