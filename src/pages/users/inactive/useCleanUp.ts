import { useEffect, useSyncExternalStore } from 'react';

import type { Candidate } from '#src/jobs/rehearseAway.ts';
import { useSession } from '#src/queries/useSession.ts';

import { useShield } from '../useShield.ts';
import { cleanUpFor, inactiveState, isTooOld, questionOf, sortReport } from './inactiveStore.ts';

const nobody: readonly Candidate[] = [];

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
  const candidates = brought ? sortReport(brought, settings).candidates : nobody;
  const question = brought && questionOf(brought, settings, shield.listed);
  const rehearsed = rehearsal && rehearsal.of === question ? rehearsal.result : undefined;
  /** Chosen, or brought by a plan, and not to be done by so old a report: on whichever step. */
  const isBarred = settings.action === 'delete' && isTooOld(brought);
  return { ...state, candidates, shield, question, rehearsed: isBarred ? undefined : rehearsed, isBarred };
}
