import { useEffect, useState, useSyncExternalStore } from 'react';

import type { Limiter, LimiterState } from '#src/api/limiter.ts';
import { currentLimiter } from '#src/session/session.ts';

import { useSession } from './useSession.ts';

/** How fast this tab may send, and whether the network asked it to slow down; undefined before the first request. */
export function usePace(): LimiterState | undefined {
  const session = useSession();
  const [held, setHeld] = useState<{ session: unknown; limiter: Limiter }>();
  useEffect(() => {
    let isOver = false;
    currentLimiter().then(
      (limiter) => {
        if (limiter && !isOver) setHeld({ session, limiter });
      },
      // A connection that does not start is told of by whoever asked for data; there is no pace to show.
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [session]);
  const limiter = held?.session === session ? held.limiter : undefined;
  return useSyncExternalStore(limiter?.subscribe ?? never, () => limiter?.getState());
}

const never = () => () => {};
