import { useSyncExternalStore } from 'react';

/** How often relative times are brought up to date, in milliseconds. */
const every = 30_000;

const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, every);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function current(): number {
  // Nobody was watching for a while: the first who looks must not see an old time.
  if (timer === undefined && Date.now() - now > every) now = Date.now();
  return now;
}

/** The time, twice a minute, for texts like "2 minutes ago". One timer for all of them. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, current);
}
