import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';

import type { ChannelMember } from '#src/api/channelMembers.ts';
import { WithAvatar } from '#src/components/Avatar.tsx';
import detail from '#src/components/Detail.module.css';
import type { Column } from '#src/components/InfiniteTable.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { imageUrl } from '#src/lib/imageUrl.ts';
import { paths } from '#src/paths.ts';

import { memberName, rolesText, standingText } from './memberText.ts';

/** What a row says of a member of a channel. */
export function useMemberColumns(): Column<ChannelMember>[] {
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
              <Link to={paths.user(member.userId)} tabIndex={-1} dir="auto">
                {memberName(member)}
              </Link>
              {isPhone ? (
                <div className={detail.second}>
                  {[standingText(member), rolesText(member)].filter(Boolean).join(' · ')}
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
      { key: 'standing', header: t`Standing`, track: 'minmax(190px, 1fr)', wideOnly: true, cell: standingText },
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
