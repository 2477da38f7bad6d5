import { useEffect, useMemo } from 'react';

import { useInfiniteQuery } from '@tanstack/react-query';

import type { Fate, FateName } from '#src/jobs/fate.ts';
import type { Job } from '#src/jobs/job.ts';
import type { JobRow, RowCursor } from '#src/jobs/exportJob.ts';

import { jobEngine } from './jobEngine.ts';
import { queryClient } from './queryClient.ts';

export type JobItem = JobRow;

/** Every item of a job, in the order of the input. */
export const jobRows = (job: Job): AsyncIterable<JobItem> => jobEngine.rows(job.id);

export const jobItemId = (item: JobItem): string => String(item.order);

const waiting: readonly FateName[] = ['queued', 'in-flight', 'doubtful'];

/** `filter` is `all`, `waiting`, a fate, or the outcome of a done item. */
function isShown(fate: Fate, filter: string): boolean {
  if (filter === 'all') return true;
  if (filter === 'waiting') return waiting.includes(fate.is);
  return fate.is === filter || (fate.is === 'done' && fate.outcome === filter);
}

const start: RowCursor = {};

/** Rows read from the browser database at a time. */
const rowsPerPage = 200;
/** While a job runs its loaded rows are read again this often, in milliseconds. */
const refreshEvery = 1_000;

/** The items of a job in the order of its list, for a virtual table: read from the browser database a few blocks at a time. */
export function useJobItems(job: Job | undefined, filter: string) {
  const jobId = job?.id;
  const key = useMemo(() => ['jobItems', jobId, filter], [jobId, filter]);
  const query = useInfiniteQuery({
    queryKey: key,
    enabled: job !== undefined,
    staleTime: 0,
    structuralSharing: false,
    initialPageParam: start,
    queryFn: ({ pageParam }) => readRows(jobId ?? '', filter, pageParam),
    getNextPageParam: (last) => last.next,
  });
  const status = job?.state.status;
  useEffect(() => {
    const refresh = () => void queryClient.invalidateQueries({ queryKey: key });
    refresh();
    if (status !== 'running') return;
    const timer = setInterval(refresh, refreshEvery);
    return () => clearInterval(timer);
  }, [status, key]);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  return {
    rows,
    isPending: query.isPending,
    error: query.data ? null : query.error,
    moreError: query.data ? query.error : null,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    load: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    retry: () => void query.refetch(),
  };
}

async function readRows(jobId: string, filter: string, from: RowCursor) {
  if (!jobEngine.get(jobId)) return { rows: [] };
  return jobEngine.readRows(jobId, { from, limit: rowsPerPage, matches: (fate) => isShown(fate, filter) });
}
