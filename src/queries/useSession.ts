import { useSyncExternalStore } from 'react';

import { sessionState, type SessionState } from '#src/session/session.ts';

/** Which network this tab is connected to, or why it is not. */
export function useSession(): SessionState {
  return useSyncExternalStore(sessionState.subscribe, sessionState.get);
}
