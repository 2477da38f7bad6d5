import { keepPreviousData, useQuery } from '@tanstack/react-query';

import { listCommunities } from '#src/api/communities.ts';
import { currentClient } from '#src/session/session.ts';

/** The vendor's longest keyword, in characters (vendor spec). */
const longestKeyword = 100;

/** The open community that has this name already, however it is written; undefined while that is not known. */
export function useNameTaken(name: string): string | undefined {
  const wanted = name.trim();
  const { data } = useQuery({
    queryKey: ['communities', 'named', wanted.toLowerCase()],
    queryFn: async ({ signal }) => {
      const filter = { keyword: wanted.slice(0, longestKeyword), isDeleted: false };
      const { items } = await listCommunities(await currentClient(), filter, { limit: 100 }, signal);
      return items.map(({ displayName }) => displayName);
    },
    enabled: wanted !== '',
    staleTime: 30_000,
    // The network has the last word anyway.
    retry: false,
    placeholderData: keepPreviousData,
  });
  return data?.find((taken) => taken.trim().toLowerCase() === wanted.toLowerCase());
}
