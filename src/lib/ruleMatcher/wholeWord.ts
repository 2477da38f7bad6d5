/** What belongs to a word, in any script; the boundary of "exact word". Thai or Chinese, written without spaces, has none inside. */
const WORD_CHARS = '[\\p{L}\\p{M}\\p{N}_]';
const ENDS_IN_WORD = new RegExp(`${WORD_CHARS}$`, 'u');
const STARTS_WITH_WORD = new RegExp(`^${WORD_CHARS}`, 'u');

/** Whether no letter, digit or mark touches the range on either side. */
export function isWholeWord(text: string, start: number, end: number): boolean {
  // Two units: a character beyond the first plane is two.
  return (
    !ENDS_IN_WORD.test(text.slice(Math.max(0, start - 2), start)) && !STARTS_WITH_WORD.test(text.slice(end, end + 2))
  );
}

/** The same condition put into a pattern, for the engine to heed while it searches. Needs the `u` flag. */
export function wholeWordSource(source: string): string {
  return `(?<!${WORD_CHARS})(?:${source})(?!${WORD_CHARS})`;
}
