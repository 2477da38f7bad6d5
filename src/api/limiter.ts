import { ApiError } from './errors.ts';
import type { Release, Slots } from './slots.ts';

/** Who asks: a person waiting in front of the screen, or a job that has all day. */
export type Priority = 'person' | 'job';

export type LimiterState = {
  /** Requests per second allowed at the moment. */
  pace: number;
  waiting: number;
  inFlight: number;
  /** While nobody sends because the network asked for fewer requests: until when, in milliseconds since the epoch. */
  slowedUntil?: number | undefined;
  /** True while the network has asked for fewer requests and the pace is not yet back where it was good. */
  isSlowing: boolean;
};

export type Limiter = {
  /** Runs the task when its turn comes. Rejects with the signal's reason when aborted while waiting. */
  run<T>(task: () => Promise<T>, options: { priority: Priority; signal?: AbortSignal | undefined }): Promise<T>;
  /** The same object until something changes, as useSyncExternalStore wants it. */
  getState(): LimiterState;
  subscribe(listener: () => void): () => void;
  /** Rejects whoever waits, and whoever comes, with this reason; what has started goes on. For a token that was dropped. */
  close(reason: unknown): void;
};

export type LimiterOptions = {
  /** What the network allows; 10 unless the profile says otherwise (vendor FAQ). */
  ratePerSecond?: number;
  slots: Slots;
  /** Milliseconds since the epoch. */
  now?: () => number;
  random?: () => number;
};

type Entry = { start: () => void; reject: (reason: unknown) => void };

// The date, but never set back: a clock put right by an hour must not stop every request for that hour.
const steadyNow = () => performance.timeOrigin + performance.now();

/** A hundredth slower than allowed, so that a slot is free when it is asked for, and requests may overtake a little. */
const spacing = 1.01;
/** How long a slot is taken from a start on at full pace: a second, and a little for requests that travel faster. */
const slotHold = 1_005;
/** So many requests of people start at once after a quiet moment; a page needs about as many. */
const burst = 5;
/** Enough to cover a latency of two seconds at ten requests a second. People have room left when jobs have used theirs. */
const mostInFlight: Record<Priority, number> = { person: 30, job: 20 };

/** Without a Retry-After: wait this long after the first refusal, twice that after the second, at most four times. */
const firstWait = 1_000;
const longestWait = 4_000;
/** A longer Retry-After is honoured in parts: nobody should wait an hour for what may be a slip of the server. */
const longestRetryAfter = 60_000;
/** How often the pace is raised again after a refusal, and by which share of the full rate. */
const recoverEvery = 1_000;
const recoverBy = 0.1;
/** The pace that is taken for good after a refusal: a little under the one that was refused. */
const goodShare = 0.95;
/** Never slower than this share of the full rate, whatever is refused, and never taken for good below twice that. */
const slowestShare = 0.1;
/** Beyond it slowly at first, then faster and faster: 5 % of the full rate after 45 seconds, 40 % after 90. */
const beyond = (seconds: number) => 0.05 * (seconds / 45) ** 3;

/**
 * The one gate every request passes. Jobs start evenly spaced and do not wait for answers; people go before jobs, and who
 * goes is decided when a slot is granted, so that no person waits behind more than one request of a job. When the network
 * refuses, everybody waits, goes on at half the pace, and gets faster again while all is well.
 */
