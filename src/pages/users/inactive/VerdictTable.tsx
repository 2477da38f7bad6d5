import { Plural, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';

import detail from '#src/components/Detail.module.css';
import { InfiniteTable, type Column } from '#src/components/InfiniteTable.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import type { Sign } from '#src/lib/inactivity/signs.ts';
import { paths } from '#src/paths.ts';

import classes from './Inactive.module.css';
import { signText } from './inactiveText.ts';

/** Somebody of the clean-up: the last thing known of them, and what becomes of them. */
export type VerdictRow = { userId: string; displayName: string; sign: Sign | undefined; verdict: string };

type Props = { label: string; rows: readonly VerdictRow[] };

/** Who is meant and who is not, with the reason. */
export function VerdictTable({ label, rows }: Props) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  const columns = useMemo<Column<VerdictRow>[]>(
    () => [
      {
        key: 'name',
        header: t`Name`,
        track: 'minmax(160px, 1.4fr)',
        cell: ({ userId, displayName, verdict }) => (
          <span>
            <Link to={paths.user(userId)} tabIndex={-1} dir="auto">
              {displayName.trim() || userId}
            </Link>
            {isPhone ? <div className={detail.second}>{verdict}</div> : null}
          </span>
        ),
      },
      {
        key: 'id',
        header: t`ID`,
        track: 'minmax(110px, 1fr)',
        wideOnly: true,
        cell: ({ userId }) => (
          <span className="mono" title={userId}>
            {userId}
          </span>
        ),
      },
      {
        key: 'sign',
        header: t`Last sign of life`,
        track: 'minmax(130px, 1fr)',
        cell: ({ sign }) =>
          sign ? (
            <span>
              <RelativeTime at={sign.at} />, {signText(sign.from)}
            </span>
          ) : (
            t`Unknown`
          ),
      },
      {
        key: 'verdict',
        header: t`What becomes of them`,
        track: 'minmax(180px, 1.4fr)',
        wideOnly: true,
        cell: ({ verdict }) => <span title={verdict}>{verdict}</span>,
      },
    ],
    [t, isPhone],
  );
  return (
    <div className={classes.table}>
      <InfiniteTable
        label={label}
        rows={rows}
        rowId={({ userId }) => userId}
        rowLabel={({ displayName, userId }) => displayName.trim() || userId}
        columns={columns}
        end={<Plural value={rows.length} one="That is all: # user" other="That is all: # users" />}
      />
    </div>
  );
}
