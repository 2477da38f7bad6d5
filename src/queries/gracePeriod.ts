import { useSyncExternalStore } from 'react';

import { createStore } from '#src/lib/store.ts';

/** How long a decision may wait before it is sent, in seconds. */
export const gracePeriods = [0, 5, 10, 20, 30, 60] as const;
export type GracePeriod = (typeof gracePeriods)[number];

const key = 'custos.grace';

/** The choice of whoever works in this browser, the same in all its tabs. */
export const gracePeriod = createStore<GracePeriod>(read());

// Told by the browser when another tab has chosen.
addEventListener('storage', (event) => {
  if (event.key === key) gracePeriod.set(read());
});

/** How long decisions wait before they are sent, and how to change that for the decisions to come. */
export function useGracePeriod(): [GracePeriod, (seconds: GracePeriod) => void] {
  return [
    useSyncExternalStore(gracePeriod.subscribe, gracePeriod.get),
    (seconds) => {
      gracePeriod.set(seconds);
      try {
        localStorage.setItem(key, String(seconds));
      } catch {
        // Storage is blocked: the choice holds until the page is left.
      }
    },
  ];
}

function read(): GracePeriod {
  try {
    const kept = localStorage.getItem(key);
    return gracePeriods.find((seconds) => String(seconds) === kept) ?? 10;
  } catch {
    return 10;
  }
}