export function createLimiter(options: LimiterOptions): Limiter {
  const { ratePerSecond = 10, slots, now = steadyNow, random = Math.random } = options;
  const queues: Record<Priority, Entry[]> = { person: [], job: [] };
  const listeners = new Set<() => void>();
  let inFlight = 0;
  let isTaking = false;
  let pace = ratePerSecond;
  let goodPace = ratePerSecond;
  let nextStart = 0;
  let lastJobStart = -Infinity;
  let jobsFrom = 0;
  let slowedAt = 0;
  let slowedUntil = 0;
  let refusals = 0;
  let isRecovering = false;
  let cancelTimer: (() => void) | undefined;
  let closed: { reason: unknown } | undefined;
  let snapshot: LimiterState = { pace, waiting: 0, inFlight: 0, isSlowing: false };

  const step = () => (1000 / pace) * spacing;
  const isSlowing = () => now() < slowedUntil || pace < goodPace;

  function changed(): void {
    snapshot = {
      pace,
      waiting: queues.person.length + queues.job.length,
      inFlight,
      slowedUntil: now() < slowedUntil ? slowedUntil : undefined,
      isSlowing: isSlowing(),
    };
    for (const listener of listeners) listener();
  }

  function nextInLine(): Priority | undefined {
    const priority = queues.person.length > 0 ? 'person' : 'job';
    return queues[priority].length > 0 && inFlight < mostInFlight[priority] ? priority : undefined;
  }

  /** Milliseconds until one of them may start, if a slot is free then; the slots alone keep the budget. */
  function waitOf(priority: Priority): number {
    const head = priority === 'person' && !isSlowing() ? (burst - 1) * step() : 0;
    return Math.max(slowedUntil, nextStart - head, priority === 'job' ? jobsFrom : 0) - now();
  }

  function pump(): void {
    const priority = isTaking ? undefined : nextInLine();
    if (priority === undefined) return;
    cancelTimer?.();
    const wait = waitOf(priority);
    if (wait > 0) {
      cancelTimer = slots.after(Math.ceil(wait), pump);
      return;
    }
    isTaking = true;
    void slots.take().then(startNext);
  }

  function startNext(release: Release): void {
    isTaking = false;
    // Since the slot was asked for, a person may have come, everybody may have gone, or the network may have refused.
    const priority = nextInLine();
    const entry = priority !== undefined && waitOf(priority) <= 0 ? queues[priority].shift() : undefined;
    if (entry) {
      // Held longer at a slower pace, so that all tabs together keep to it.
      release((slotHold * ratePerSecond) / pace);
      if (priority === 'job') lastJobStart = now();
      planNext(now());
      inFlight += 1;
      entry.start();
      changed();
    } else {
      release(0);
    }
    pump();
  }

  // From the plan, not from now: a timer that fires late must not slow the whole job down. But at most half a step is
  // made up for, and nothing after a pause, or a burst would follow.
  function planNext(at: number): void {
    nextStart = at - nextStart > step() ? at + step() : Math.max(nextStart + step(), at + step() / 2);
  }

  function slowDown(forMs: number, newPace: number, newGoodPace: number): void {
    slowedAt = now();
    slowedUntil = Math.max(slowedUntil, slowedAt + forMs);
    pace = newPace;
    goodPace = newGoodPace;
    changed();
    if (!isRecovering) slots.after(recoverEvery, recover);
    isRecovering = true;
  }

  function recover(): void {
    const seconds = (now() - slowedUntil) / 1000;
    if (seconds >= 1) {
      const faster = pace < goodPace ? pace + ratePerSecond * recoverBy : goodPace + ratePerSecond * beyond(seconds);
      pace = Math.min(faster, pace < goodPace ? goodPace : ratePerSecond);
    }
    if (pace >= goodPace) refusals = 0;
    isRecovering = pace < ratePerSecond;
    if (isRecovering && !closed) slots.after(recoverEvery, recover);
    else goodPace = ratePerSecond;
    changed();
    pump();
  }

  function refused(error: ApiError, startedAt: number): void {
    // Requests that were on their way together are refused together: that is one refusal.
    if (closed || startedAt < slowedAt) return;
    const doubling = Math.min(longestWait, firstWait * 2 ** refusals) * (1 + random() / 4);
    const forMs = Math.min(longestRetryAfter, error.retryAfterMs ?? doubling);
    refusals += 1;
    const slowest = ratePerSecond * slowestShare;
    slowDown(forMs, Math.max(slowest, pace / 2), Math.max(2 * slowest, pace * goodShare));
    slots.tell({ forMs, pace, goodPace });
  }

  const stopHearing = slots.hear((theirs) =>
    slowDown(theirs.forMs, Math.min(pace, theirs.pace), Math.min(goodPace, theirs.goodPace)),
  );

  async function follow<T>(task: () => Promise<T>): Promise<T> {
    const startedAt = now();
    try {
      return await task();
    } catch (error) {
      if (error instanceof ApiError && error.kind === 'rate-limited') refused(error, startedAt);
      throw error;
    } finally {
      inFlight -= 1;
      changed();
      pump();
    }
  }

  return {
    run(task, { priority, signal }) {
      return new Promise((resolve, reject) => {
        if (closed || signal?.aborted) {
          reject(closed ? closed.reason : signal?.reason);
          return;
        }
        const abort = () => {
          queues[priority] = queues[priority].filter((other) => other !== entry);
          changed();
          reject(signal?.reason);
        };
        const entry: Entry = {
          start: () => {
            signal?.removeEventListener('abort', abort);
            follow(task).then(resolve, reject);
          },
          reject: (reason) => {
            signal?.removeEventListener('abort', abort);
            reject(reason);
          },
        };
        signal?.addEventListener('abort', abort, { once: true });
        // Another tab, or this one before a reload, may have sent until it died a moment ago: its slots went with it.
        const isFirst = priority === 'job' && queues.job.length === 0 && now() - lastJobStart > slotHold;
        if (isFirst) jobsFrom = now() + step();
        queues[priority].push(entry);
        changed();
        pump();
      });
    },
    getState: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close(reason) {
      if (closed) return;
      closed = { reason };
      const waiting = [...queues.person.splice(0), ...queues.job.splice(0)];
      for (const entry of waiting) entry.reject(reason);
      cancelTimer?.();
      stopHearing();
      slots.close();
      changed();
    },
  };
}
