import { useQuery } from '@tanstack/react-query';

import { listCategories, type Category } from '#src/api/categories.ts';
import { listCommunities } from '#src/api/communities.ts';
import { eachPage } from '#src/api/paging.ts';
import { currentClient } from '#src/session/session.ts';

import { refreshCommunities } from './communities.ts';
import { readAgain } from './queryClient.ts';

const key = ['categories'] as const;

/** All categories of the network, by name: there are dozens, and every picker wants them all. */
export function useCategories() {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const client = await currentClient();
      const all: Category[] = [];
      const pages = eachPage((page) => listCategories(client, page, { signal }), {
        limit: 100,
        signal,
        idOf: ({ categoryId }: Category) => categoryId,
      });
      for await (const page of pages) all.push(...page);
      return all;
    },
    staleTime: 60_000,
  });
}

/** After a category was made, changed or deleted. */
export function refreshCategories(): void {
  void readAgain({ queryKey: key });
  refreshCommunities();
}

/** How many open communities are in a category, as far as one page tells: `isMore` where there are more. */
export async function communitiesIn(categoryId: string): Promise<{ count: number; isMore: boolean }> {
  const client = await currentClient();
  const { items, next } = await listCommunities(client, { categoryId, isDeleted: false }, { limit: 100 });
  return { count: items.length, isMore: next !== undefined };
}
