import { useEffect, useState } from 'react';

/** The time, once a second while `isTicking`: for pace and time left. Milliseconds since the epoch. */
export function useNow(isTicking: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!isTicking) return;
    const tick = () => setNow(Date.now());
    // It may have stood still for long.
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [isTicking]);
  return now;
}
