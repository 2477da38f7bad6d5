import { useEffect, useState } from 'react';

import { whenRead } from '#src/queries/whenRead.ts';

/** At the latest after this many milliseconds, however busy the page is. */
const latest = 2_000;

/** False until the first data is there and the browser has a quiet moment: for what the first page does not need. */
export function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    let stop = () => {};
    const settle = () => {
      stop = whenRead(() => setSettled(true));
    };
    const timer = setTimeout(() => setSettled(true), latest);
    // Safari has no requestIdleCallback.
    const quiet =
      typeof requestIdleCallback === 'undefined' ? setTimeout(settle, latest / 4) : requestIdleCallback(settle);
    return () => {
      stop();
      clearTimeout(timer);
      if (typeof requestIdleCallback === 'undefined') clearTimeout(quiet);
      else cancelIdleCallback(quiet as number);
    };
  }, []);
  return isSettled;
}
