import { useEffect, useState } from 'react';

/** At the latest after this many milliseconds, however busy the page is. */
const latest = 2_000;

/** False until the browser has a quiet moment after the first paint: for what the first page does not need. */
export function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(() => setSettled(true), latest / 4);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => setSettled(true), { timeout: latest });
    return () => cancelIdleCallback(handle);
  }, []);
  return isSettled;
}
