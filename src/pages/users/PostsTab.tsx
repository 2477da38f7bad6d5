import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';
import { Link } from 'react-router';

import type { Post } from '#src/api/posts.ts';
import type { User } from '#src/api/users.ts';
import { ActionBar } from '#src/components/ActionBar.tsx';
import { DecisionButton } from '#src/components/DecisionButton.tsx';
import classes from '#src/components/Detail.module.css';
import { InfiniteTable, type Column } from '#src/components/InfiniteTable.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { toast } from '#src/components/toast.ts';
import { useSelection } from '#src/components/useSelection.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { moreOf } from '#src/layout/moreOf.tsx';
import { paths } from '#src/paths.ts';
import { useInfiniteList } from '#src/queries/infiniteList.ts';
import { usePageSize } from '#src/queries/pageSize.ts';
import { feedPostIdOf, feedPosts } from '#src/queries/userDetails.ts';

import { useWaitingPosts } from '#src/queries/waitingPosts.ts';

import { clearFeedFlags, deleteFeedPosts } from './feedDecisions.ts';
import { UserFrame } from './UserFrame.tsx';

/** What a user wrote on their own feed. */
export function PostsTab() {
  const { t } = useLingui();
  return (
    <UserFrame tab={t`Posts`}>
      {(user) => (
        <>
          <p className={classes.note}>
            <Trans>
              Their own feed. What they post in communities never stands here:{' '}
              <Link to={`${paths.search}?${new URLSearchParams({ author: user.userId }).toString()}`}>
                search their posts in communities
              </Link>
              .
            </Trans>
          </p>
          <FeedPosts user={user} />
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
  // What was deleted leaves the list; its place in the loaded pages stays.
  const rows = useMemo(() => list.rows.filter(({ isDeleted }) => !isDeleted), [list.rows]);
  const rowIds = useMemo(() => rows.map(feedPostIdOf), [rows]);
  const selection = useSelection(rowIds, user.userId);
  const waiting = useWaitingPosts();
  const columns = useMemo(
    (): Column<Post>[] => [
      {
        key: 'post',
        header: t`Post`,
        track: 'minmax(200px, 3fr)',
        cell: (post) => (
          <>
            {waiting.has(post.postId) ? (
              <em>
                <Trans>Waits to be sent:</Trans>{' '}
              </em>
            ) : null}
            <span dir="auto">{textOf(post, t`Without text`)}</span>
          </>
        ),
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
    [t, waiting],
  );
  if (list.isPending) return <TableSkeleton />;
  if (list.error) return <ErrorPanel error={list.error} onRetry={list.retry} />;
  if (rows.length === 0 && !list.hasMore)
    return (
      <StatePanel title={t`Nothing on their own feed`}>
        <Trans>Many people post in communities only.</Trans>
      </StatePanel>
    );
  const chosen = rows.filter(({ postId }) => selection.ids.has(postId) && !waiting.has(postId));
  const act = (decision: Promise<boolean>) =>
    void decision.then((isDecided) => {
      if (isDecided) selection.clear();
    });
  const whyNot = chosen.length === 0 ? t`Something waits to be sent for all of them` : undefined;
  return (
    <>
      <InfiniteTable
        label={t`Posts of their own feed`}
        place={`${user.userId} feed`}
        rows={rows}
        rowId={feedPostIdOf}
        rowLabel={(post) => textOf(post, t`Without text`)}
        columns={columns}
        selection={selection}
        more={moreOf(list)}
        end={<Plural value={rows.length} one="That is all: # post" other="That is all: # posts" />}
      />
      {selection.ids.size > 0 ? (
        <ActionBar label={t`Selected posts`}>
          <span role="status">
            <Plural value={selection.ids.size} one="# selected" other="# selected" />
          </span>
          {chosen.some(({ flagCount }) => flagCount > 0) ? (
            <DecisionButton onClick={() => act(clearFeedFlags(user, chosen))}>
              <Trans>Clear flags</Trans>
            </DecisionButton>
          ) : null}
          <DecisionButton isDanger whyNot={whyNot} onClick={() => act(deleteFeedPosts(user, chosen))}>
            <Trans>Delete…</Trans>
          </DecisionButton>
          <Button variant="subtle" color="gray" onClick={selection.clear}>
            <Trans>Clear selection</Trans>
          </Button>
        </ActionBar>
      ) : null}
    </>
  );
}

const textOf = ({ data }: Post, without: string): string => data.text?.trim() || without;
