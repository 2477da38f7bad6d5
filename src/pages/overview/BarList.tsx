import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import classes from './Overview.module.css';

/** One bar: what it counts, and where its rows are. */
export type Bar = { key: string; label: string; count: number; to: string };

/** Counts as bars, each a link to its rows: to look at, and to be read out as a list. */
export function BarList({ bars }: { bars: readonly Bar[] }) {
  const { i18n } = useLingui();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ul className={classes.list}>
      {bars.map(({ key, label, count, to }) => (
        <li key={key} className={classes.bar}>
          <Link to={to} className={classes.label} title={label}>
            <bdi>{label}</bdi>
          </Link>
          <span className={classes.count}>{i18n.number(count)}</span>
          <div className={classes.track} aria-hidden>
            <div className={classes.fill} style={{ width: `${(count / most) * 100}%` }} />
          </div>
        </li>
      ))}
    </ul>
  );
}
