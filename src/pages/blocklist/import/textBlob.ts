import { nextTask } from '#src/lib/wordList/runReading.ts';

/** Characters turned into bytes at once: more would hold the page for longer than a frame. */
const part = 1 << 18;

/** A long text as bytes, without holding up the page. */
export async function textBlob(text: string): Promise<Blob> {
  const parts: Blob[] = [];
  for (let from = 0; from < text.length;) {
    const end = Math.min(text.length, from + part);
    // Not between the two halves of a character.
    const isCut = end < text.length && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
    const to = isCut ? end - 1 : end;
    parts.push(new Blob([text.slice(from, to)]));
    from = to;
    // oxlint-disable-next-line no-await-in-loop -- one part at a time is the point
    if (from < text.length) await nextTask();
  }
  return new Blob(parts);
}
