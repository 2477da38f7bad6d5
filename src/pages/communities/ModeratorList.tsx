import { Trans, useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import { Link } from 'react-router';

import { WithAvatar } from '#src/components/Avatar.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { imageUrl } from '#src/lib/imageUrl.ts';
import { paths } from '#src/paths.ts';
import { useInfiniteList } from '#src/queries/infiniteList.ts';
import { memberIdOf, members } from '#src/queries/members.ts';

import classes from '#src/components/Detail.module.css';
import { moderatorRole } from './members/roles.ts';

/** The first of those who look after a community. */
export function ModeratorList({ communityId }: { communityId: string }) {
  const { t } = useLingui();
  const list = useInfiniteList(
    members(communityId, { memberships: ['member'], roles: [moderatorRole] }, 20),
    memberIdOf,
    useCallback(() => {}, []),
  );
  if (list.isPending) return <p className={classes.note}>{t`Reading…`}</p>;
  if (list.error) return <ErrorPanel error={list.error} onRetry={list.retry} />;
  if (list.rows.length === 0)
    return (
      <p className={classes.note}>
        <Trans>Nobody moderates it. Give a member the role under “Members”.</Trans>
      </p>
    );
  return (
    <ul className={classes.people}>
      {list.rows.map(({ userId, displayName, avatarUrl }) => (
        <li key={userId}>
          <WithAvatar
            name={displayName ?? userId}
            url={avatarUrl === undefined ? undefined : imageUrl(avatarUrl, 'small')}
          >
            <bdi>{displayName ?? userId}</bdi>
          </WithAvatar>
        </li>
      ))}
      {list.hasMore ? (
        <li>
          <Link to={`${paths.communityMembers(communityId)}?role=${moderatorRole}`}>
            <Trans>All moderators</Trans>
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
