/** How a run's time passes. */
export type Time = {
  /** Lives through `life` and gives what it gives. */
  run<T>(life: () => Promise<T>): Promise<T>;
  /** Something happens in the real world (a socket, the database): until it is over no virtual time may pass. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** For whoever sleeps inside such work, as the sandbox does when it drips: time passes meanwhile. */
  sleepDuring(ms: number): Promise<void>;
  /** So much later than it left a request may arrive, because the machine has other things to do. */
  readonly jitterMs: number;
};

export const realTime: Time = {
  run: (life) => life(),
  during: (work) => work(),
  sleepDuring: sleep,
  jitterMs: 50,
};

/** Resolves after `ms` of whatever time the run lives in. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

const turn = () =>
  new Promise<void>((resolve) => {
    setImmediate(resolve);
  });

/** All is quiet after so many turns of the event loop in which nothing was under way. */
const quietTurns = 4;
/** A run that takes longer than this never ends. */
const longestRunMs = 6 * 60 * 60 * 1_000;
const longestRealMs = 60_000;
const startsAt = Date.UTC(2026, 5, 1, 9);

/**
 * Time that costs nothing: while a run lives, `setTimeout`, `Date.now` and `performance.now` of this process are virtual,
 * and jump to the next timer as soon as nothing else is left to do. So ten requests a second are exactly that, however
 * busy the machine is, and a run of minutes takes milliseconds. Requests take no time unless the sandbox takes it.
 */
export function createVirtualTime(): Time {
  let now = startsAt;
  let busy = 0;
  let timers: Timer[] = [];

  class Timer {
    readonly at: number;
    readonly call: () => void;
    constructor(at: number, call: () => void) {
      this.at = at;
      this.call = call;
    }
    unref(): this {
      return this;
    }
    ref(): this {
      return this;
    }
  }

  async function drive(isOver: () => boolean): Promise<void> {
    const begun = real.now();
    let quiet = 0;
    while (!isOver()) {
      await turn();
      if (real.now() - begun > longestRealMs) throw new Error(`The run hangs, with ${busy} things under way`);
      quiet = busy > 0 ? 0 : quiet + 1;
      if (quiet < quietTurns) continue;
      const [first, ...rest] = timers;
      if (!first) {
        // A socket may still be closing; but not for ever.
        if (quiet > 1_000) throw new Error('Nothing is left to happen, and the run is not over');
        continue;
      }
      if (first.at - startsAt > longestRunMs) throw new Error('The run does not end');
      timers = rest;
      now = Math.max(now, first.at);
      quiet = 0;
      first.call();
    }
  }

  const real = { setTimeout, clearTimeout, now: Date.now };

  function begin(): void {
    now = startsAt;
    timers = [];
    const later = (call: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
      const timer = new Timer(now + Math.max(0, ms), () => call(...given));
      // Behind those of the same time: first come, first served.
      const place = timers.findIndex(({ at }) => at > timer.at);
      timers.splice(place === -1 ? timers.length : place, 0, timer);
      return timer;
    };
    const forget = (timer: unknown) => {
      if (timer instanceof Timer) timers = timers.filter((other) => other !== timer);
      else real.clearTimeout(timer as NodeJS.Timeout);
    };
    Object.assign(globalThis, { setTimeout: later, clearTimeout: forget });
    Date.now = () => now;
    Object.defineProperty(performance, 'now', { configurable: true, value: () => now - performance.timeOrigin });
  }

  function end(): void {
    timers = [];
    Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
    Date.now = real.now;
    Reflect.deleteProperty(performance, 'now');
  }

  return {
    jitterMs: 0,
    async run(life) {
      begin();
      try {
        let isOver = false;
        const lived = life().finally(() => {
          isOver = true;
        });
        // Whoever fails first is heard; the other then ends by itself.
        await Promise.race([drive(() => isOver), lived]);
        return await lived;
      } finally {
        end();
      }
    },
    async during(work) {
      busy += 1;
      try {
        return await work();
      } finally {
        busy -= 1;
      }
    },
    async sleepDuring(ms) {
      busy -= 1;
      await new Promise<void>((resolve) => {
        setTimeout(() => {
          busy += 1;
          resolve();
        }, ms);
      });
    },
  };
}
