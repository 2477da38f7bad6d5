import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import type { Member } from '#src/api/members.ts';
import { WithAvatar } from '#src/components/Avatar.tsx';
import type { Column } from '#src/components/InfiniteTable.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { imageUrl } from '#src/lib/imageUrl.ts';

import classes from '#src/components/Detail.module.css';
import { memberName, membershipText, rolesText } from './memberText.ts';

/** What a row says of a member. */
export function useMemberColumns(): Column<Member>[] {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  return useMemo(
    () => [
      {
        key: 'name',
        header: t`Name`,
        track: 'minmax(160px, 1.4fr)',
        cell: (member) => (
          <WithAvatar
            name={memberName(member)}
            url={member.avatarUrl === undefined ? undefined : imageUrl(member.avatarUrl, 'small')}
          >
            <span>
              <bdi>{memberName(member)}</bdi>
              {isPhone ? (
                <div className={classes.second}>
                  {[membershipText(member), rolesText(member)].filter(Boolean).join(' · ')}
                </div>
              ) : null}
            </span>
          </WithAvatar>
        ),
      },
      {
        key: 'id',
        header: t`ID`,
        track: 'minmax(100px, 1fr)',
        wideOnly: true,
        cell: ({ userId }) => (
          <span className="mono" title={userId}>
            {userId}
          </span>
        ),
      },
      { key: 'membership', header: t`Membership`, track: '190px', wideOnly: true, cell: membershipText },
      { key: 'roles', header: t`Roles`, track: 'minmax(110px, 1fr)', wideOnly: true, cell: rolesText },
      {
        key: 'joined',
        header: t`Joined`,
        track: '110px',
        wideOnly: true,
        cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
      },
    ],
    [t, isPhone],
  );
}
