import { recount, retriableCount, type Counts, type Failure } from './fate.ts';
import { withSample, type PaceSample } from './pace.ts';

/**
 * What a running job is at: sending its items, finishing what is out after a cancel, or reading back once at the end
 * what the server accepted.
 */
type Phase = 'sending' | 'cancelling' | 'verifying';

/**
 * - `person`: somebody pressed pause.
 * - `canary`: the first few items of a final change are through, and somebody has to look at them before the rest.
 * - `offline`, `unreachable`, `server`: goes on by itself when the network is back.
 * - `unauthorized`: no valid token; goes on by itself once somebody has connected again.
 * - `forbidden`: the network does not allow it; a person decides.
 */
export type PauseReason = 'person' | 'canary' | 'offline' | 'unauthorized' | 'forbidden' | 'unreachable' | 'server';

type JobState =
  /** Grace: nothing is sent, and nothing will be, unless the tab that decided it is alive at `sendAt` (`grace.ts`). */
  | { status: 'waiting'; sendAt: number; graceMs: number }
  | { status: 'running'; phase: Phase }
  | { status: 'paused'; phase: Phase; reason: PauseReason; failure?: Failure }
  | { status: 'done' }
  | { status: 'cancelled' };

/** One change to a network, of one item or a hundred thousand. Its items are in blocks of their own (`block.ts`). */
export type Job = {
  id: string;
  /** The name of its kind: `addBlocklistRules` … */
  kind: string;
  /** The network it belongs to. It never runs against another. */
  profileId: string;
  /** What holds for all its items, in the kind's own form. */
  params: unknown;
  /** What a title is made of: the source's name, counts. The sentence is made by the page. */
  title: Readonly<Record<string, string | number>>;
  state: JobState;
  total: number;
  /** Number of blocks: 0 … blocks - 1 exist. */
  blocks: number;
  counts: Counts;
  /** Milliseconds since the epoch, as all times here. */
  createdAt: number;
  changedAt: number;
  /** Grows with every change that is saved. */
  revision: number;
  startedAt?: number;
  finishedAt?: number;
  /** 1, and one more for each retry. */
  attempt: number;
  /** What the kind remembered of the server before the first send, and the last time it looked again. */
  firstMark?: unknown;
  mark?: unknown;
  /** Calls begun since `mark` was taken. */
  callsSinceMark: number;
  samples: readonly PaceSample[];
  /** Final changes of many items send a few first. `from`: items answered before anything was sent. */
  canary?: { size: number; from: number; isPassed: boolean };
  /** Who decided, where and why, for the record. */
  decision?: Decision;
  undoOf?: string;
  undoneBy?: string;
};

export type Decision = {
  /** The network's name at the time. */
  network?: string;
  moderator?: string;
  /** In the words of whoever decided. */
  reason?: string;
};

export type JobEvent =
  | { type: 'marked'; mark: unknown }
  | { type: 'pause'; reason: PauseReason; failure?: Failure }
  | { type: 'resume' }
  /** The grace is over, or somebody does not want to wait for its end. */
  | { type: 'release' }
  /** Nothing more is sent. Queued items have to be cancelled in the same transaction (`block.ts`). */
  | { type: 'cancel' }
  /** Refused and unknown items are to be tried again; they change in the same transaction (`block.ts`). */
  | { type: 'retry' }
  /** Nobody waits for the read-back any more; what is out becomes unknown in the same transaction (`block.ts`). */
  | { type: 'abandon' }
  /** Takes the job to its next phase or its end, if everything of this phase is through. Otherwise no change. */
  | { type: 'advance' }
  | { type: 'undone'; by: string };

/** An event that cannot happen in this state: a mistake in the engine, never in the input. */
export class IllegalTransition extends Error {
  override readonly name = 'IllegalTransition';
}

export type NewJob = Pick<Job, 'id' | 'kind' | 'profileId' | 'params' | 'title' | 'blocks' | 'counts'> & {
  decision?: Decision;
  undoOf?: string;
  /** How long it may be taken back before anything is sent. */
  graceMs?: number;
  /** So many items go first, and wait to be looked at. */
  canarySize?: number;
};

/** A job whose blocks are all written. Without a grace it starts as running: whoever runs jobs picks it up. */
export function newJob({ graceMs = 0, canarySize, ...fields }: NewJob, now: number): Job {
  // What has nothing to send has nothing that could be taken back.
  const waits = graceMs > 0 && fields.counts.fates.queued > 0;
  const total = Object.values(fields.counts.fates).reduce((sum, count) => sum + count, 0);
  return {
    ...fields,
    state: waits ? { status: 'waiting', sendAt: now + graceMs, graceMs } : { status: 'running', phase: 'sending' },
    ...(canarySize !== undefined && {
      canary: { size: canarySize, from: answered(fields.counts), isPassed: false },
    }),
    total,
    createdAt: now,
    changedAt: now,
    revision: 0,
    attempt: 1,
    callsSinceMark: 0,
    samples: [],
  };
}

