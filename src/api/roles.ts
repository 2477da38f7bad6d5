import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { pageOf, type Page, type PageRequest } from './paging.ts';

const Role = z.looseObject({
  roleId: z.string(),
  displayName: z.string().nullish().catch(undefined),
  permissions: z.array(z.string()).catch([]),
  isDeleted: z.boolean().catch(false),
});

/** A role of the network: a name for a set of permissions (contract §19). */
export type Role = {
  roleId: string;
  displayName?: string | null | undefined;
  /** In the vendor's names; unknown ones stand as they are. */
  permissions: string[];
  isDeleted: boolean;
};

// The spec prints a bare list, the SDK reads one under its name (contract §19, §28).
const RolePage = z.preprocess(
  (answer) => (Array.isArray(answer) ? { roles: answer } : answer),
  pageOf<Role>('roles', Role),
);

/** One page of the network's roles, by name (contract §19). */
export function listRoles(client: ApiClient, page: PageRequest, signal?: AbortSignal): Promise<Page<Role>> {
  // The vendor requires a keyword, which may be empty.
  const params = { keyword: '', sortBy: 'displayName', options: page };
  return client.get('/api/v3/roles', RolePage, { params, signal });
}
