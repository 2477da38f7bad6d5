import { deleteRole, getRole } from '#src/api/roles.ts';

import type { Found } from '../fate.ts';
import type { JobKind } from '../kind.ts';
import { objectFate } from './objectFate.ts';
import { hasFields, ofRoles, roleItem, type RoleItem } from './ofRoles.ts';

/**
 * Deletes roles. No call brings one back, and whether one made anew under the same id is given back to whoever held it is
 * not known; so each is looked at again just before.
 */
export const deleteRoles: JobKind<RoleItem, RoleItem, Record<string, never>> = {
  ...ofRoles,
  name: 'deleteRoles',
  weight: 'final',

  accept: (input) => ({ item: roleItem(input), fate: objectFate(input.roleId, 'no-role-id') }),

  async recheck(client, items) {
    const found = new Map<string, Found>();
    for (const item of items) {
      // oxlint-disable-next-line no-await-in-loop -- few are deleted at a time, one by one
      const role = await getRole(client, item.roleId);
      if (!role) found.set(item.roleId, { is: 'done', outcome: 'already-gone', objectId: item.roleId });
      else if (!hasFields(role, item)) found.set(item.roleId, { kind: 'changed-since' });
    }
    return found;
  },
  async send(client, items) {
    for (const { roleId } of items) await deleteRole(client, roleId);
  },
  acceptedAs: () => ({ is: 'done', outcome: 'removed' }),
  alreadyDone: ({ kind }) => (kind === 'not-found' ? 'already-gone' : undefined),
};
