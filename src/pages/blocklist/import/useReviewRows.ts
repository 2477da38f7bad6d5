import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { RowSource } from '#src/components/InfiniteTable.tsx';
import type { ReviewRow, RowFilter } from '#src/lib/wordList/reviewTypes.ts';

import { reviewWorker } from './importStore.ts';

/** Rows fetched from the worker at a time. */
const pageSize = 100;
/** A taller table than this many rows is more than a browser can scroll; filters reach the rest. */
export const mostShown = 400_000;

type Loaded = { version: number; total: number; pages: ReadonlyMap<number, readonly ReviewRow[]> };

/**
 * The rows of the review that pass the filter, read from the worker as they are looked at.
 * @param version changes when the review does: what is in view is then read again, and the rest forgotten
 */
export function useReviewRows(filter: RowFilter, version: number) {
  const [held, setHeld] = useState<Loaded>({ version: -1, total: 0, pages: new Map() });
  const [isPending, setPending] = useState(true);
  const view = useRef({ from: 0, to: pageSize });
  const latest = useRef(0);

  const fetchView = useCallback(
    async (wanted: number) => {
      latest.current += 1;
      const mine = latest.current;
      const first = Math.floor(view.current.from / pageSize);
      const last = Math.floor(Math.max(view.current.from, view.current.to - 1) / pageSize);
      const worker = await reviewWorker();
      const pages = new Map<number, readonly ReviewRow[]>();
      let total = 0;
      for (let page = first; page <= last; page += 1) {
        // oxlint-disable-next-line no-await-in-loop
        const window = await worker.window(filter, page * pageSize, pageSize);
        total = window.total;
        pages.set(page, window.rows);
      }
      if (mine !== latest.current) return;
      setPending(false);
      setHeld((before) => ({
        version: wanted,
        total,
        // What was read of an earlier version may be wrong by now.
        pages: before.version === wanted ? new Map([...before.pages, ...pages]) : pages,
      }));
    },
    [filter],
  );

  useEffect(() => {
    void fetchView(version).catch(() => {});
  }, [fetchView, version]);

  const { pages } = held;
  const onVisible = useCallback(
    (from: number, to: number) => {
      view.current = { from, to };
      const isMissing =
        !pages.has(Math.floor(from / pageSize)) || !pages.has(Math.floor(Math.max(from, to - 1) / pageSize));
      if (isMissing) void fetchView(version).catch(() => {});
    },
    [pages, fetchView, version],
  );

  const rows = useMemo<RowSource<ReviewRow>>(
    () => ({
      length: Math.min(held.total, mostShown),
      at: (index) => held.pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    }),
    [held],
  );
  return { rows, total: held.total, isPending, onVisible };
}
