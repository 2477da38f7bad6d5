import { findSlowPatterns } from '../lab/slowProbeClient.ts';
import { commonWords } from './commonWords.ts';
import { importState, isSaving, lintRows } from './importStore.ts';

/** How long changes have to pause before the list is looked at again, in milliseconds. */
const lintAfter = 400;
/** So many patterns are tried on texts made to slow them down; each may take a quarter of a second. */
const mostTried = 200;

let timer: ReturnType<typeof setTimeout> | undefined;
let trying: AbortController | undefined;

/** Looks twice at the list under review, a moment after it last changed. What it finds is shown beside its lines. */
export function lintSoon(): void {
  clearTimeout(timer);
  trying?.abort();
  timer = setTimeout(() => void lint().catch(() => {}), lintAfter);
}

async function lint(): Promise<void> {
  const { at, existing } = importState.get();
  if (at.step !== 'review' || !existing.isDone || isSaving()) return;
  const { signal } = (trying = new AbortController());
  const words = await commonWords();
  await lintRows(async (worker) => {
    const patterns = await worker.patterns(mostTried);
    const slowPatterns = patterns.length === 0 ? new Set<string>() : await findSlowPatterns(patterns, { signal });
    signal.throwIfAborted();
    return worker.lint({ commonWords: words, slowPatterns });
  });
}
