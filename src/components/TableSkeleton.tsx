import { Trans } from '@lingui/react/macro';

import classes from './TableSkeleton.module.css';

const rows = Array.from({ length: 12 }, (_, index) => index);

/** The shape of the table while its first page loads: nothing jumps when the rows come. */
export function TableSkeleton() {
  return (
    <div className={classes.skeleton} role="status">
      <span className="visually-hidden">
        <Trans>Loading…</Trans>
      </span>
      {rows.map((row) => (
        <div key={row} className={classes.row} aria-hidden>
          <div className={classes.bar} style={{ width: `${30 + ((row * 17) % 35)}%` }} />
        </div>
      ))}
    </div>
  );
}
