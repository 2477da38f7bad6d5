import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

import { ActionBar } from '#src/components/ActionBar.tsx';

type Props = {
  label: string;
  /** How far it is. */
  children: ReactNode;
  onStop: () => void;
};

/** In the place of what can be done with a selection, while all that matches is read. */
export function ReadingBar({ label, children, onStop }: Props) {
  return (
    <ActionBar label={label}>
      <span role="status">{children}</span>
      <Button variant="default" onClick={onStop}>
        <Trans>Stop reading</Trans>
      </Button>
    </ActionBar>
  );
}