/** True once nothing happens any more unless a person retries or undoes it. */
export function isFinished(job: Job): boolean {
  return job.state.status === 'done' || job.state.status === 'cancelled';
}

/** True while its items may be sent. */
export function isSending(job: Job | undefined): boolean {
  return job?.state.status === 'running' && job.state.phase === 'sending';
}

/** The job after the event. Throws `IllegalTransition` where the event makes no sense. */
export function transition(job: Job, event: JobEvent, now: number): Job {
  const next = { ...job, changedAt: now };
  const { state } = job;
  switch (event.type) {
    case 'marked':
      if (isFinished(job)) throw illegal(job, event.type);
      return { ...next, firstMark: job.firstMark ?? event.mark, mark: event.mark, callsSinceMark: 0 };
    case 'pause': {
      if (isFinished(job) || !('phase' in state)) throw illegal(job, event.type);
      const { reason, failure } = event;
      return {
        ...next,
        state: { status: 'paused', phase: state.phase, reason, ...(failure && { failure }) },
        samples: [],
      };
    }
    case 'resume':
      if (state.status !== 'paused') throw illegal(job, event.type);
      return {
        ...next,
        state: { status: 'running', phase: state.phase },
        samples: [],
        ...(state.reason === 'canary' && job.canary && { canary: { ...job.canary, isPassed: true } }),
      };
    case 'release':
      if (state.status !== 'waiting') throw illegal(job, event.type);
      return { ...next, state: { status: 'running', phase: 'sending' } };
    case 'cancel':
      if (state.status === 'waiting') return { ...next, state: { status: 'running', phase: 'cancelling' } };
      if (!('phase' in state) || state.phase !== 'sending') throw illegal(job, event.type);
      // Without a token the read-back has to wait for one; every other pause ends here, for the person wants an end.
      return { ...next, state: { ...keptUnauthorized(state), phase: 'cancelling' } };
    case 'retry': {
      if (!isFinished(job) || job.undoneBy !== undefined || retriableCount(job.counts) === 0) {
        throw illegal(job, event.type);
      }
      const { finishedAt: _, ...unfinished } = next;
      return { ...unfinished, state: { status: 'running', phase: 'sending' }, attempt: job.attempt + 1, samples: [] };
    }
    case 'abandon':
      if (!('phase' in state) || state.phase === 'sending' || job.counts.fates['in-flight'] > 0) {
        throw illegal(job, event.type);
      }
      return { ...next, state: { status: 'running', phase: state.phase } };
    case 'advance':
      return advanced(job, next, now);
    case 'undone':
      if (!isFinished(job)) throw illegal(job, event.type);
      return { ...next, undoneBy: event.by };
  }
}

/** The job after some of its items counted as `before` have become `after`. */
export function withCounts(job: Job, before: Counts, after: Counts, now: number): Job {
  const counts = recount(job.counts, before, after);
  return { ...job, counts, samples: withSample(job.samples, { at: now, count: answered(counts) }), changedAt: now };
}

/** Items that the server, the review or a person has answered: everything but what is still to be sent or in doubt. */
export function answered(counts: Counts): number {
  const { sent, done, refused, cancelled, unknown } = counts.fates;
  return sent + done + refused + cancelled + unknown;
}

/** Items still to be answered. */
export function unanswered(counts: Counts): number {
  const { queued, doubtful } = counts.fates;
  return queued + doubtful + counts.fates['in-flight'];
}

/** How many items may be sent before somebody has looked at the first results; undefined: as many as there are. */
export function canaryLeft({ canary, counts }: Job): number | undefined {
  if (!canary || canary.isPassed) return undefined;
  const { 'in-flight': out, doubtful } = counts.fates;
  return Math.max(0, canary.size - (answered(counts) - canary.from) - out - doubtful);
}

function advanced(job: Job, next: Job, now: number): Job {
  const { state } = job;
  if (!('phase' in state) || unanswered(job.counts) > 0) return job;
  if (job.counts.fates.sent > 0) {
    const isReady = state.status === 'running' && state.phase !== 'verifying';
    return isReady ? { ...next, state: { status: 'running', phase: 'verifying' } } : job;
  }
  // Nothing is left that could wait for the end of the pause; only a cancel may end a paused job, though.
  if (state.status === 'paused' && state.phase !== 'cancelling') return job;
  // "Cancelled" tells that something was left undone. A cancel that came too late for that has cancelled nothing.
  const status = job.counts.fates.cancelled > 0 ? 'cancelled' : 'done';
  return { ...next, state: { status }, finishedAt: now, samples: [] };
}

function keptUnauthorized(state: Extract<JobState, { phase: Phase }>): Extract<JobState, { phase: Phase }> {
  return state.status === 'paused' && state.reason === 'unauthorized'
    ? state
    : { status: 'running', phase: state.phase };
}

function illegal(job: Job, event: string): IllegalTransition {
  return new IllegalTransition(`"${event}" makes no sense for job ${job.id}, which is ${JSON.stringify(job.state)}`);
}
