import { Trans } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';

import { Check } from '#src/components/Check.tsx';
import { chooseEyes, exposures, eyes, type Eyes } from '#src/layout/content/eyes.ts';

import classes from './Flagged.module.css';

/** What of reported things is seen by itself: each its own switch, for this person in this browser. */
export function EyesSwitches() {
  const chosen = useSyncExternalStore(eyes.subscribe, eyes.get);
  const seen = useSyncExternalStore(exposures.subscribe, exposures.get).size;
  const check = (key: keyof Eyes, label: React.ReactNode) => (
    <Check checked={chosen[key]} onChange={(event) => chooseEyes({ [key]: event.currentTarget.checked })}>
      {label}
    </Check>
  );
  return (
    <details className={classes.eyes}>
      <summary>
        <Trans>Kind to the eyes</Trans>
        {seen > 0 ? <Trans> · {seen} seen</Trans> : null}
      </summary>
      <div className={classes.eyesSwitches}>
        {check('isCovered', <Trans>Cover pictures until asked</Trans>)}
        {check('isBlurred', <Trans>Blur them</Trans>)}
        {check('isGrey', <Trans>Without colours</Trans>)}
        {check('isMuted', <Trans>Films without sound</Trans>)}
        {check('isMasked', <Trans>Mask blocked words</Trans>)}
      </div>
    </details>
  );
}
