import { type CleanCounts, cleanEntry } from './clean.ts';
import type { Reading, RowSink } from './reading.ts';

const STEP = 1 << 18;
const LF = 10;
const CR = 13;
const SPACE = 32;
const LAST_PLAIN = 126;

/**
 * One entry per line, whatever ends the lines. A blank line between others is a row too, an empty one; those after the last
 * entry are only counted. Written by hand because it sees every character once:
 * lines of nothing but printable ASCII, nearly all of them, skip the cleaning.
 */
export function* readPlainLines(
  text: string,
  cleaned: CleanCounts,
  sink: RowSink,
): Reading<{ lines: number; blank: number }> {
  const { length } = text;
  let line = 0;
  /** Blank lines of which nobody knows yet whether anything comes after them. */
  let blank: number[] = [];
  let at = 0;
  let nextStep = STEP;
  while (at < length) {
    const start = at;
    let isPlain = true;
    let code = 0;
    for (; at < length; at += 1) {
      code = text.charCodeAt(at);
      if (code === LF || code === CR) break;
      if (code < SPACE || code > LAST_PLAIN) isPlain = false;
    }
    line += 1;
    const entry = isPlain ? trimSpaces(text, start, at, cleaned) : cleanEntry(text.slice(start, at), cleaned);
    if (entry === '') {
      blank.push(line);
    } else {
      for (const number of blank) sink(number, '', 'empty');
      if (blank.length > 0) blank = [];
      sink(line, entry);
    }

    if (at < length) {
      at += 1;
      if (code === CR && text.charCodeAt(at) === LF) {
        at += 1;
        cleaned.crlf += 1;
      } else if (code === CR) cleaned.cr += 1;
    }
    if (at >= nextStep) {
      nextStep = at + STEP;
      yield { done: at, total: length };
    }
  }
  return { lines: line, blank: blank.length };
}

function trimSpaces(text: string, start: number, end: number, cleaned: CleanCounts): string {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) === SPACE) from += 1;
  while (to > from && text.charCodeAt(to - 1) === SPACE) to -= 1;
  if (to - from < end - start && to > from) cleaned.trimmed += 1;
  return text.slice(from, to);
}
