import { MoreFailure } from './MoreFailure.tsx';

type List = { hasMore: boolean; isLoadingMore: boolean; moreError: unknown; load: () => void };

/** How a list goes on, as the table wants it, with the way out of a page that failed. */
export const moreOf = ({ hasMore, isLoadingMore, moreError, load }: List) => ({
  hasMore,
  isLoading: isLoadingMore,
  failure: moreError ? <MoreFailure error={moreError} onRetry={load} /> : undefined,
  load,
});
