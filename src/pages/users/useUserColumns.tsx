import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';

import type { User } from '#src/api/users.ts';
import { WithAvatar } from '#src/components/Avatar.tsx';
import classes from '#src/components/Detail.module.css';
import type { Column } from '#src/components/InfiniteTable.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { imageUrl } from '#src/lib/imageUrl.ts';
import { paths } from '#src/paths.ts';
import { prefetchUser } from '#src/queries/users.ts';
import type { WaitingUser } from '#src/queries/waitingUsers.ts';

import { flagCountText, userName, userStateText } from './userText.ts';
import { VerifiedBadge } from './VerifiedBadge.tsx';
import { becomesText } from './becomesText.ts';

/** What a row says of a user; less where a panel takes the room beside it. */
export function useUserColumns(isNarrow: boolean, waiting: ReadonlyMap<string, WaitingUser>): Column<User>[] {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  return useMemo(() => {
    const stateOf = (user: User) => {
      const becomes = waiting.get(user.userId)?.becomes;
      return becomes === undefined ? userStateText(user) : becomesText(becomes);
    };
    const all: Column<User>[] = [
      {
        key: 'name',
        header: t`Name`,
        track: 'minmax(180px, 1.6fr)',
        cell: (user) => (
          <WithAvatar name={userName(user)} url={user.avatarUrl && imageUrl(user.avatarUrl, 'small')}>
            <span>
              <Link
                to={paths.user(user.userId)}
                tabIndex={-1}
                dir="auto"
                className={user.isDeleted ? classes.closed : ''}
                onMouseEnter={() => prefetchUser(user.userId)}
                onFocus={() => prefetchUser(user.userId)}
              >
                {userName(user)}
              </Link>
              <VerifiedBadge user={user} />
              {isPhone ? (
                <div className={classes.second}>
                  {[stateOf(user), flagCountText(user) && `⚑ ${flagCountText(user)}`, user.userId]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              ) : null}
            </span>
          </WithAvatar>
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
      { key: 'state', header: t`State`, track: '110px', wideOnly: true, cell: stateOf },
      {
        key: 'flags',
        header: t`Open reports`,
        track: '110px',
        wideOnly: true,
        cell: (user) => (user.flagCount > 0 ? <span className={classes.flag}>⚑ {flagCountText(user)}</span> : null),
      },
      {
        key: 'roles',
        header: t`Roles`,
        track: 'minmax(110px, 1fr)',
        wideOnly: true,
        cell: ({ roles }) => roles.join(', '),
      },
      {
        key: 'created',
        header: t`Created`,
        track: '110px',
        wideOnly: true,
        cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
      },
    ];
    return isNarrow ? all.filter(({ key }) => key !== 'roles' && key !== 'created') : all;
  }, [t, isPhone, isNarrow, waiting]);
}
