import { useEffect, useMemo, useRef } from 'react';

import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';

import type { JobRow, RowCursor } from '#src/jobs/exportJob.ts';
import type { Fate, FateName } from '#src/jobs/fate.ts';
import type { Job } from '#src/jobs/job.ts';

import { jobEngine } from './jobEngine.ts';
import { queryClient } from './queryClient.ts';

export type JobItem = JobRow;

type Page = { rows: JobItem[]; last: number; next?: RowCursor };
type Loaded = InfiniteData<Page, RowCursor>;

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
/** While a job runs the rows in view are read again this often, in milliseconds. */
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
    queryFn: ({ pageParam }) => readPage(jobId ?? '', filter, pageParam),
    getNextPageParam: (page: Page) => page.next,
  });
  const view = useRef({ from: 0, to: rowsPerPage });
  const status = job?.state.status;
  useEffect(() => {
    void queryClient.invalidateQueries({ queryKey: key });
    if (status !== 'running' || jobId === undefined) return;
    let isReading = false;
    const timer = setInterval(() => {
      // A slow database is not asked again before it has answered. What it refuses is asked for a second later.
      if (isReading) return;
      isReading = true;
      void readView(jobId, filter, queryClient.getQueryData<Loaded>(key), view.current)
        .then((read) => {
          queryClient.setQueryData<Loaded>(key, (loaded) => loaded && { ...loaded, pages: loaded.pages.map(read) });
        })
        .catch(() => {})
        .finally(() => (isReading = false));
    }, refreshEvery);
    return () => clearInterval(timer);
  }, [status, key, jobId, filter]);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  return {
    rows,
    onVisible: useMemo(() => (from: number, to: number) => void (view.current = { from, to }), []),
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

/** @param last where the page ended before: it is read as far as there again, however many rows there are by now */
async function readPage(jobId: string, filter: string, from: RowCursor, last = Infinity): Promise<Page> {
  if (!jobEngine.get(jobId)) return { rows: [], last: Infinity };
  const limit = last === Infinity ? rowsPerPage : Infinity;
  return jobEngine.readRows(jobId, { from, limit, last, matches: (fate) => isShown(fate, filter) });
}

/**
 * Reads the pages in view again, each over the same stretch of the list, and leads from a page as it was to what it is now.
 * All of them would be a hundred times as much, every second, of a long list that was scrolled through.
 */
async function readView(
  jobId: string,
  filter: string,
  loaded: Loaded | undefined,
  { from, to }: { from: number; to: number },
): Promise<(page: Page) => Page> {
  const fresh = new Map<Page, Page>();
  let first = 0;
  for (const [index, page] of (loaded?.pages ?? []).entries()) {
    const end = first + page.rows.length;
    const isInView = first < to && end >= from;
    // oxlint-disable-next-line no-await-in-loop -- one after the other: the database is the runner's too
    if (isInView) fresh.set(page, await readPage(jobId, filter, loaded?.pageParams[index] ?? start, page.last));
    first = end;
  }
  return (page) => fresh.get(page) ?? page;
}
