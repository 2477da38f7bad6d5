import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';

import type { LedgerEntry } from '#src/ledger/entry.ts';
import { createLedger, type Verification } from '#src/ledger/ledger.ts';
import { sessionState } from '#src/session/session.ts';
import { database } from '#src/storage/database.ts';

import { jobEngine } from './jobEngine.ts';
import { queryClient } from './queryClient.ts';

export type RecordEntry = LedgerEntry;

const ledger = createLedger(database);

/** What to show of the record; an empty field means all. */
export type RecordFilter = {
  /** Found in objects, reason, source and names, whatever the case. */
  text: string;
  moderator: string;
  /** A kind of job. */
  action: string;
  /** Days as `2026-11-23`, in the reader's time zone, both included. */
  from: string;
  to: string;
};

const entriesPerPage = 100;

/** The record of the connected network, the newest first, for a virtual table. */
export function useRecord(filter: RecordFilter) {
  const key = useMemo(() => ['ledger', filter], [filter]);
  const query = useInfiniteQuery({
    queryKey: key,
    staleTime: 0,
    initialPageParam: Infinity,
    queryFn: ({ pageParam }) => ledger.read({ matches: matcher(filter), limit: entriesPerPage, beforeSeq: pageParam }),
    getNextPageParam: (last) => last.next,
  });
  useEffect(followJobs, []);
  const rows = useMemo(() => query.data?.pages.flatMap(({ entries }) => entries) ?? [], [query.data]);
  return {
    rows,
    isPending: query.isPending,
    error: query.data ? null : query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    load: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    retry: () => void query.refetch(),
  };
}

/** What puts something on record changes a job too: then what is shown is read again. */
function followJobs(): () => void {
  let seen = statesOfJobs();
  return jobEngine.subscribe(() => {
    const now = statesOfJobs();
    if (now === seen) return;
    seen = now;
    void queryClient.invalidateQueries({ queryKey: ['ledger'] });
  });
}

const statesOfJobs = () =>
  jobEngine
    .list()
    .map(({ id, state, attempt }) => `${id} ${state.status} ${attempt}`)
    .join();

/** All entries that the filter lets through, the oldest first. */
export const recordEntries = (filter: RecordFilter): AsyncIterable<LedgerEntry> => ledger.walk(matcher(filter));

/** Follows the whole chain, of all networks: it is one. `onProgress` hears how many entries were checked so far. */
export const verifyRecord = (onProgress: (checked: number) => void, signal: AbortSignal): Promise<Verification> =>
  ledger.verify({ onProgress, signal });

export const countRecordBefore = (before: number): Promise<number> => ledger.countBefore(before);

/** Deletes entries older than `before`, of all networks. Gives their number. */
export async function pruneRecord(before: number): Promise<number> {
  const count = await ledger.prune(before, Date.now());
  await queryClient.invalidateQueries({ queryKey: ['ledger'] });
  return count;
}

function matcher({ text, moderator, action, from, to }: RecordFilter): (entry: LedgerEntry) => boolean {
  const session = sessionState.get();
  const profileId = session.status === 'disconnected' ? undefined : session.profile.id;
  const wanted = text.trim().toLocaleLowerCase();
  const first = startOfDay(from) ?? -Infinity;
  const last = endOfDay(to) ?? Infinity;
  return (entry) =>
    // What was done to the record itself belongs to every network.
    (entry.profileId === undefined || entry.profileId === profileId) &&
    entry.at >= first &&
    entry.at < last &&
    (action === '' || entry.action === action) &&
    (moderator === '' || includes(entry.moderator, moderator.trim().toLocaleLowerCase())) &&
    (wanted === '' ||
      [
        entry.moderator,
        entry.reason,
        entry.source,
        entry.jobId,
        ...(entry.objects ?? []),
        ...(entry.objectIds ?? []),
      ].some((part) => includes(part, wanted)));
}

const includes = (text: string | undefined, part: string) => text?.toLocaleLowerCase().includes(part) ?? false;

function startOfDay(day: string): number | undefined {
  const at = day === '' ? Number.NaN : new Date(`${day}T00:00:00`).getTime();
  return Number.isNaN(at) ? undefined : at;
}

function endOfDay(day: string): number | undefined {
  const start = startOfDay(day);
  if (start === undefined) return undefined;
  const next = new Date(start);
  // Not 24 hours: twice a year a day is longer or shorter.
  next.setDate(next.getDate() + 1);
  return next.getTime();
}
