import { useRoles } from '#src/queries/roles.ts';

import { moderatorRole, roleText } from './memberText.ts';

/** The legacy role of admins is for them only (contract §19). */
const forAdminsOnly = 'global-admin';

/**
 * The roles that mean something in a channel, the moderators’ first: those that permit something there, or say nothing. Only
 * that one while the network’s are not known.
 */
export function useChannelRoles(): { value: string; label: string }[] {
  const { data: roles = [] } = useRoles();
  const others = roles.filter(
    ({ roleId, permissions }) =>
      roleId !== moderatorRole &&
      roleId !== forAdminsOnly &&
      (permissions.length === 0 || permissions.some((permission) => permission.includes('CHANNEL'))),
  );
  return [
    { value: moderatorRole, label: roleText(moderatorRole) },
    ...others.map(({ roleId, displayName }) => ({ value: roleId, label: displayName?.trim() || roleId })),
  ];
}
