import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';

import type { User } from '#src/api/users.ts';
import detail from '#src/components/Detail.module.css';
import type { Column } from '#src/components/InfiniteTable.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { useMinute } from '#src/components/useMinute.ts';
import { isDue, quarantineOf } from '#src/lib/quarantine.ts';
import { paths } from '#src/paths.ts';
import type { WaitingUser } from '#src/queries/waitingUsers.ts';

import { becomesText } from '../becomesText.ts';
import { userName } from '../userText.ts';

/** What a row says of somebody in quarantine. */
export function useQuarantineColumns(waiting: ReadonlyMap<string, WaitingUser>): Column<User>[] {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  const now = useMinute();
  return useMemo(() => {
    const dueText = (user: User) => {
      const becomes = waiting.get(user.userId)?.becomes;
      if (becomes !== undefined) return becomesText(becomes);
      const mark = quarantineOf(user);
      if (!mark) return '';
      return isDue(mark, now) ? t`Due since ${mark.until}` : t`From ${mark.until}`;
    };
    return [
      {
        key: 'name',
        header: t`Name`,
        track: 'minmax(180px, 1.6fr)',
        cell: (user) => (
          <span>
            <Link to={paths.user(user.userId)} tabIndex={-1} dir="auto">
              {userName(user)}
            </Link>
            {isPhone ? <div className={detail.second}>{dueText(user)}</div> : null}
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
        key: 'since',
        header: t`In quarantine`,
        track: '140px',
        wideOnly: true,
        cell: (user) => <RelativeTime at={quarantineOf(user)?.since ?? ''} />,
      },
      { key: 'due', header: t`May be deleted`, track: '190px', wideOnly: true, cell: dueText },
    ];
  }, [t, isPhone, now, waiting]);
}
