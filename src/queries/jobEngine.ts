import { createBrowserJobs } from '#src/jobs/browserJobs.ts';
import { createStore } from '#src/lib/store.ts';
import { clientFor, sessionState } from '#src/session/session.ts';

import { gracePeriod } from './gracePeriod.ts';

/** The last thing that went wrong with the engine itself, not with a job: the browser database, as a rule. */
export const engineFailure = createStore<unknown>(undefined);

const { jobs, runner } = createBrowserJobs({
  clientFor,
  isConnectedTo(profileId) {
    const session = sessionState.get();
    return session.status === 'connected' && session.profile.id === profileId;
  },
  graceMs: () => gracePeriod.get() * 1_000,
  onError: (error) => engineFailure.set(error),
});

/** The jobs of this browser: what pages read and command. */
export const jobEngine = jobs;

sessionState.subscribe(() => runner.networkChanged());
// Jobs that a closed tab or a crash left unfinished go on by themselves.
runner.start().catch((error: unknown) => engineFailure.set(error));

// Nothing would be lost, but what is out would have to be looked for, and what is being saved chosen again.
addEventListener('beforeunload', (event) => {
  if (runner.hasCallsOut() || jobs.isSaving()) event.preventDefault();
});
