/** At the time `at` (milliseconds), `count` items of the job had been answered. */
export type PaceSample = { at: number; count: number };

/** Pace is measured over the last half minute: long enough to be calm, short enough to follow a slow-down. */
const windowMs = 30_000;
/** One sample a second is enough for that, and keeps the job's record small. */
const apartMs = 1_000;

/** The samples with one more, thinned to one a second and cut to the window. */
export function withSample(samples: readonly PaceSample[], sample: PaceSample): readonly PaceSample[] {
  const last = samples.at(-1);
  // A clock set back, or items tried once more, would make nonsense of every distance.
  if (!last || sample.at < last.at || sample.count < last.count) return [sample];
  // The newest point always stands; it replaces its predecessor until that one is a second from the one before it.
  const beforeLast = samples.at(-2);
  const kept = beforeLast && last.at - beforeLast.at < apartMs ? samples.slice(0, -1) : samples;
  const from = sample.at - windowMs;
  return [...kept.filter(({ at }) => at >= from), sample];
}

/** Items answered per second over the window before `now`, or undefined while too little is known. */
export function itemsPerSecond(samples: readonly PaceSample[], now: number): number | undefined {
  const inWindow = samples.filter(({ at }) => at >= now - windowMs);
  const [first] = inWindow;
  const last = inWindow.at(-1);
  if (!first || !last || last.at - first.at < apartMs) return undefined;
  // Up to now, not to the last answer: when nothing is answered any more the pace falls.
  return ((last.count - first.count) / (Math.max(now, last.at) - first.at)) * 1000;
}

/** Milliseconds until `remaining` more items are answered at this pace, or undefined while nobody can tell. */
export function timeLeft(samples: readonly PaceSample[], remaining: number, now: number): number | undefined {
  if (remaining === 0) return 0;
  const pace = itemsPerSecond(samples, now);
  return pace === undefined || pace <= 0 ? undefined : (remaining / pace) * 1000;
}
