import { adversarialTexts } from '#src/lib/ruleLint/adversarialTexts.ts';
import { compilePattern } from '#src/lib/wordList/compilePattern.ts';

export type ToSlowProbe = { patterns: readonly string[] };

export type FromSlowProbe =
  /** Said before a pattern is tried: if nothing follows for too long, it is slow. */
  | { type: 'trying'; at: number }
  /** It came to its end, but late. */
  | { type: 'slow'; at: number }
  | { type: 'done' };

/** Longer than this (ms) on one text is slow. */
export const slowTime = 250;

/** Tries each pattern on texts made to slow it down, in a worker that is ended when one hangs it. */
export function probe({ patterns }: ToSlowProbe, post: (message: FromSlowProbe) => void): void {
  for (const [at, source] of patterns.entries()) {
    const texts = adversarialTexts(source);
    const regex = texts.length > 0 ? compilePattern(source, 'i') : undefined;
    if (!regex) continue;
    for (const text of texts) {
      post({ type: 'trying', at });
      const start = performance.now();
      regex.test(text);
      if (performance.now() - start <= slowTime) continue;
      post({ type: 'slow', at });
      break;
    }
  }
  post({ type: 'done' });
}
