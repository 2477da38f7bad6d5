import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import classes from './Inactive.module.css';

type Props = {
  /** Names the bar for screen readers. */
  label: string;
  done: number;
  /** Left out where nobody knows how much there is. */
  of?: number;
  children: ReactNode;
  onStop: () => void;
};

/** How far a long reading is, and the way out of it. */
export function Reading({ label, done, of, children, onStop }: Props) {
  return (
    <div className={classes.reading}>
      {of === undefined ? (
        <progress aria-label={label} />
      ) : (
        <progress aria-label={label} max={Math.max(of, 1)} value={done} />
      )}
      <div role="status">{children}</div>
      <div>
        <Button variant="default" onClick={onStop}>
          <Trans>Stop reading</Trans>
        </Button>
      </div>
    </div>
  );
}
