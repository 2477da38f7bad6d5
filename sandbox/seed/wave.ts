import { momentOf } from './dates.ts';
import type { Random } from './random.ts';

const hour = 60 * 60 * 1000;
const wave = { beforeStart: 9 * 24 * hour, lasts: 30 * hour };

export type Moment = { at: number; isWave: boolean };

/** When so many things were written, oldest first: some over two years, the rest all in the wave of spam of last week. */
export function momentsWithWave(count: number, waveCount: number, startedAt: number, random: Random): Moment[] {
  const calm = count - waveCount;
  const moments = [
    ...Array.from({ length: calm }, (_, index) => ({ at: momentOf(index, calm, startedAt, random), isWave: false })),
    ...Array.from({ length: waveCount }, () => ({
      at: Math.floor(startedAt - wave.beforeStart + random.next() * wave.lasts),
      isWave: true,
    })),
  ].toSorted((a, b) => a.at - b.at);
  let last = 0;
  return moments.map(({ at, isWave }) => ({ at: (last = Math.max(at, last + 1)), isWave }));
}
