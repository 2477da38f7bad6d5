import { useQuery } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';

import { countEntries, dayOf, lastDays, type RecordFigures } from '#src/ledger/figures.ts';
import type { LedgerEntry } from '#src/ledger/entry.ts';

import { decisionKinds } from './flagged/decided.ts';
import { flaggedQueue } from './flagged/flaggedQueue.ts';
import type { FlaggedItem } from './flagged/flaggedItem.ts';
import { useJobs } from './jobs.ts';
import { recordEntries } from './ledger.ts';

export type Overview = RecordFigures & { days: readonly string[] };

const reportedKinds = new Set(Object.keys(decisionKinds));

/** The record of the last days on this network, counted anew whenever a job changes. @param now milliseconds since the epoch */
export function useRecordFigures(count: number, now: number) {
  const jobs = useJobs();
  const states = jobs.map(({ id, state, attempt }) => `${id} ${state.status} ${attempt}`).join();
  return useQuery({
    // Before the jobs have changed, what was counted last stays in sight.
    queryKey: ['ledger', 'figures', count, dayOf(now), states],
    queryFn: async (): Promise<Overview> => {
      const days = lastDays(count, Date.now());
      const entries: LedgerEntry[] = [];
      const filter = { text: '', moderator: '', action: '', from: days[0] ?? '', to: '' };
      for await (const entry of recordEntries(filter)) entries.push(entry);
      const undoOf = new Map(jobs.flatMap(({ id, undoOf }) => (undoOf === undefined ? [] : [[id, undoOf] as const])));
      return { ...countEntries(entries, { reportedKinds, undoOf }), days };
    },
    placeholderData: (before) => before,
    staleTime: 0,
  });
}

/**
 * What the queue of this tab holds and nobody has decided on. `isRead`: every source that answers was read to its end;
 * `hasFailed`: one did not answer.
 */
export function useOpenReports(): { items: readonly FlaggedItem[]; isRead: boolean; hasFailed: boolean } {
  const { items, arrived, sources, decided } = useSyncExternalStore(flaggedQueue.subscribe, flaggedQueue.get);
  const states = Object.values(sources);
  const open = useMemo(
    () =>
      [...items, ...arrived].filter(({ key }) => {
        const decision = decided.get(key);
        return decision === undefined || decision.is === 'back';
      }),
    [items, arrived, decided],
  );
  return {
    items: open,
    isRead: states.every(({ wholeAt, error }) => wholeAt !== undefined || error !== undefined),
    hasFailed: states.some(({ error }) => error !== undefined),
  };
}
