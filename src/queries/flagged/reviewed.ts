import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';

import type { Fate } from '#src/jobs/fate.ts';
import type { Job } from '#src/jobs/job.ts';

import { jobEngine } from '../jobEngine.ts';
import { queryClient } from '../queryClient.ts';
import { useJobs } from '../jobs.ts';
import { decisionKinds } from './decided.ts';
import type { FlaggedKind } from './flaggedItem.ts';

/** One thing decided on in this browser: what it was, what was decided, and what became of that. */
export type ReviewedItem = {
  /** Of the job and its place in it. */
  key: string;
  kind: FlaggedKind;
  id: string;
  /** Its text, or of a user the name. */
  text: string;
  fate: Fate;
  job: Job;
};

/** Where to go on reading: this job of the list, from this block. */
type Cursor = { jobId?: string; blockNo: number };
type Page = { items: ReviewedItem[]; next?: Cursor };

const start: Cursor = { blockNo: 0 };

const itemsPerPage = 200;
const blocksAtOnce = 10;

/** Everything decided on of what can be in the queue, the latest first, for a virtual table. */
export function useReviewed() {
  const jobs = useJobs();
  const states = jobs.map(({ id, state, revision }) => `${id} ${state.status} ${revision}`).join();
  useEffect(() => {
    void queryClient.invalidateQueries({ queryKey: ['reviewed'] });
    // What a job has become is in its rows.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [states]);
  const query = useInfiniteQuery({
    queryKey: ['reviewed'],
    staleTime: 0,
    initialPageParam: start,
    queryFn: ({ pageParam }) => readPage(pageParam),
    getNextPageParam: (page: Page) => page.next,
  });
  return {
    rows: useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]),
    isPending: query.isPending,
    error: query.data ? null : query.error,
    hasMore: query.hasNextPage,
    isLoading: query.isFetchingNextPage,
    load: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
    retry: () => void query.refetch(),
  };
}

async function readPage(cursor: Cursor): Promise<Page> {
  const jobs = jobEngine.list().filter(({ kind }) => decisionKinds[kind] !== undefined);
  const items: ReviewedItem[] = [];
  let { blockNo } = cursor;
  for (
    let at = Math.max(
      0,
      jobs.findIndex(({ id }) => id === cursor.jobId),
    );
    at < jobs.length;
    at += 1
  ) {
    const job = jobs[at]!;
    for (; blockNo < job.blocks; blockNo += blocksAtOnce) {
      if (items.length >= itemsPerPage) return { items, next: { jobId: job.id, blockNo } };
      // oxlint-disable-next-line no-await-in-loop -- in order, and no more than the page holds
      items.push(...(await readSome(job, blockNo)));
    }
    blockNo = 0;
  }
  return { items };
}

async function readSome(job: Job, blockNo: number): Promise<ReviewedItem[]> {
  const { kind, id: idField } = decisionKinds[job.kind]!;
  const blocks = await jobEngine.readBlocks(job.id, blockNo, blockNo + blocksAtOnce);
  return blocks.flatMap(({ items }) =>
    items.map(({ order, item, fate }) => {
      const fields = item as Record<string, string | undefined>;
      const id = fields[idField] ?? '';
      return { key: `${job.id}:${order}`, kind, id, text: fields['text'] ?? fields['displayName'] ?? id, fate, job };
    }),
  );
}
