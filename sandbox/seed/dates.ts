import type { Random } from './random.ts';

const day = 24 * 60 * 60 * 1000;
const twoYears = 730 * day;

/** The moment of the nth of so many things: later for later ones, no two alike, more of them lately than long ago. */
export function momentOf(index: number, count: number, startedAt: number, random: Random): number {
  const progress = ((index + random.next() * 0.9) / count) ** 0.8;
  return Math.floor(startedAt - twoYears + progress * (twoYears - day / 24));
}

/** A moment some time after another, before the network was started. */
export function laterThan(moment: number, startedAt: number, random: Random): number {
  return Math.floor(moment + random.next() ** 2 * (startedAt - 60_000 - moment));
}

export const iso = (moment: number): string => new Date(moment).toISOString();

/** 24 hexadecimal digits that begin with the time, as the vendor's ids do. */
export function idAt(moment: number, random: Random): string {
  return (
    Math.floor(moment / 1000)
      .toString(16)
      .padStart(8, '0') + random.hex(16)
  );
}
