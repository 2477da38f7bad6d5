import { NativeSelect } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';

import type { Follow } from '#src/api/follows.ts';
import type { User } from '#src/api/users.ts';
import { InfiniteTable, type Column } from '#src/components/InfiniteTable.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { toast } from '#src/components/toast.ts';
import toolbar from '#src/components/Toolbar.module.css';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { moreOf } from '#src/layout/moreOf.tsx';
import { RowsPerRequest } from '#src/layout/RowsPerRequest.tsx';
import { z } from '#src/lib/zod.ts';
import { paths } from '#src/paths.ts';
import { useInfiniteList } from '#src/queries/infiniteList.ts';
import { usePageSize } from '#src/queries/pageSize.ts';
import { followIdOf, follows } from '#src/queries/userDetails.ts';

import { UserFrame } from './UserFrame.tsx';

const FollowsUrl = z.object({
  list: z.enum(['followers', 'following']).catch('followers'),
  status: z.enum(['all', 'pending', 'accepted']).catch('all'),
});
type FollowsUrl = z.infer<typeof FollowsUrl>;

/** Who follows a user, and whom the user follows. */
export function FollowsTab() {
  const { t } = useLingui();
  return <UserFrame tab={t`Followers`}>{(user) => <Follows user={user} />}</UserFrame>;
}

function Follows({ user }: { user: User }) {
  const { t } = useLingui();
  const [filter, setFilter] = useUrlFilter(FollowsUrl);
  const [pageSize, setPageSize] = usePageSize('follows');
  const onReloaded = useCallback(
    () => toast(t`The page link had expired, so the list was loaded again from its start.`),
    [t],
  );
  const list = useInfiniteList(follows(user.userId, filter, pageSize), followIdOf, onReloaded);
  const isFollowers = filter.list === 'followers';
  const columns = useFollowColumns(isFollowers);
  return (
    <>
      <div className={toolbar.bar} role="search">
        <NativeSelect
          size="xs"
          aria-label={t`Show`}
          value={filter.list}
          onChange={(event) => setFilter({ list: event.currentTarget.value as FollowsUrl['list'] })}
          data={[
            { value: 'followers', label: t`Who follows them` },
            { value: 'following', label: t`Whom they follow` },
          ]}
        />
        <NativeSelect
          size="xs"
          aria-label={t`Status`}
          value={filter.status}
          onChange={(event) => setFilter({ status: event.currentTarget.value as FollowsUrl['status'] })}
          data={[
            { value: 'all', label: t`Every status` },
            { value: 'accepted', label: t`Accepted` },
            { value: 'pending', label: t`Waiting for an answer` },
          ]}
        />
        <RowsPerRequest value={pageSize} onChange={setPageSize} />
      </div>
      {list.isPending ? (
        <TableSkeleton />
      ) : list.error ? (
        <ErrorPanel error={list.error} onRetry={list.retry} />
      ) : list.rows.length === 0 && !list.hasMore ? (
        <StatePanel title={isFollowers ? t`Nobody follows them` : t`They follow nobody`}>
          <Trans>Requests that wait for an answer are among these lists too.</Trans>
        </StatePanel>
      ) : (
        <InfiniteTable
          label={isFollowers ? t`Followers` : t`Followed users`}
          place={`${user.userId} ${filter.list}`}
          rows={list.rows}
          rowId={followIdOf}
          rowLabel={(follow) => nameOf(follow, isFollowers)}
          columns={columns}
          more={moreOf(list)}
          end={<Plural value={list.rows.length} one="That is all: # user" other="That is all: # users" />}
        />
      )}
    </>
  );
}

const nameOf = ({ from, to, fromName, toName }: Follow, isFollower: boolean): string =>
  isFollower ? (fromName ?? from) : (toName ?? to);

function useFollowColumns(isFollowers: boolean): Column<Follow>[] {
  const { t } = useLingui();
  return useMemo(() => {
    const idOf = ({ from, to }: Follow) => (isFollowers ? from : to);
    const statusText = ({ status }: Follow) =>
      status === 'accepted' ? t`Accepted` : status === 'pending' ? t`Waiting for an answer` : status;
    return [
      {
        key: 'name',
        header: t`Name`,
        track: 'minmax(160px, 1.4fr)',
        cell: (follow) => (
          <Link to={paths.user(idOf(follow))} tabIndex={-1} dir="auto">
            {nameOf(follow, isFollowers)}
          </Link>
        ),
      },
      {
        key: 'id',
        header: t`ID`,
        track: 'minmax(100px, 1fr)',
        wideOnly: true,
        cell: (follow) => <span className="mono">{idOf(follow)}</span>,
      },
      { key: 'status', header: t`Status`, track: '170px', cell: statusText },
      {
        key: 'since',
        header: t`Since`,
        track: '110px',
        wideOnly: true,
        cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
      },
    ];
  }, [t, isFollowers]);
}
