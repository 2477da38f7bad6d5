import { plural, t } from '@lingui/core/macro';

import type { User } from '#src/api/users.ts';

/** A user by name, or by id where there is none. */
export const userName = ({ displayName, userId }: Pick<User, 'displayName' | 'userId'>): string =>
  displayName?.trim() || userId;

/**
 * True where an app shows a badge: the vendor has none of its own, and apps put it into metadata (vendor FAQ). Any truthy
 * value counts, since apps write it as they like.
 */
export const isVerified = ({ metadata }: Pick<User, 'metadata'>): boolean => Boolean(metadata?.['verified']);

/** What stands between a user and writing; empty where nothing does. */
export function userStateText({ isDeleted, isGlobalBan }: User): string {
  if (isDeleted) return t`Deleted`;
  return isGlobalBan ? t`Banned` : '';
}

export const flagCountText = ({ flagCount }: Pick<User, 'flagCount'>): string =>
  flagCount === 0 ? '' : plural(flagCount, { one: '# report', other: '# reports' });
