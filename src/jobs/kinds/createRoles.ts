import type { ApiClient } from '#src/api/client.ts';
import { eachPage } from '#src/api/paging.ts';
import { createRole, getRole, listRoles, type Role } from '#src/api/roles.ts';

import type { JobKind, Search } from '../kind.ts';
import { objectFate } from './objectFate.ts';
import { ofRoles, roleItem, type RoleItem } from './ofRoles.ts';

/** Makes roles. Their ids are ours to choose, so a lost answer is made good by asking for them. */
export const createRoles: JobKind<RoleItem, RoleItem, Record<string, never>> = {
  ...ofRoles,
  name: 'createRoles',
  weight: 'reversible',

  accept: (input) => ({ item: roleItem(input), fate: objectFate(input.roleId, 'no-role-id') }),

  mark: idsOfRoles,
  async send(client, items) {
    for (const role of items) await createRole(client, role);
  },
  acceptedAs: () => ({ is: 'sent' }),
  find: findRoles,

  undo: {
    kind: 'deleteRoles',
    of: ['role-created'],
    loses: [],
    params: (params) => params,
    input: (item, { outcome }) => (outcome === 'role-created' ? item : undefined),
  },
};

async function idsOfRoles(client: ApiClient): Promise<string[]> {
  const ids: string[] = [];
  const pages = eachPage((page) => listRoles(client, page), { limit: 100, idOf: ({ roleId }: Role) => roleId });
  for await (const page of pages) ids.push(...page.flatMap(({ roleId, isDeleted }) => (isDeleted ? [] : roleId)));
  return ids;
}

async function* findRoles(client: ApiClient, { wanted, firstMark }: Search) {
  const before = (firstMark as readonly string[] | undefined) ?? [];
  for (const roleId of wanted) {
    // oxlint-disable-next-line no-await-in-loop -- few are made at a time, one by one
    if (!(await getRole(client, roleId))) continue;
    yield [{ key: roleId, outcome: before.includes(roleId) ? 'already-there' : 'role-created', objectId: roleId }];
  }
}
