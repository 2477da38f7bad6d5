import type { Role, RoleFields } from '#src/api/roles.ts';

import { isSameField } from './lookAgain.ts';

/** A role as it was when it was decided on. */
export type RoleItem = RoleFields & { roleId: string };

export const roleItem = ({ roleId, displayName, permissions }: RoleItem): RoleItem => ({
  roleId,
  displayName,
  permissions: permissions.toSorted(),
});

/** What every kind of change of roles shares: the vendor's calls take one. */
export const ofRoles = {
  itemsPerCall: 1,
  keyOf: ({ roleId }: { roleId: string }) => roleId,
  groupOf: () => 'all',
  view: ({ roleId, displayName }: { roleId: string; displayName: string }) => ({
    lines: [],
    text: displayName.trim() || roleId,
    id: roleId,
  }),
} as const;

/** True where the role has these fields. */
export const hasFields = (role: Role, { displayName, permissions }: Partial<RoleFields>): boolean =>
  (displayName === undefined || isSameField(role.displayName, displayName)) &&
  (permissions === undefined || isSameField(role.permissions.toSorted(), permissions.toSorted()));
