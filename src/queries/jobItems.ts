import { useEffect, useMemo } from 'react';

import { useInfiniteQuery } from '@tanstack/react-query';

import type { Fate, FateName } from '#src/jobs/fate.ts';
import type { Job } from '#src/jobs/job.ts';
import { jobKinds } from '#src/jobs/kinds.ts';
import type { JobRow } from '#src/jobs/exportJob.ts';

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

/** Rows read from the browser database at a time. */
const rowsPerPage = 200;
/** While a job runs its loaded rows are read again this often, in milliseconds. */
const refreshEvery = 1_000;

/** The items of a job for a virtual table: read from the browser database a few blocks at a time. */
export function useJobItems(job: Job | undefined, filter: string) {
  const jobId = job?.id;
  const key = useMemo(() => ['jobItems', jobId, filter], [jobId, filter]);
  const query = useInfiniteQuery({
    queryKey: key,
    enabled: job !== undefined,
    staleTime: 0,
    structuralSharing: false,
    initialPageParam: 0,
    queryFn: ({ pageParam }) => readRows(jobId ?? '', filter, pageParam),
    getNextPageParam: (last) => last.nextBlock,
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
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    load: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    retry: () => void query.refetch(),
  };
}

async function readRows(jobId: string, filter: string, from: number) {
  const job = jobEngine.get(jobId);
  const kind = job && jobKinds.get(job.kind);
  if (!job || !kind) return { rows: [] };
  const rows: JobItem[] = [];
  let blockNo = from;
  while (blockNo < job.blocks && rows.length < rowsPerPage) {
    // Blocks until the page is full: how many that takes depends on what is in them.
    // oxlint-disable-next-line no-await-in-loop
    for (const block of await jobEngine.readBlocks(jobId, blockNo, blockNo + 5)) {
      for (const { item, order, fate } of block.items) {
        if (isShown(fate, filter)) rows.push({ ...kind.view(item), order, fate });
      }
    }
    blockNo += 5;
  }
  return blockNo < job.blocks ? { rows, nextBlock: blockNo } : { rows };
}
