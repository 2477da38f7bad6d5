import { Trans } from '@lingui/react/macro';
import { useSyncExternalStore, type ReactNode } from 'react';

import { Check } from '#src/components/Check.tsx';

import { eyes, type Eyes } from './eyes.ts';

/** What of reported things is seen by itself: each its own switch, for this person in this browser. */
export function EyesChecks() {
  const chosen = useSyncExternalStore(eyes.subscribe, eyes.get);
  const check = (key: keyof Eyes, label: ReactNode) => (
    <Check checked={chosen[key]} onChange={(event) => eyes.choose({ ...chosen, [key]: event.currentTarget.checked })}>
      {label}
    </Check>
  );
  return (
    <>
      {check('isCovered', <Trans>Cover pictures until asked</Trans>)}
      {check('isBlurred', <Trans>Blur them</Trans>)}
      {check('isGrey', <Trans>Without colours</Trans>)}
      {check('isMuted', <Trans>Films without sound</Trans>)}
      {check('isMasked', <Trans>Mask blocked words</Trans>)}
    </>
  );
}
