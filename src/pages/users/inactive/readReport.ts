import { wrap } from 'comlink';

import type { ActivityLine } from '#src/lib/inactivity/report.ts';

import type { ReadFile, ReportWorker } from './reportWorker.ts';

/** Lines handed over at once: more would hold the page for longer than a frame. */
const perPart = 1_000;

/** Reads a report or a plan in a worker, which ends with it. Rejects when the worker broke (out of memory, not loaded). */
export async function readReport(
  file: Blob,
  now: number,
  onProgress: (lines: number) => void,
): Promise<{ read: ReadFile; lines: readonly ActivityLine[] }> {
  const thread = new Worker(new URL('./reportWorker.ts', import.meta.url), { type: 'module' });
  const broken = new Promise<never>((_, reject) => {
    thread.addEventListener('error', () => reject(new Error('The worker that reads reports failed')));
    thread.addEventListener('messageerror', () => reject(new Error('The worker that reads reports failed')));
  });
  try {
    const worker = wrap<ReportWorker>(thread);
    const read = await Promise.race([worker.read(file, now), broken]);
    const lines: ActivityLine[] = [];
    const count = read.is === 'refused' ? 0 : read.count;
    while (lines.length < count) {
      // oxlint-disable-next-line no-await-in-loop -- one part at a time is the point
      lines.push(...(await Promise.race([worker.part(lines.length, perPart), broken])));
      onProgress(lines.length);
    }
    return { read, lines };
  } finally {
    thread.terminate();
  }
}
