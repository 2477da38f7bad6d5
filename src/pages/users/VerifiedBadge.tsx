import { IconRosetteDiscountCheckFilled } from '@tabler/icons-react';
import { useLingui } from '@lingui/react/macro';

import type { User } from '#src/api/users.ts';

import classes from './Users.module.css';
import { isVerified } from '#src/lib/protection.ts';

/** The badge beside a name, where the app gave one. */
export function VerifiedBadge({ user }: { user: User }) {
  const { t } = useLingui();
  return isVerified(user) ? (
    <IconRosetteDiscountCheckFilled size={14} role="img" aria-label={t`Verified`} className={classes.badge} />
  ) : null;
}
