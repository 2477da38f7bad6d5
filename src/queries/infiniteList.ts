import { infiniteQueryOptions, useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';

import { ApiError } from '#src/api/errors.ts';
import { nextPageParam, type Page, type PageRequest } from '#src/api/paging.ts';

type ListSource<T> = {
  /** From general to specific: `['blocklist', 'list', filter]`. */
  key: readonly unknown[];
  fetchPage: (page: PageRequest, signal: AbortSignal) => Promise<Page<T>>;
  idOf: (item: T) => string;
  /** Rows per request: 20, 50 or 100. */
  pageSize: number;
};

/** The options of an endless list that follows `paging.next`; loader and page use the same object. */
export function infiniteList<T>({ key, fetchPage, idOf, pageSize }: ListSource<T>) {
  return infiniteQueryOptions({
    queryKey: [...key, { pageSize }],
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      fetchPage(pageParam === undefined ? { limit: pageSize } : { token: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<T>, all: Page<T>[]) => nextPageParam(last, all, idOf),
    // Comparing hundreds of loaded pages deeply at every new one is what makes long lists slow.
    structuralSharing: false,
  });
}

export type InfiniteListOptions<T> = ReturnType<typeof infiniteList<T>>;

/**
 * Reads an endless list: rows flattened, de-duplicated by id, loaded on demand.
 * @param onReloaded called when the vendor refused a page token and the list started again from its first page
 */
export function useInfiniteList<T>(options: InfiniteListOptions<T>, idOf: (item: T) => string, onReloaded: () => void) {
  const queryClient = useQueryClient();
  const [flatten] = useState(() => createFlatten(idOf));
  const query = useInfiniteQuery(options);
  const { fetchNextPage, hasNextPage, isFetching } = query;
  const { queryKey } = options;

  // Refused again after starting over, a token will be refused for ever: then it is an error like any other.
  const hasRestarted = useRef(false);
  const [isStuck, setStuck] = useState(false);
  const load = useCallback(async () => {
    // Asking while another fetch runs can overwrite what it brings.
    if (!hasNextPage || isFetching) return;
    setStuck(false);
    const { error } = await fetchNextPage();
    if (!isTokenRefused(error)) {
      hasRestarted.current = false;
    } else if (hasRestarted.current) {
      setStuck(true);
    } else {
      hasRestarted.current = true;
      await queryClient.resetQueries({ queryKey, exact: true });
      onReloaded();
    }
  }, [fetchNextPage, hasNextPage, isFetching, queryClient, queryKey, onReloaded]);

  return {
    rows: flatten(query.data),
    isPending: query.isPending,
    /** The first page failed: nothing to show. */
    error: query.data ? null : query.error,
    /** A further page failed: what is loaded stays. */
    moreError: query.isFetchNextPageError && (isStuck || !isTokenRefused(query.error)) ? query.error : null,
    /** What is loaded could not be read anew: it stays, and may be old. */
    refreshError: query.isRefetchError && !query.isFetchNextPageError ? query.error : null,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    load: useCallback(() => void load(), [load]),
    /** Reads again what is loaded. */
    retry: useCallback(() => void query.refetch(), [query]),
  };
}

// The vendor publishes no code for a stale page token; it is a refused request that only a token can explain.
function isTokenRefused(error: unknown): boolean {
  return error instanceof ApiError && error.kind === 'invalid' && error.code === 400_000;
}

/**
 * Flattens pages into rows, going on from where the last call stopped: with 500 loaded pages, starting over at each new
 * one would cost more than the request.
 */
export function createFlatten<T>(idOf: (item: T) => string) {
  let pagesDone: readonly Page<T>[] = [];
  let rows: readonly T[] = [];
  let seen = new Set<string>();
  return (data: InfiniteData<Page<T>> | undefined): readonly T[] => {
    const pages = data?.pages ?? [];
    if (pages === pagesDone) return rows;
    const isContinued = pages.length >= pagesDone.length && pagesDone.every((page, index) => pages[index] === page);
    if (!isContinued) {
      pagesDone = [];
      rows = [];
      seen = new Set();
    }
    const added: T[] = [];
    for (const page of pages.slice(pagesDone.length)) {
      for (const item of page.items) {
        const id = idOf(item);
        if (seen.has(id)) continue;
        seen.add(id);
        added.push(item);
      }
    }
    pagesDone = pages;
    if (added.length > 0 || !isContinued) rows = [...rows, ...added];
    return rows;
  };
}
