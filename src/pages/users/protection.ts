import { t } from '@lingui/core/macro';

import type { User } from '#src/api/users.ts';
import { parseIdList } from '#src/lib/idList.ts';

import { isVerified } from './userText.ts';

/** Who must not be deleted in passing: the token's own user, and those on this device's list. */
export type Shield = { ownUserId: string | undefined; listed: ReadonlySet<string> };

/** The list as it was written, one id a line. */
export const shieldOf = (ownUserId: string | undefined, list: string): Shield => ({
  ownUserId,
  listed: new Set(parseIdList(list).map(({ id }) => id)),
});

/** Why a user is not deleted together with others; undefined where nothing speaks against it. */
export function protectionOf(user: User, { ownUserId, listed }: Shield): string | undefined {
  if (user.userId === ownUserId) return t`yourself`;
  if (listed.has(user.userId)) return t`on your own list`;
  if (user.roles.length > 0) return t`has a role: ${user.roles.join(', ')}`;
  if (user.isBrand) return t`the account of a brand`;
  if (isVerified(user)) return t`verified`;
  if (user.flagCount > 0) return t`open reports, which would lose their evidence`;
  return undefined;
}
