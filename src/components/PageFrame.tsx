import { useEffect, type ReactNode } from 'react';

import classes from './PageFrame.module.css';

type Props = {
  title: string;
  /** One quiet line under the title: counts, order, state. Keeps its height when empty. */
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** True when the page itself scrolls; false when a table inside it does. */
  scrolls?: boolean;
  children: ReactNode;
};

/** The outline every page shares. The layout moves focus to its heading after navigation. */
export function PageFrame({ title, subtitle, actions, scrolls = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Custos`;
  }, [title]);
  return (
    <div className={`${classes.page} ${scrolls ? classes.scrolls : ''}`}>
      <div className={classes.header}>
        <div className={classes.titles}>
          <h1 tabIndex={-1}>{title}</h1>
          <div className={classes.subtitle}>{subtitle}</div>
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </div>
      <div className={classes.body}>{children}</div>
    </div>
  );
}
