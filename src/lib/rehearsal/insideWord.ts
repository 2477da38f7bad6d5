/** Letters of scripts that put spaces between words. Where there are none, a letter before a hit means nothing. */
const SPACED =
  '[[\\p{L}\\p{M}\\p{N}_]--[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]]';
const ENDS_SPACED = new RegExp(`${SPACED}$`, 'v');
const STARTS_SPACED = new RegExp(`^${SPACED}`, 'v');

/** Whether a hit is a piece of a longer word: `ass` in `class`. A hit of nothing is not. */
export function isInsideWord(text: string, start: number, end: number): boolean {
  if (start === end) return false;
  // Two units: a character beyond the first plane is two.
  const touches = (side: 'start' | 'end') =>
    side === 'start'
      ? ENDS_SPACED.test(text.slice(Math.max(0, start - 2), start)) && STARTS_SPACED.test(text.slice(start, start + 2))
      : STARTS_SPACED.test(text.slice(end, end + 2)) && ENDS_SPACED.test(text.slice(Math.max(start, end - 2), end));
  return touches('start') || touches('end');
}
