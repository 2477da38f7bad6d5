import { Trans } from '@lingui/react/macro';
import { useSyncExternalStore } from 'react';

import { EyesChecks } from '#src/layout/content/EyesChecks.tsx';
import { exposures } from '#src/layout/content/eyes.ts';

import classes from './Flagged.module.css';

/** What is seen by itself, and how many pictures were looked at in this shift. */
export function EyesSwitches() {
  const seen = useSyncExternalStore(exposures.subscribe, exposures.get).size;
  return (
    <details className={classes.eyes}>
      <summary>
        <Trans>Kind to the eyes</Trans>
        {seen > 0 ? <Trans> · {seen} seen</Trans> : null}
      </summary>
      <div className={classes.eyesSwitches}>
        <EyesChecks />
      </div>
    </details>
  );
}
