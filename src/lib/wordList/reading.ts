import type { CleanCounts } from './clean.ts';

export type ListFormat = 'txt' | 'csv' | 'tsv' | 'json';
/** What separates the cells of a table; `none`: every line is one cell. */
export type Delimiter = ',' | ';' | '\t' | '|' | 'none';

/** Larger files and texts are refused unread. */
export const MAX_LIST_BYTES = 50 * 1024 * 1024;
/** More rows than this would not fit the memory set aside for a review. */
export const MAX_LIST_ROWS = 2_000_000;

/** What the reader may be told; everything left out is detected. */
export type ReadOptions = {
  /** Used only for its ending. */
  fileName?: string | undefined;
  format?: ListFormat | undefined;
  delimiter?: Delimiter | undefined;
  hasHeader?: boolean | undefined;
  /** Which of `TableSummary.columns` (or JSON keys) holds the words. */
  column?: number | undefined;
};

/** Where the reader puts what it found: one call per entry, in order. A flawed entry is a row too, an invalid one. */
export type RowSink = (line: number, text: string, flaw?: 'empty' | 'not-text') => void;

/** How far a step of reading has come, in characters of the text. */
export type ReadProgress = { done: number; total: number };

/** Reading cut into steps, so that whoever drives it can show progress, breathe and stop. */
export type Reading<Result> = Generator<ReadProgress, Result, void>;

export type ListColumn = {
  /** The header cell or JSON key; absent without a header. */
  name?: string;
  /** A few of its first cells. */
  samples: string[];
};

/** A line of a table that could not be read as written; it was taken as plain cells, quotes and all. */
export type TableFault = { line: number; code: 'unclosed-quote' | 'stray-quote' };

export type TableSummary = {
  /** Absent for JSON. */
  delimiter?: Delimiter;
  /** Absent for JSON. */
  hasHeader?: boolean;
  columns: ListColumn[];
  /** The column the rows were taken from. */
  column: number;
  /** The first hundred; `faultCount` has them all. */
  faults: TableFault[];
  faultCount: number;
};

/** What was found. `lines` = `rows` + `blank` + one for a header (tables: records instead of lines). */
export type ReadSummary = {
  format: ListFormat;
  /** The text also looks like cells copied from a spreadsheet: reading it again as `tsv` may be what is meant. */
  offer?: 'tsv';
  /** What `line` of a row counts: physical lines, or entries of a JSON array. */
  unit: 'line' | 'entry';
  lines: number;
  blank: number;
  rows: number;
  cleaned: CleanCounts;
  table?: TableSummary;
};

export type BinaryKind = 'spreadsheet' | 'document' | 'image' | 'archive';

/** Why a list was not read. Nothing of it was kept. */
export type Refusal =
  | { code: 'empty' }
  | { code: 'too-large'; size: number; limit: number }
  | { code: 'too-many-lines'; limit: number }
  | { code: 'binary'; looksLike?: BinaryKind }
  /** Where the JSON breaks, if the browser tells. */
  | { code: 'bad-json'; line?: number; column?: number }
  /** JSON, but not an array of strings or of objects. */
  | { code: 'json-shape' }
  /** The file could not be read from disk. */
  | { code: 'unreadable' }
  | { code: 'cancelled' };

/** Thrown inside a reading to end it. */
export class ReadRefused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'ReadRefused';
    this.refusal = refusal;
  }
}
