import { rehearseAway, type AwayQuestion, type Rehearsal } from '#src/jobs/rehearseAway.ts';
import { currentClient } from '#src/session/session.ts';

/** Rehearses on the connected network what is to be done with users who were away. Throws `ApiError`, or the signal's reason. */
export async function rehearseInactive(
  question: AwayQuestion,
  signal: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Promise<Rehearsal> {
  return rehearseAway(await currentClient(), question, signal, onProgress);
}
