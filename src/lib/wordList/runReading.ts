import { type Reading, type ReadProgress, ReadRefused } from './reading.ts';

export type ReadingDriver = {
  onProgress?: ((progress: ReadProgress) => void) | undefined;
  /** Asked after every step and every breath. */
  isCancelled?: (() => boolean) | undefined;
  /** Lets the thread handle what waits, such as a cancel. Replaced in tests. */
  breathe?: (() => Promise<void>) | undefined;
};

/** A thread that works this long (ms) without looking up seems hung. */
const BREATH = 40;

/** Carries a reading to its end, a breath and a report now and then. Cancelled, it throws `ReadRefused`. */
export async function runReading<Result>(reading: Reading<Result>, driver: ReadingDriver = {}): Promise<Result> {
  const { onProgress, isCancelled = () => false, breathe = nextTask } = driver;
  let lastBreath = performance.now();
  for (;;) {
    if (isCancelled()) throw new ReadRefused({ code: 'cancelled' });
    const step = reading.next();
    if (step.done) return step.value;
    if (performance.now() - lastBreath < BREATH) continue;
    onProgress?.(step.value);
    // oxlint-disable-next-line no-await-in-loop -- the breath is the point
    await breathe();
    lastBreath = performance.now();
  }
}

/** Resolves after the messages and timers that wait now. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
