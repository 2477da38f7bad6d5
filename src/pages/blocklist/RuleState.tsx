import { Trans } from '@lingui/react/macro';

import classes from './RuleState.module.css';

/** Whether a rule stops anything: a word and a shape, the colour only on top. */
export function RuleState({ isEnabled }: { isEnabled: boolean }) {
  return isEnabled ? (
    <span className={classes.on}>
      <Trans>● On</Trans>
    </span>
  ) : (
    <span className={classes.off}>
      <Trans>○ Off</Trans>
    </span>
  );
}
