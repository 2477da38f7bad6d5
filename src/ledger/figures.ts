import type { LedgerEntry } from './entry.ts';

/** What the record says of a span of time, counted. */
export type RecordFigures = {
  /** Decisions made, without those that only take another one back. */
  decisions: number;
  /** Of these, taken back before anything was sent. */
  takenBack: number;
  /** Of these, undone after they had been sent. */
  undone: number;
  /** Objects decided on by local day (`2026-11-23`): of what can be reported, and of everything else. */
  byDay: ReadonlyMap<string, { reported: number; other: number }>;
  /** Objects decided on by kind of job, the most first. */
  byAction: readonly (readonly [action: string, objects: number])[];
  /** Half of the decisions were carried out within so many milliseconds; absent where none was. */
  medianMs?: number;
};

type Options = {
  /** Kinds of decisions that take something out of the queue of reports. */
  reportedKinds: ReadonlySet<string>;
  /** The job that each undoing job undoes, by the latter's id. */
  undoOf: ReadonlyMap<string, string>;
};

const two = (part: number) => String(part).padStart(2, '0');

/** The local day of a time, as it stands in a URL. @param at milliseconds since the epoch */
export function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The last days, the oldest first, today the last. Not by 24 hours: twice a year a day is longer or shorter. */
export function lastDays(count: number, now: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(now);
    date.setHours(12, 0, 0, 0);
    date.setDate(date.getDate() - (count - 1 - index));
    return dayOf(date.getTime());
  });
}

/** Counts the entries. A decision that was taken back before it was sent is none, but for `takenBack`. */
export function countEntries(entries: Iterable<LedgerEntry>, { reportedKinds, undoOf }: Options): RecordFigures {
  const decided = new Map<string, LedgerEntry>();
  const doneAt = new Map<string, number>();
  const takenBack = new Set<string>();
  const undoing = new Set<string>();
  for (const entry of entries) {
    const { event, jobId, at } = entry;
    if (jobId === undefined) continue;
    if (event === 'taken-back') takenBack.add(jobId);
    else if (event === 'done') doneAt.set(jobId, at);
    else if (event === 'decided' && undoOf.has(jobId)) undoing.add(jobId);
    else if (event === 'decided') decided.set(jobId, entry);
  }
  // An undo that was itself taken back undid nothing.
  const undone = new Set([...undoing].flatMap((jobId) => (takenBack.has(jobId) ? [] : (undoOf.get(jobId) ?? []))));
  const byDay = new Map<string, { reported: number; other: number }>();
  const byAction = new Map<string, number>();
  const spans: number[] = [];
  let taken = 0;
  for (const [jobId, { at, action, objectCount = 1 }] of decided) {
    if (takenBack.has(jobId)) {
      taken += 1;
      continue;
    }
    const day = dayOf(at);
    const { reported, other } = byDay.get(day) ?? { reported: 0, other: 0 };
    const isReported = reportedKinds.has(action);
    byDay.set(day, {
      reported: reported + (isReported ? objectCount : 0),
      other: other + (isReported ? 0 : objectCount),
    });
    byAction.set(action, (byAction.get(action) ?? 0) + objectCount);
    const done = doneAt.get(jobId);
    if (done !== undefined) spans.push(Math.max(0, done - at));
  }
  const medianMs = median(spans);
  return {
    decisions: decided.size,
    takenBack: taken,
    undone: [...decided.keys()].filter((jobId) => undone.has(jobId)).length,
    byDay,
    byAction: [...byAction].toSorted((one, other) => other[1] - one[1]),
    ...(medianMs !== undefined && { medianMs }),
  };
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
