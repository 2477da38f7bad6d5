import { useQuery } from '@tanstack/react-query';

import { eachPage } from '#src/api/paging.ts';
import { listRoles, type Role } from '#src/api/roles.ts';
import { currentClient } from '#src/session/session.ts';

import { readAgain } from './queryClient.ts';

const key = ['roles'] as const;

const idOf = ({ roleId }: Role): string => roleId;

/** All roles of the network: there are a handful, and every picker wants them all. */
export function useRoles() {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const client = await currentClient();
      const all: Role[] = [];
      for await (const page of eachPage((request) => listRoles(client, request, signal), {
        limit: 100,
        signal,
        idOf,
      })) {
        all.push(...page.filter(({ isDeleted }) => !isDeleted));
      }
      return all;
    },
    staleTime: 5 * 60_000,
    // Without it only the roles the console knows by itself can be chosen.
    retry: false,
  });
}

/** After a role was made, changed or deleted. */
export const refreshRoles = (): void => void readAgain({ queryKey: key });
