import { useQuery, type InfiniteData } from '@tanstack/react-query';

import type { Page } from '#src/api/paging.ts';
import type { User } from '#src/api/users.ts';
import { quarantineOf } from '#src/lib/quarantine.ts';

import { queryClient } from './queryClient.ts';
import { eachUserPage } from './users.ts';

/** Among the lists of users, so that what is decided about somebody changes their row here too. */
const queryKey = ['users', 'list', 'quarantine'] as const;
/** In the form of those lists; each page holds whom it found, and `read` is how many users were looked at. */
type Quarantined = InfiniteData<Page<User>, number> & { read: number };

/**
 * Everybody in quarantine. The vendor lists nobody by metadata, so all users are read, a hundred a request, once somebody asks
 * for that; who is found is shown as it goes.
 */
export function useQuarantinedUsers() {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => readAll(signal),
    // Never by itself: on a large network it takes minutes.
    enabled: false,
    staleTime: Infinity,
    select,
  });
  return {
    users: data?.users,
    readCount: data?.read ?? 0,
    error,
    isReading: isFetching,
    read: () => void refetch(),
    stop: () => void queryClient.cancelQueries({ queryKey }, { revert: false }),
  };
}

const select = ({ pages, read }: Quarantined) => ({
  users: pages.flatMap(({ items }) => items.filter((user) => !user.isDeleted && quarantineOf(user))),
  read,
});

async function readAll(signal: AbortSignal): Promise<Quarantined> {
  let all: Quarantined = { pages: [], pageParams: [], read: 0 };
  for await (const page of eachUserPage({ sortBy: 'firstCreated' }, signal)) {
    const items = page.filter((user) => quarantineOf(user) !== undefined);
    all = {
      pages: items.length > 0 ? [...all.pages, { items }] : all.pages,
      pageParams: items.length > 0 ? [...all.pageParams, all.read] : all.pageParams,
      read: all.read + page.length,
    };
    queryClient.setQueryData<Quarantined>(queryKey, all);
  }
  return all;
}
