import { plural } from '@lingui/core/macro';

import type { Role } from '#src/api/roles.ts';

/** A role by the name people use. */
export const roleName = ({ displayName, roleId }: Pick<Role, 'displayName' | 'roleId'>): string =>
  displayName?.trim() || roleId;

export const permissionCount = (count: number): string =>
  plural(count, { one: '# permission', other: '# permissions' });

/** Roles of the vendor's own, which it and its apps know by their ids (contract §19). */
const ofVendor = new Set(['community-moderator', 'channel-moderator', 'moderator', 'super-moderator', 'global-admin']);
export const isOfVendor = ({ roleId }: Pick<Role, 'roleId'>): boolean => ofVendor.has(roleId);

/** What is in one list and not in the other. */
export const missing = (from: readonly string[], present: readonly string[]): readonly string[] =>
  from.filter((name) => !present.includes(name));
