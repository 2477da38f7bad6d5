import { QueryClient, type QueryFilters } from '@tanstack/react-query';

import { sessionState } from '#src/session/session.ts';

/** Retries live in the API client, where they can tell a read from a write; here they would only multiply. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: 60_000,
      gcTime: 10 * 60_000,
      // Coming back to the tab must not spend one request per loaded page.
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      // The limiter and the client know offline better than navigator.onLine does.
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/**
 * What was read of this is old by now, because of a change: what is shown is read again at once, the rest when it is shown.
 * A read that was under way before the change and that nobody waits for is given up: its answer would pass for new.
 */
export async function readAgain(filters: QueryFilters): Promise<void> {
  await queryClient.cancelQueries({ ...filters, type: 'inactive' });
  await queryClient.invalidateQueries(filters);
}

// Reads that failed while nobody was connected are made good as soon as somebody is.
function refetchFailed(): void {
  void queryClient.refetchQueries({ predicate: (query) => query.state.status === 'error', type: 'active' });
}

// What one network answered must never be shown as another's.
let shownProfile = profileOf(sessionState.get());
sessionState.subscribe(() => {
  const state = sessionState.get();
  const profileId = profileOf(state);
  if (profileId !== shownProfile) queryClient.clear();
  else if (state.status === 'connected') refetchFailed();
  shownProfile = profileId;
});

function profileOf(state: ReturnType<typeof sessionState.get>): string | undefined {
  return state.status === 'disconnected' ? undefined : state.profile.id;
}
