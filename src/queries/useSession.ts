import { useSyncExternalStore } from 'react';

import { sessionState, type SessionState } from '#src/session/session.ts';

/** Which network this tab is connected to, or why it is not. */
export function useSession(): SessionState {
  return useSyncExternalStore(sessionState.subscribe, sessionState.get);
}

/** The user the token belongs to, where the moderator has said who that is. */
export function connectedUserId(): string | undefined {
  const session = sessionState.get();
  return session.status === 'connected' ? session.profile.userId : undefined;
}

/** The network this tab is connected to at this moment, to be handed in when what is decided now is carried out later. */
export function connectedProfileId(): string | undefined {
  const session = sessionState.get();
  return session.status === 'connected' ? session.profile.id : undefined;
}
