import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import { paths } from '#src/paths.ts';
import type { Overview } from '#src/queries/overview.ts';

import classes from './Overview.module.css';

const height = 100;

/** The record of one day. */
const recordOf = (day: string) => `${paths.activity}?${new URLSearchParams({ from: day, to: day }).toString()}`;

/** What was decided on day by day, as a picture and as the table behind it. */
export function DaysChart({ days, byDay }: Pick<Overview, 'days' | 'byDay'>) {
  const { t, i18n } = useLingui();
  const rows = days.map((day) => ({ day, ...(byDay.get(day) ?? { reported: 0, other: 0 }) }));
  const most = Math.max(1, ...rows.map(({ reported, other }) => reported + other));
  const whole = rows.reduce((sum, { reported, other }) => sum + reported + other, 0);
  const name = (day: string) => i18n.date(new Date(`${day}T12:00:00`), { day: 'numeric', month: 'short' });
  const share = (count: number) => (count / most) * height;
  return (
    <>
      <p className={classes.legend}>
        <span>
          <Trans>Reported content and users</Trans>
        </span>
        <span data-series="other">
          <Trans>Everything else</Trans>
        </span>
      </p>
      <svg
        className={classes.chart}
        role="img"
        aria-label={t`${i18n.number(whole)} objects decided on in ${days.length} days, ${i18n.number(most)} at most on one day`}
        viewBox={`0 0 ${days.length * 10} ${height}`}
        preserveAspectRatio="none"
      >
        {rows.map(({ day, reported, other }, index) => (
          <g key={day}>
            <rect
              className={classes.reported}
              x={index * 10 + 1}
              width={8}
              y={height - share(reported)}
              height={share(reported)}
            />
            <rect
              className={classes.other}
              x={index * 10 + 1}
              width={8}
              y={height - share(reported + other)}
              height={share(other)}
            />
          </g>
        ))}
      </svg>
      <div className={classes.axis} aria-hidden>
        <span>{name(days[0] ?? '')}</span>
        <span>{name(days.at(-1) ?? '')}</span>
      </div>
      <details className={classes.behind}>
        <summary>
          <Trans>Show as a table</Trans>
        </summary>
        <table aria-label={t`Decided on, day by day`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Day</Trans>
              </th>
              <th scope="col">
                <Trans>Reported content and users</Trans>
              </th>
              <th scope="col">
                <Trans>Everything else</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.toReversed().map(({ day, reported, other }) => (
              <tr key={day}>
                <th scope="row">
                  <Link to={recordOf(day)}>{name(day)}</Link>
                </th>
                <td>{i18n.number(reported)}</td>
                <td>{i18n.number(other)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
