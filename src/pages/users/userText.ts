import { plural, t } from '@lingui/core/macro';

import type { User } from '#src/api/users.ts';
import { quarantineOf } from '#src/lib/quarantine.ts';

/** A user by name, or by id where there is none. */
export const userName = ({ displayName, userId }: Pick<User, 'displayName' | 'userId'>): string =>
  displayName?.trim() || userId;

/** What stands between a user and writing; empty where nothing does. */
export function userStateText(user: User): string {
  if (user.isDeleted) return t`Deleted`;
  if (user.isGlobalBan) return t`Banned`;
  return quarantineOf(user) ? t`In quarantine` : '';
}

export const flagCountText = ({ flagCount }: Pick<User, 'flagCount'>): string =>
  flagCount === 0 ? '' : plural(flagCount, { one: '# report', other: '# reports' });
