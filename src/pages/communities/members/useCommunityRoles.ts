import { useRoles } from '#src/queries/roles.ts';

import { moderatorRole, roleText } from './roles.ts';

/** The legacy role of admins is for them only (contract §19). */
const forAdminsOnly = 'global-admin';

/**
 * The roles that mean something in a community, the moderators’ first: those that permit something there, or say nothing.
 * Only that one while the network’s are not known.
 */
export function useCommunityRoles(): { value: string; label: string }[] {
  const { data: roles = [] } = useRoles();
  const others = roles.filter(
    ({ roleId, permissions }) =>
      roleId !== moderatorRole &&
      roleId !== forAdminsOnly &&
      (permissions.length === 0 || permissions.some((permission) => permission.includes('COMMUNITY'))),
  );
  return [
    { value: moderatorRole, label: roleText(moderatorRole) },
    ...others.map(({ roleId, displayName }) => ({ value: roleId, label: displayName?.trim() || roleId })),
  ];
}
