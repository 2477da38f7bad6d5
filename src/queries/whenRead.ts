import { queryClient } from './queryClient.ts';

/** Calls back when nothing is being read from the network, at once if so. Returns the way to call that off. */
export function whenRead(callback: () => void): () => void {
  if (queryClient.isFetching() === 0) {
    callback();
    return () => {};
  }
  const stop = queryClient.getQueryCache().subscribe(() => {
    if (queryClient.isFetching() > 0) return;
    stop();
    callback();
  });
  return stop;
}
