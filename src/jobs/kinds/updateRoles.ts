import { getRole, updateRole, type Role, type RoleFields } from '#src/api/roles.ts';

import type { JobKind } from '../kind.ts';
import { isSameField, lookAgain, takenBack, type FieldChange } from './lookAgain.ts';
import { objectFate } from './objectFate.ts';
import { hasFields, ofRoles } from './ofRoles.ts';

/** A role as it is, and as it is to be. */
export type UpdateRoleInput = FieldChange<RoleFields> & { roleId: string; displayName: string };

/**
 * Gives roles another name or other permissions. The vendor replaces both together (contract §19): what is not to change is
 * read just before and said again.
 */
export const updateRoles: JobKind<UpdateRoleInput, UpdateRoleInput, Record<string, never>> = {
  ...ofRoles,
  name: 'updateRoles',
  weight: 'reversible',

  accept: ({ roleId, displayName, from, to }) => ({
    item: { roleId, displayName, from, to },
    fate: objectFate(roleId, 'no-role-id', isSameField(from, to)),
  }),
  async recheck(client, items) {
    const roles = await Promise.all(items.map(({ roleId }) => getRole(client, roleId)));
    const byId = new Map(roles.flatMap((role) => (role ? [[role.roleId, role] as const] : [])));
    return lookAgain<UpdateRoleInput, RoleFields, Role>(items, ({ roleId }) => roleId, byId, hasFields);
  },
  async send(client, items) {
    for (const { roleId, to } of items) {
      const role = await getRole(client, roleId);
      await updateRole(client, roleId, {
        displayName: to.displayName ?? role?.displayName ?? roleId,
        permissions: to.permissions ?? role?.permissions ?? [],
      });
    }
  },
  acceptedAs: () => ({ is: 'done', outcome: 'role-changed' }),

  undo: {
    kind: 'updateRoles',
    of: ['role-changed'],
    loses: [],
    params: (params) => params,
    input: (item, { outcome }) => (outcome === 'role-changed' ? takenBack(item) : undefined),
  },
};
