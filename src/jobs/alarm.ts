import type { Clock } from '#src/lib/clock.ts';

/** Something to wait for: a ring, or the end of a time, whichever comes first. */
export type Alarm = {
  ring(): void;
  /** Forgets earlier rings. Whatever rings from now on ends the next wait, even if it rings before the wait begins. */
  reset(): void;
  /** Waits for a ring; with `ms`, no longer than that. */
  wait(ms?: number): Promise<void>;
};

export function createAlarm(clock: Clock): Alarm {
  let hasRung = false;
  let wake: (() => void) | undefined;

  function ring(): void {
    hasRung = true;
    wake?.();
  }

  return {
    ring,
    reset() {
      hasRung = false;
    },
    async wait(ms) {
      if (hasRung) return;
      const sleep = new AbortController();
      const rung = new Promise<void>((resolve) => {
        wake = resolve;
      });
      if (ms !== undefined) void clock.sleep(ms, sleep.signal).then(ring, () => {});
      await rung;
      wake = undefined;
      sleep.abort();
    },
  };
}
