/** Scripts of which one character can be a word: two of them are no longer short. */
const DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hangul}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const SHORTEST = 4;
const SHORTEST_DENSE = 2;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How long a word is, in characters as people count them, if that is too short to be looked for inside words. */
export function tooShort(word: string): number | undefined {
  // Signs and emoji are parts of no word, however short they are.
  if (word.length > 2 * SHORTEST || !LETTER_OR_DIGIT.test(word)) return undefined;
  const length = Array.from(graphemes.segment(word)).length;
  return length < (DENSE.test(word) ? SHORTEST_DENSE : SHORTEST) ? length : undefined;
}
