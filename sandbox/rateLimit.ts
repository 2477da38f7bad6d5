import type { Clock } from './clock.ts';

/**
 * One token bucket per caller: the vendor FAQ allows 10 calls a second per user. How the vendor counts is not published;
 * a bucket of ten that refills evenly is our guess. A refused call costs nothing.
 */
export function createRateLimiter(perSecond: number, clock: Clock): { take(caller: string): boolean } {
  const buckets = new Map<string, { level: number; at: number }>();
  return {
    take(caller) {
      const now = clock.now();
      const bucket = buckets.get(caller) ?? { level: perSecond, at: now };
      const refilled = Math.min(perSecond, bucket.level + ((now - bucket.at) / 1000) * perSecond);
      // Ten refills of a tenth must add up to one, whatever floating point makes of it.
      const isAllowed = refilled >= 1 - 1e-9;
      buckets.set(caller, { level: isAllowed ? Math.max(0, refilled - 1) : refilled, at: now });
      return isAllowed;
    },
  };
}
