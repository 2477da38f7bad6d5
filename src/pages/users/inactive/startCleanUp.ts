import type { Job } from '#src/jobs/job.ts';
import { startDecision } from '#src/layout/decide.ts';
import { connectedProfileId } from '#src/queries/useSession.ts';
import type { Rehearsal, Rehearsed } from '#src/jobs/rehearseAway.ts';

import { quarantineMark, type CleanUpSettings } from './inactiveStore.ts';

/** How long a grave clean-up waits on its last page, in milliseconds. */
export const holdMs = 30_000;
/** More people than this, or a larger part of the report, is grave. */
const mostUsers = 500;
const mostShare = 0.02;

export const isGrave = (count: number, inReport: number): boolean =>
  count > mostUsers || (count > 1 && count > inReport * mostShare);

/** After so long a rehearsal says too little about now, in milliseconds. */
const freshMs = 3_600_000;
export const isStale = ({ at, tookMs }: Rehearsal, now: number): boolean => now - (at + tookMs) > freshMs;

/** Hands the clean-up over to the engine, which looks at each once more. Undefined when it could not be saved, which was told. */
export function startCleanUp(
  users: readonly Rehearsed[],
  { at }: Rehearsal,
  settings: CleanUpSettings,
  reason: string,
): Promise<Job | undefined> {
  const inputs = users.map(({ userId, displayName }) => ({ userId, displayName }));
  const options = { reason, profileId: connectedProfileId() };
  const away = { onlyIfAwaySince: at };
  switch (settings.action) {
    case 'quarantine':
      return startDecision('quarantineUsers', { ...away, mark: quarantineMark(settings, Date.now()) }, inputs, options);
    case 'ban':
      return startDecision('banUsers', away, inputs, options);
    case 'delete':
      return startDecision('deleteUsers', { ...settings.deleteOptions, ...away }, inputs, options);
  }
}
