import { t } from '@lingui/core/macro';

import type { NewUserProblem } from '#src/lib/newUsers.ts';

/** Why a line of a list of new users cannot be used. */
export function problemText(why: NewUserProblem): string {
  switch (why) {
    case 'no-id':
      return t`has no ID`;
    case 'long-id':
      return t`the ID is longer than 50 characters`;
    case 'long-name':
      return t`the name is longer than 100 characters`;
    case 'repeated':
      return t`the ID stands further up already`;
  }
}
