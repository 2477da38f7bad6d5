import { Trans } from '@lingui/react/macro';

import { supportAddress } from './helpEntries.ts';

/** Whom to ask where nobody else can help. */
export function Support() {
  return (
    <Trans>
      The vendor’s support: <a href={`mailto:${supportAddress}`}>{supportAddress}</a>
    </Trans>
  );
}
