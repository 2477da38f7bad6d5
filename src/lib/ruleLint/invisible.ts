import { cleanEntry, noCleaning } from '#src/lib/wordList/clean.ts';

/** Blank or without a picture of their own, and kept by the reader of lists: fillers, joiners, tags, selectors after a letter. */
const HIDDEN =
  /[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\uffa0\u{e0000}-\u{e007f}]|(?<=[\p{L}\p{N}])[\ufe00-\ufe0f]+(?!\u20e3)/gu;

/** The text without what nobody can see, and how many characters that was; `undefined` if there was none. */
export function withoutInvisible(text: string): { cleaned: string; count: number } | undefined {
  let hidden = 0;
  const counts = noCleaning();
  let cleaned = text;
  let before: string | undefined;
  // What is taken out may have stood between two others.
  while (cleaned !== before) {
    before = cleaned;
    const seen = cleaned.replace(HIDDEN, (run) => {
      hidden += Array.from(run).length;
      return '';
    });
    cleaned = cleanEntry(seen, counts);
  }
  const count = hidden + counts.zeroWidth + counts.noBreakSpaces + counts.breaks + counts.control;
  return count > 0 ? { cleaned, count } : undefined;
}
