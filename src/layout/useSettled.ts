import { useEffect, useState } from 'react';

import { whenRead } from '#src/queries/whenRead.ts';

/** At the latest after this many milliseconds, however busy the page is. */
const latest = 2_000;

/** False until the first data is drawn and the browser has a quiet moment: for what the first page does not need. */
export function useSettled(): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    let stopIdle = () => {};
    const settle = () => setSettled(true);
    const stopReading = whenRead(() => {
      stopIdle = whenIdle(settle);
    });
    const timer = setTimeout(settle, latest);
    return () => {
      stopReading();
      stopIdle();
      clearTimeout(timer);
    };
  }, []);
  return isSettled;
}

function whenIdle(callback: () => void): () => void {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(callback, latest / 4);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(callback);
  return () => cancelIdleCallback(handle);
}
