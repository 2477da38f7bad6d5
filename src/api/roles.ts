import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { ApiError } from './errors.ts';
import { pageOf, type Page, type PageRequest } from './paging.ts';
import { path } from './query.ts';

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

/** What can be set of a role. Permissions are a set. */
export type RoleFields = { displayName: string; permissions: readonly string[] };

// The spec prints a bare list, the SDK reads one under its name (contract §19, §28).
const RolePage = z.preprocess(
  (answer) => (Array.isArray(answer) ? { roles: answer } : answer),
  pageOf<Role>('roles', Role),
);
const endpoint = '/api/v3/roles';

/** One page of the network's roles, by name (contract §19). */
export function listRoles(client: ApiClient, page: PageRequest, signal?: AbortSignal): Promise<Page<Role>> {
  // The vendor requires a keyword, which may be empty.
  const params = { keyword: '', sortBy: 'displayName', options: page };
  return client.get(endpoint, RolePage, { params, signal });
}

/** One role; undefined where there is none, or none any more. */
export async function getRole(client: ApiClient, roleId: string): Promise<Role | undefined> {
  try {
    const { items } = await client.get(path`/api/v3/roles/${roleId}`, RolePage);
    return items.find((role) => role.roleId === roleId && !role.isDeleted);
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'not-found') return undefined;
    throw error;
  }
}

/** Makes a role. Throws `conflict` where the id is taken. */
export async function createRole(client: ApiClient, role: RoleFields & { roleId: string }): Promise<void> {
  await client.post(endpoint, z.unknown(), { body: role });
}

/** Gives a role this name and exactly these permissions: the vendor replaces the list (contract §19). */
export async function updateRole(client: ApiClient, roleId: string, fields: RoleFields): Promise<void> {
  await client.put(path`/api/v3/roles/${roleId}`, z.unknown(), { body: { roleId, ...fields } });
}

/** Deletes a role. */
export async function deleteRole(client: ApiClient, roleId: string): Promise<void> {
  // The vendor's sources disagree on where the id stands a second time: in both (contract §19).
  await client.delete(path`/api/v3/roles/${roleId}`, z.unknown(), { params: { roleId }, body: { roleId } });
}
