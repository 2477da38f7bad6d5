import type { TextRange } from '#src/lib/ruleMatcher/types.ts';

export type Excerpt = { excerpt: string; isCut: { start: boolean; end: boolean }; ranges: TextRange[] };

/** How much is shown before the first hit, and at most altogether. */
const BEFORE = 40;
const LONGEST = 200;

/** The part of a text around its first hit, with the hits that are in it. Cuts no character in half. */
export function excerptOf(text: string, ranges: readonly TextRange[]): Excerpt {
  if (text.length <= LONGEST) return { excerpt: text, isCut: { start: false, end: false }, ranges: [...ranges] };
  const first = ranges[0]?.start ?? 0;
  const start = whole(text, Math.max(0, Math.min(first - BEFORE, text.length - LONGEST)));
  const end = whole(text, Math.min(text.length, start + LONGEST));
  return {
    excerpt: text.slice(start, end),
    isCut: { start: start > 0, end: end < text.length },
    ranges: ranges
      .filter((range) => range.start < end)
      .map((range) => ({ start: range.start - start, end: Math.min(range.end, end) - start })),
  };
}

/** The place itself, or one before it if it is inside a surrogate pair. */
function whole(text: string, at: number): number {
  const isInside = at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return isInside ? at - 1 : at;
}
