import { useEffect, useMemo, useSyncExternalStore } from 'react';

import { useSession } from '#src/queries/useSession.ts';

import { useShield } from '../useShield.ts';
import { candidatesOf, cleanUpFor, inactiveState, questionOf } from './inactiveStore.ts';

/** The clean-up under way, with what follows from it: who was away by the report, and whether the rehearsal still says so. */
export function useCleanUp() {
  const state = useSyncExternalStore(inactiveState.subscribe, inactiveState.get);
  const session = useSession();
  const { shield } = useShield();
  const profileId = session.status === 'disconnected' ? undefined : session.profile.id;
  useEffect(() => {
    if (profileId !== undefined) cleanUpFor(profileId);
  }, [profileId]);
  const { brought, settings, rehearsal } = state;
  const candidates = useMemo(() => (brought ? candidatesOf(brought, settings) : []), [brought, settings]);
  const question = brought && questionOf(brought, settings, shield.listed);
  const rehearsed = rehearsal && rehearsal.of === question ? rehearsal.result : undefined;
  return { ...state, candidates, shield, question, rehearsed };
}
