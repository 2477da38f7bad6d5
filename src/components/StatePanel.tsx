import type { ReactNode } from 'react';

import classes from './StatePanel.module.css';

type Props = {
  /** What is the case, as a short sentence. */
  title: string;
  /** Why, and what would be here. */
  children?: ReactNode;
  /** The one next step, or two. */
  actions?: ReactNode;
  /** For an engineer: endpoint, code, field. */
  details?: string | undefined;
  /** `alert` for failures, so that it is announced. */
  role?: 'alert' | 'status';
};

/** What stands in place of content that is not there: nothing yet, nothing that fits, or a failure. */
export function StatePanel({ title, children, actions, details, role = 'status' }: Props) {
  return (
    <div className={classes.panel} role={role}>
      <h2>{title}</h2>
      {children ? <div className={classes.text}>{children}</div> : null}
      {details ? <div className={classes.details}>{details}</div> : null}
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </div>
  );
}
