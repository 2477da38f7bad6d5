import { plural, t } from '@lingui/core/macro';

import type { User } from '#src/api/users.ts';

/** A user by name, or by id where there is none. */
export const userName = ({ displayName, userId }: Pick<User, 'displayName' | 'userId'>): string =>
  displayName?.trim() || userId;

/** What stands between a user and writing; empty where nothing does. */
export function userStateText({ isDeleted, isGlobalBan }: User): string {
  if (isDeleted) return t`Deleted`;
  return isGlobalBan ? t`Banned` : '';
}

export const flagCountText = ({ flagCount }: Pick<User, 'flagCount'>): string =>
  flagCount === 0 ? '' : plural(flagCount, { one: '# report', other: '# reports' });
