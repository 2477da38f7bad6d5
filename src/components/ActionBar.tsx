import type { ReactNode } from 'react';

import classes from './ActionBar.module.css';
import { useFootHeight } from './useFootHeight.ts';

/** What can be done with the selection. Appears over the foot of the list, so that no row moves. */
export function ActionBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div ref={useFootHeight('--bar-height')} className={classes.bar} role="toolbar" data-foot aria-label={label}>
      {children}
    </div>
  );
}
