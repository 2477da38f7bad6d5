import { mostObjects, type LedgerDraft, type LedgerEvent } from '#src/ledger/entry.ts';

import { leftOutOf } from './fate.ts';
import { isFinished, type Job } from './job.ts';
import type { AnyJobKind, ItemView } from './kind.ts';

/** What the decision to start a job puts on record. `objects`: the first of those that are to be changed. */
export function decisionRecord(job: Job, kind: AnyJobKind, objects: readonly ItemView[]): LedgerDraft {
  const first = objects.slice(0, mostObjects);
  const ids = first.flatMap(({ id }) => id ?? []);
  return {
    ...lineOf(job, 'decided', job.createdAt),
    objects: first.map(({ text }) => text),
    ...(ids.length === first.length && ids.length > 0 && { objectIds: ids }),
    objectCount: job.counts.fates.queued,
    ...(kind.before && { before: kind.before(job.params) }),
  };
}

/** What a change of the job puts on record: its end, and another attempt. Undefined for all else. */
export function changeRecord(before: Job, after: Job): LedgerDraft | undefined {
  if (after.attempt > before.attempt) return lineOf(after, 'retried', after.changedAt);
  if (isFinished(before) || !isFinished(after)) return undefined;
  return { ...lineOf(after, endOf(before, after), after.changedAt), outcomes: outcomesOf(after) };
}

function endOf(before: Job, after: Job): LedgerEvent {
  if (before.state.status === 'waiting') return 'taken-back';
  return after.state.status === 'cancelled' ? 'cancelled' : 'done';
}

function outcomesOf({ counts }: Job): Record<string, number> {
  const { cancelled, unknown } = counts.fates;
  const leftOut = leftOutOf(counts);
  const refused = counts.fates.refused - leftOut;
  const others = Object.entries({ refused, 'left-out': leftOut, cancelled, unknown }).filter(([, count]) => count > 0);
  return { ...counts.outcomes, ...Object.fromEntries(others) };
}

const isEmpty = (params: unknown) => Object.keys(params ?? {}).length === 0;

function lineOf({ id, kind, profileId, params, decision, title }: Job, event: LedgerEvent, at: number): LedgerDraft {
  const source = title['source'];
  return {
    ...decision,
    at,
    event,
    action: kind,
    profileId,
    jobId: id,
    ...(isEmpty(params) ? {} : { after: params }),
    ...(typeof source === 'string' && source !== '' && { source }),
  };
}
