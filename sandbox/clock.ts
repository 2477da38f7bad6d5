/** Time, handed in: tests own it, the doors use the real one. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** A clock that stands still until told otherwise; sleeping moves it. For tests. */
export function createStillClock(
  start: string | number = '2026-06-01T09:00:00Z',
): Clock & { advance(ms: number): void } {
  let now = new Date(start).getTime();
  const advance = (milliseconds: number) => {
    now += milliseconds;
  };
  return { now: () => now, sleep: async (milliseconds) => advance(milliseconds), advance };
}
