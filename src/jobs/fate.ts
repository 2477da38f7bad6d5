import type { ApiErrorKind } from '#src/api/errors.ts';

/**
 * Why an item was refused: by the server (the kind and code of its error), by the review before anything was sent, or
 * because it had changed (`changed-since`) when it was looked at again just before sending.
 * Codes, not sentences: what people read is made from them by the page.
 */
export type Refusal = {
  kind: ApiErrorKind | 'invalid-input' | 'repeated' | 'changed-since';
  /** The vendor's business code, e.g. 400001 for a bad regular expression. */
  code?: number;
  /** The vendor's own words, or the check that failed (`empty`, `too-long`, `bad-pattern` …). */
  message?: string;
};

/** What stopped a job, or the last thing that went wrong with it. */
export type Failure = { kind: ApiErrorKind; code?: number; message: string; endpoint?: string };

/**
 * What has become of one item.
 * - `queued`: not sent yet, or proven not to have taken effect.
 * - `in-flight`: saved as such before the call left; nobody knows the outcome yet.
 * - `doubtful`: the call failed or we died in the middle; it has to be read back before anything is sent again.
 * - `sent`: accepted by the server, to be verified when the job ends.
 * - `done`: it is so on the server. `outcome` is the kind's word for it: `live`, `already-there`, `removed` …
 * - `refused`: the server or the review said no.
 * - `cancelled`: never sent.
 * - `unknown`: accepted but not found at the end (`not-found`), too many doubtful answers (`doubt`), or nobody waited
 *    for the read-back (`abandoned`).
 */
export type Fate =
  | { is: 'queued' }
  | { is: 'in-flight' }
  | { is: 'doubtful' }
  | { is: 'sent' }
  | { is: 'done'; outcome: string; objectId?: string }
  | { is: 'refused'; reason: Refusal }
  | { is: 'cancelled' }
  | { is: 'unknown'; why: 'not-found' | 'doubt' | 'abandoned' };

/** What a last look before the call found out about an item: no longer what was decided on, or so already. */
export type Found = Refusal | Extract<Fate, { is: 'done' }>;

export type FateName = Fate['is'];

/** True for fates that stay as they are unless a person asks for another attempt. */
export function isFinal(fate: Fate): boolean {
  return fate.is === 'done' || fate.is === 'refused' || fate.is === 'cancelled' || fate.is === 'unknown';
}

/** Refusals of our own: another attempt would come to the same. */
const ownRefusals: readonly Refusal['kind'][] = ['repeated', 'invalid-input', 'changed-since'];

/** True for what "retry" sends again: the server's refusals and what we know nothing of, never our own refusals. */
export function isRetriable(fate: Fate): boolean {
  return fate.is === 'unknown' || (fate.is === 'refused' && !ownRefusals.includes(fate.reason.kind));
}

/** How many items have which fate; done and refused ones also by outcome and by kind of reason. */
export type Counts = {
  fates: Readonly<Record<FateName, number>>;
  outcomes: Readonly<Record<string, number>>;
  refusals: Readonly<Record<string, number>>;
};

export const noCounts: Counts = {
  fates: { queued: 0, 'in-flight': 0, doubtful: 0, sent: 0, done: 0, refused: 0, cancelled: 0, unknown: 0 },
  outcomes: {},
  refusals: {},
};

/** The counts of some items. */
export function countFates(fates: Iterable<Fate>): Counts {
  const counts = {
    fates: { ...noCounts.fates } as Record<FateName, number>,
    outcomes: {} as Record<string, number>,
    refusals: {} as Record<string, number>,
  };
  for (const fate of fates) {
    counts.fates[fate.is]++;
    if (fate.is === 'done') counts.outcomes[fate.outcome] = (counts.outcomes[fate.outcome] ?? 0) + 1;
    if (fate.is === 'refused') counts.refusals[fate.reason.kind] = (counts.refusals[fate.reason.kind] ?? 0) + 1;
  }
  return counts;
}

/** `counts`, once items counted as `before` have become `after`. */
export function recount(counts: Counts, before: Counts, after: Counts): Counts {
  return {
    fates: { ...counts.fates, ...shifted(counts.fates, before.fates, after.fates) },
    outcomes: shifted(counts.outcomes, before.outcomes, after.outcomes),
    refusals: shifted(counts.refusals, before.refusals, after.refusals),
  };
}

/** How many items "retry" would send again. */
export function retriableCount(counts: Counts): number {
  const { refused, unknown } = counts.fates;
  return ownRefusals.reduce((left, kind) => left - (counts.refusals[kind] ?? 0), refused + unknown);
}

function shifted<K extends string>(
  all: Readonly<Record<K, number>>,
  before: Readonly<Record<K, number>>,
  after: Readonly<Record<K, number>>,
): Record<K, number> {
  const next: Record<K, number> = { ...all };
  for (const key in before) next[key] = (next[key] ?? 0) - before[key];
  for (const key in after) next[key] = (next[key] ?? 0) + after[key];
  // An outcome that nobody has any more is not an outcome.
  for (const key in next) if (next[key] === 0 && !(key in noCounts.fates)) delete next[key];
  return next;
}

/** Items that never were to be sent, whatever the reason: the network did not refuse them. */
export const leftOutOf = ({ refusals }: Counts): number =>
  (refusals['invalid-input'] ?? 0) + (refusals['repeated'] ?? 0) + (refusals['changed-since'] ?? 0);
