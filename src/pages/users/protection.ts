import { t } from '@lingui/core/macro';

import type { User } from '#src/api/users.ts';
import { parseIdList } from '#src/lib/idList.ts';
import { protectionOf, type Protection, type Shield } from '#src/lib/protection.ts';

/** The list as it was written, one id a line. */
export const shieldOf = (ownUserId: string | undefined, list: string): Shield => ({
  ownUserId,
  listed: new Set(parseIdList(list).map(({ id }) => id)),
});

/** Why a user is not deleted together with others; undefined where nothing speaks against it. */
export function whyProtected(user: User, shield: Shield): string | undefined {
  const protection = protectionOf(user, shield);
  return protection && protectionText(protection, user.roles);
}

/** @param roles those of the user, where they are known */
export function protectionText(protection: Protection, roles: readonly string[] = []): string {
  switch (protection) {
    case 'self':
      return t`yourself`;
    case 'listed':
      return t`on your own list`;
    case 'role':
      return roles.length === 0 ? t`has a role` : t`has a role: ${roles.join(', ')}`;
    case 'brand':
      return t`the account of a brand`;
    case 'verified':
      return t`verified`;
    case 'flagged':
      return t`open reports, which would lose their evidence`;
  }
}
