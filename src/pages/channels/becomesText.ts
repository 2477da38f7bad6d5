import { t } from '@lingui/core/macro';

/** What a decision that waits is going to make of a channel. */
export function becomesText(becomes: 'muted' | 'unmuted' | 'closed'): string {
  switch (becomes) {
    case 'muted':
      return t`About to be muted`;
    case 'unmuted':
      return t`About to be unmuted`;
    case 'closed':
      return t`About to be closed`;
  }
}
