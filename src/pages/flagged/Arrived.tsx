import { Button } from '@mantine/core';
import { Plural, Trans } from '@lingui/react/macro';

import { KeyHint } from '#src/layout/keys/KeyHint.tsx';
import { takeArrived } from '#src/queries/flagged/flaggedQueue.ts';

import classes from './Flagged.module.css';

/** What has come since, waiting to be asked for: rows do not move under the hand. */
export function Arrived({ count, isReading }: { count: number; isReading: boolean }) {
  if (count === 0) return null;
  return (
    <div className={classes.arrived}>
      <span role="status">
        {isReading ? (
          <Plural value={count} one="# more found" other="# more found" />
        ) : (
          <Plural value={count} one="# new report" other="# new reports" />
        )}
      </span>
      <Button size="xs" variant="default" onClick={takeArrived}>
        <Trans>Show them</Trans>
        <KeyHint id="flagged.takeNew" keys={['n']} />
      </Button>
    </div>
  );
}
