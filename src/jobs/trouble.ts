import { ApiError } from '#src/api/errors.ts';

import type { BlockEvent } from './block.ts';
import type { Failure, Refusal } from './fate.ts';
import type { PauseReason } from './job.ts';
import type { AnyJobKind } from './kind.ts';

/** Waits after the first, second … failure in a row: 1, 2, 4 s … */
const firstWaitMs = 1_000;
const longestWaitMs = 60_000;
/** So many failures in a row without one success in between, and the job pauses. */
const failuresToPause = 4;
/** A paused job looks whether the network is back, after 5, 10, 20 … 60 s. */
const firstProbeMs = 5_000;

/**
 * How the network has lately treated one job. In memory only: a restart begins with fresh hope.
 * Calls are numbered as they begin, so that eight calls failing together count as one failure.
 */
export type Trouble = {
  failures: number;
  rateLimits: number;
  probes: number;
  /** Nothing more is begun for this job before this time. */
  until: number;
  /** The last call begun when the last failure was counted. */
  lastCall: number;
};

export const noTrouble: Trouble = { failures: 0, rateLimits: 0, probes: 0, until: 0, lastCall: -1 };

/** No wait of ours is as long: whoever seems to wait longer lives with a clock that was set back. */
const longestBelievableMs = 10 * longestWaitMs;

/** Milliseconds left of the wait; 0 when it is over. */
export function waitLeft({ until }: Trouble, now: number): number {
  const left = until - now;
  return left > 0 && left <= longestBelievableMs ? left : 0;
}

/** Why a job pauses, as its record keeps it. */
export type Pause = { reason: PauseReason; failure?: Failure };

export type Verdict = { trouble: Trouble; pause?: Pause };

export type Circumstances = {
  now: number;
  /** The number of the call that failed, and of the last one begun. */
  call: number;
  lastCall: number;
  isOnline: boolean;
  /** Between 0 and 1. */
  random: number;
};

/** What a failed call means for its job: wait, or pause. */
export function afterFailure(trouble: Trouble, error: unknown, at: Circumstances): Verdict {
  // Kept back by ourselves: it says nothing about the network.
  if (error instanceof ApiError && error.isUnsent) return { trouble };
  const failure = failureOf(error);
  switch (failure.kind) {
    case 'unauthorized':
      return { trouble, pause: { reason: 'unauthorized', failure } };
    case 'forbidden':
    case 'globally-banned':
    case 'not-available':
    case 'no-sandbox':
      return { trouble, pause: { reason: 'forbidden', failure } };
    case 'rate-limited': {
      const wait = (error as ApiError).retryAfterMs ?? backoff(firstWaitMs, trouble.rateLimits, at.random);
      const until = later(trouble, at.now + wait);
      if (at.call <= trouble.lastCall) return { trouble: { ...trouble, until } };
      return { trouble: { ...trouble, rateLimits: trouble.rateLimits + 1, lastCall: at.lastCall, until } };
    }
    case 'not-found':
    case 'conflict':
    case 'invalid':
      // The items' fault, not the network's.
      return { trouble };
    case 'unreachable':
    case 'timeout':
    case 'aborted':
    case 'server':
    case 'bad-response':
      return brokenCall(trouble, failure, at);
  }
}

/** A call came through: all is well, unless a later one has failed since. */
export function afterSuccess(trouble: Trouble, call: number): Trouble {
  return call > trouble.lastCall && trouble !== noTrouble ? noTrouble : trouble;
}

/** After a resume no wait, but the next failure in a row pauses the job again: nobody needs four to be sure of it. */
export function afterResume(trouble: Trouble): Trouble {
  return { ...trouble, failures: Math.min(trouble.failures, failuresToPause - 1), until: 0 };
}

/** The network is still away: look again later. */
export function afterFailedProbe(trouble: Trouble, now: number, random: number): Trouble {
  return { ...trouble, probes: trouble.probes + 1, until: now + backoff(firstProbeMs, trouble.probes, random) };
}

/** What a failed send means for the items that were in it. */
export function fateAfterFailure(error: unknown, kind: AnyJobKind, params: unknown, items: number): BlockEvent {
  if (!(error instanceof ApiError) || error.isDoubtful) return { type: 'doubted', cause: 'failed' };
  const isRefusal = error.kind === 'invalid' || error.kind === 'conflict' || error.kind === 'not-found';
  if (!isRefusal) return { type: 'returned' };
  const outcome = items === 1 ? kind.alreadyDone?.(error, params) : undefined;
  return outcome === undefined
    ? { type: 'refused', reason: refusalOf(error) }
    : { type: 'accepted', as: { is: 'done', outcome } };
}

/** What is kept of an error with the job. Never more than `ApiError` holds, which has no token and no body. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof ApiError)) {
    return { kind: 'bad-response', message: error instanceof Error ? error.message : String(error) };
  }
  const { kind, message, endpoint, code } = error;
  return { kind, message, endpoint, ...(code !== undefined && { code }) };
}

function refusalOf({ kind, code, message, detail }: ApiError): Refusal {
  return { kind, message: detail.length > 0 ? detail.join('; ') : message, ...(code !== undefined && { code }) };
}

function brokenCall(trouble: Trouble, failure: Failure, at: Circumstances): Verdict {
  // It had begun before the last failure was counted: the same gust of wind.
  if (at.call <= trouble.lastCall) return { trouble };
  const noAnswer = failure.kind === 'unreachable' || failure.kind === 'timeout';
  const isOffline = noAnswer && !at.isOnline;
  const failures = trouble.failures + 1;
  const pauses = isOffline || failures >= failuresToPause;
  const wait = pauses
    ? backoff(firstProbeMs, trouble.probes, at.random)
    : backoff(firstWaitMs, trouble.failures, at.random);
  const next = { ...trouble, failures, lastCall: at.lastCall, until: later(trouble, at.now + wait) };
  if (!pauses) return { trouble: next };
  const reason = isOffline ? 'offline' : noAnswer ? 'unreachable' : 'server';
  return { trouble: { ...next, probes: trouble.probes + 1 }, pause: { reason, failure } };
}

// Between half and the whole of it, so that several tabs or machines do not come back in step.
function backoff(first: number, times: number, random: number): number {
  return Math.min(longestWaitMs, first * 2 ** times) * (0.5 + random / 2);
}

function later(trouble: Trouble, until: number): number {
  return Math.max(trouble.until, until);
}
