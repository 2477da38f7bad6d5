type Range = { start: number; end: number };

/** A text in which only the first letter of each marked place is left. What is not a letter or digit stays. */
export function masked(text: string, ranges: readonly Range[]): string {
  let at = 0;
  let result = '';
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    if (end <= at || end <= start) continue;
    const from = Math.max(start, at);
    const first = from === start ? (String.fromCodePoint(text.codePointAt(from) ?? 0x20) ?? '') : '';
    result +=
      text.slice(at, from) + first + text.slice(from + first.length, end).replaceAll(/[\p{L}\p{N}\p{M}]/gu, '•');
    at = end;
  }
  return result + text.slice(at);
}
