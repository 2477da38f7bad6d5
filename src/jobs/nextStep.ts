import { canaryLeft, unanswered, type Job } from './job.ts';
import type { AnyJobKind } from './kind.ts';

/** `refresh` is a `mark` that does not hold up the sending; `show` stops for somebody to look at the first results. */
export type Step = 'probe' | 'read-back' | 'mark' | 'refresh' | 'send' | 'show' | 'advance' | 'verify';

/** After so many calls the mark is taken anew, which bounds how far a read-back has to read. */
const callsPerMark = 200;

/** What the steps of a job that are under way allow beside them. */
export type Underway = {
  /** Steps not finished yet. */
  out: number;
  /** One of them bears nothing of this job beside it. */
  isAlone: boolean;
  isRefreshing: boolean;
};

/** What the job needs next, or undefined when it has to wait for what is under way or for a person. */
export function nextStep(job: Job, kind: AnyJobKind, underway: Underway): Step | undefined {
  if (underway.isAlone) return undefined;
  const isQuiet = underway.out === 0;
  const { state } = job;
  if (state.status === 'paused') return isProbed(job) && isQuiet ? 'probe' : undefined;
  if (state.status !== 'running') return undefined;

  const { doubtful, queued } = job.counts.fates;
  // Nothing is sent before all doubt is cleared up, and what is out may still add to it.
  if (doubtful > 0) return isQuiet ? 'read-back' : undefined;
  if (state.phase === 'sending' && queued > 0) {
    if (canaryLeft(job) === 0) {
      if (!isQuiet) return undefined;
      // Accepted is not proven, and what is shown has to be.
      return job.counts.fates.sent > 0 ? 'verify' : 'show';
    }
    if (kind.mark && job.mark === undefined) return isQuiet ? 'mark' : undefined;
    return kind.mark && job.callsSinceMark >= callsPerMark && !underway.isRefreshing ? 'refresh' : 'send';
  }
  if (!isQuiet || unanswered(job.counts) > 0) return undefined;
  return state.phase === 'verifying' && job.counts.fates.sent > 0 ? 'verify' : 'advance';
}

/** Paused for a reason that goes away by itself, so that somebody has to look now and then. */
export function isProbed({ state }: Job): boolean {
  return (
    state.status === 'paused' &&
    (state.reason === 'offline' || state.reason === 'unreachable' || state.reason === 'server')
  );
}
