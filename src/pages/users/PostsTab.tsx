import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';

import type { Post } from '#src/api/posts.ts';
import type { User } from '#src/api/users.ts';
import classes from '#src/components/Detail.module.css';
import { InfiniteTable, type Column } from '#src/components/InfiniteTable.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { toast } from '#src/components/toast.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { moreOf } from '#src/layout/moreOf.tsx';
import { useInfiniteList } from '#src/queries/infiniteList.ts';
import { usePageSize } from '#src/queries/pageSize.ts';
import { feedPostIdOf, feedPosts } from '#src/queries/userDetails.ts';

import { SavedPosts } from './SavedPosts.tsx';
import { UserFrame } from './UserFrame.tsx';

/** What a user wrote on their own feed, and what they saved. */
export function PostsTab() {
  const { t } = useLingui();
  return (
    <UserFrame tab={t`Posts`}>
      {(user) => (
        <>
          <p className={classes.note}>
            <Trans>
              Their own feed. What they post in communities never stands here: look under the community’s posts for it.
            </Trans>
          </p>
          <FeedPosts user={user} />
          <SavedPosts user={user} />
        </>
      )}
    </UserFrame>
  );
}

function FeedPosts({ user }: { user: User }) {
  const { t } = useLingui();
  const [pageSize] = usePageSize('feed');
  const onReloaded = useCallback(
    () => toast(t`The page link had expired, so the list was loaded again from its start.`),
    [t],
  );
  const list = useInfiniteList(feedPosts(user.userId, pageSize), feedPostIdOf, onReloaded);
  const columns = useMemo(
    (): Column<Post>[] => [
      {
        key: 'post',
        header: t`Post`,
        track: 'minmax(200px, 3fr)',
        cell: (post) => <span dir="auto">{textOf(post, t`Without text`)}</span>,
      },
      {
        key: 'flags',
        header: t`Open reports`,
        track: '110px',
        wideOnly: true,
        cell: ({ flagCount }) =>
          flagCount > 0 ? (
            <span className={classes.flag}>
              ⚑ <Plural value={flagCount} one="# report" other="# reports" />
            </span>
          ) : null,
      },
      { key: 'comments', header: t`Comments`, track: '90px', wideOnly: true, cell: (post) => post.commentsCount },
      { key: 'created', header: t`Created`, track: '110px', cell: (post) => <RelativeTime at={post.createdAt} /> },
    ],
    [t],
  );
  if (list.isPending) return <TableSkeleton />;
  if (list.error) return <ErrorPanel error={list.error} onRetry={list.retry} />;
  if (list.rows.length === 0 && !list.hasMore)
    return (
      <StatePanel title={t`Nothing on their own feed`}>
        <Trans>Many people post in communities only.</Trans>
      </StatePanel>
    );
  return (
    <InfiniteTable
      label={t`Posts of their own feed`}
      place={`${user.userId} feed`}
      rows={list.rows}
      rowId={feedPostIdOf}
      rowLabel={(post) => textOf(post, t`Without text`)}
      columns={columns}
      more={moreOf(list)}
      end={<Plural value={list.rows.length} one="That is all: # post" other="That is all: # posts" />}
    />
  );
}

const textOf = ({ data }: Post, without: string): string => data.text?.trim() || without;
