import { t } from '@lingui/core/macro';

import type { WaitingUser } from '#src/queries/waitingUsers.ts';

/** What is about to happen to a user. */
export function becomesText(becomes: WaitingUser['becomes']): string {
  switch (becomes) {
    case 'banned':
      return t`Banning…`;
    case 'unbanned':
      return t`Lifting the ban…`;
    case 'deleted':
      return t`Deleting…`;
    case 'cleared':
      return t`Clearing flags…`;
    case 'changed':
      return t`Changing…`;
    case 'quarantined':
      return t`Into quarantine…`;
    case 'revoked':
      return t`Ending sessions…`;
  }
}
