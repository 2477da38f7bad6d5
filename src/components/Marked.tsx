type Range = { start: number; end: number };

type Props = { text: string; ranges: readonly Range[] };

/** A text with some places marked. Overlapping places become one. */
export function Marked({ text, ranges }: Props) {
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const { start, end } of merged(ranges)) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}

function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}
