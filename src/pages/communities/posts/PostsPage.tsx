import { NativeSelect } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';

import type { Community } from '#src/api/communities.ts';
import type { CommunityPost } from '#src/api/communityPosts.ts';
import { useColumnChoice } from '#src/components/useColumnChoice.tsx';
import { Check } from '#src/components/Check.tsx';
import { InfiniteTable } from '#src/components/InfiniteTable.tsx';
import { WithSidePanel } from '#src/components/SidePanel.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { toast } from '#src/components/toast.ts';
import toolbar from '#src/components/Toolbar.module.css';
import { useSelection } from '#src/components/useSelection.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { moreOf } from '#src/layout/moreOf.tsx';
import { RowsPerRequest } from '#src/layout/RowsPerRequest.tsx';
import { useCommunityPins } from '#src/queries/communityPins.ts';
import { communityPosts, pinnedPosts, postIdOf } from '#src/queries/communityPosts.ts';
import { useInfiniteList } from '#src/queries/infiniteList.ts';
import { usePageSize } from '#src/queries/pageSize.ts';
import { useWaitingPosts } from '#src/queries/waitingPosts.ts';

import { CommunityFrame } from '../CommunityFrame.tsx';
import { PostsUrl } from '../filter.ts';
import { useWhyNot } from '../useWhyNot.ts';
import { approve, decline } from './postDecisions.ts';
import { PostActions } from './PostActions.tsx';
import { PostPreview } from './PostPreview.tsx';
import { PostSelection } from './PostSelection.tsx';
import { postLabel } from '#src/layout/posts/postText.ts';
import { useRowActions } from '#src/layout/keys/useRowActions.ts';
import { usePostColumns } from './usePostColumns.tsx';

/** The posts of one community: published, waiting for review, declined. */
function PostsPage() {
  const { t } = useLingui();
  return <CommunityFrame tab={t`Posts`}>{(community) => <Posts community={community} />}</CommunityFrame>;
}

function Posts({ community }: { community: Community }) {
  const { t } = useLingui();
  const [filter, setFilter] = useUrlFilter(PostsUrl);
  const [pageSize, setPageSize] = usePageSize('posts');
  const isPinnedOnly = filter.feed === 'pinned';
  const apiFilter = {
    feedType: filter.feed === 'pinned' ? ('published' as const) : filter.feed,
    sortBy: filter.sort === 'newest' ? ('lastCreated' as const) : ('firstCreated' as const),
    hasFlag: filter.flagged === 'yes' ? (true as const) : undefined,
    isDeleted: filter.deleted === 'yes',
    dataType: filter.media === '' ? undefined : filter.media,
  };
  const setShownId = (postId: string) => setFilter({ open: postId });
  const shownId = filter.open;
  const onReloaded = useCallback(
    () => toast(t`The page link had expired, so the list was loaded again from its start.`),
    [t],
  );
  const { communityId } = community;
  const list = useInfiniteList(
    isPinnedOnly ? pinnedPosts(communityId) : communityPosts(communityId, apiFilter, pageSize),
    postIdOf,
    onReloaded,
  );
  const pins = useCommunityPins(communityId);
  const isReview = filter.feed === 'reviewing';
  // What was decided on leaves the queue; its place in the loaded pages stays.
  const rows = useMemo(
    () =>
      list.rows.filter(({ postId, feedType, isDeleted }) =>
        filter.feed === 'pinned'
          ? pins.has(postId)
          : isDeleted === (filter.deleted === 'yes') && (feedType === undefined || feedType === filter.feed),
      ),
    [list.rows, filter.deleted, filter.feed, pins],
  );
  const rowIds = useMemo(() => rows.map(postIdOf), [rows]);
  const selection = useSelection(rowIds, JSON.stringify([filter.feed, apiFilter]));
  const waiting = useWaitingPosts();
  const { columns, menu } = useColumnChoice('posts', usePostColumns(pins, waiting));
  const count = rows.length;
  // A post that has left the list is read no more.
  const shown = rows.find(({ postId }) => postId === shownId);
  const whyNot = useWhyNot(community)('EDIT_COMMUNITY_POST');
  /** By a key or in its row. */
  const decideOn = (decision: typeof approve, post: CommunityPost) => {
    if (whyNot === undefined) void decision({ community, posts: [post] });
    else toast(whyNot);
  };
  const isOpen = ({ postId }: CommunityPost) => isReview && !waiting.has(postId);
  const onRowKey = useRowActions<CommunityPost>(t`Posts`, [
    {
      id: 'posts.preview',
      label: t`Show the post, or put it away`,
      keys: ['p'],
      run: ({ postId }) => setShownId(shownId === postId ? '' : postId),
    },
    { id: 'posts.approve', label: t`Approve`, keys: ['a'], run: (post) => decideOn(approve, post), isFor: isOpen },
    { id: 'posts.decline', label: t`Decline`, keys: ['d'], run: (post) => decideOn(decline, post), isFor: isOpen },
  ]);
  /** Decided on, a post makes room for the next one, so that a queue is read to its end without the list. */
  const showNext = () => {
    const at = rowIds.indexOf(shownId);
    const isNext = (postId: string) => postId !== shownId && !waiting.has(postId);
    setShownId(rowIds.slice(at).find(isNext) ?? rowIds.slice(0, at).findLast(isNext) ?? '');
  };

  return (
    <>
      <div className={toolbar.bar} role="search">
        <NativeSelect
          size="xs"
          aria-label={t`Posts shown`}
          value={filter.feed}
          onChange={(event) => setFilter({ feed: event.currentTarget.value as PostsUrl['feed'] })}
          data={[
            { value: 'published', label: t`Published` },
            { value: 'reviewing', label: t`Waiting for review` },
            { value: 'declined', label: t`Declined` },
            { value: 'pinned', label: t`Pinned` },
          ]}
        />
        {isPinnedOnly ? null : (
          <>
            <NativeSelect
              size="xs"
              aria-label={t`Order`}
              title={t`A community’s posts can be sorted by their age only: the network knows no other order.`}
              value={filter.sort}
              onChange={(event) => setFilter({ sort: event.currentTarget.value as PostsUrl['sort'] })}
              data={[
                { value: 'newest', label: t`Newest first` },
                { value: 'oldest', label: t`Oldest first` },
              ]}
            />
            <NativeSelect
              size="xs"
              aria-label={t`Attachments`}
              value={filter.media}
              onChange={(event) => setFilter({ media: event.currentTarget.value as PostsUrl['media'], open: '' })}
              data={[
                { value: '', label: t`Posts of every kind` },
                { value: 'image', label: t`Pictures` },
                { value: 'video', label: t`Videos` },
                { value: 'file', label: t`Files` },
                { value: 'poll', label: t`Polls` },
              ]}
            />
            <RowsPerRequest value={pageSize} onChange={setPageSize} />
            <Check
              checked={filter.flagged === 'yes'}
              onChange={(event) => setFilter({ flagged: event.currentTarget.checked ? 'yes' : '' })}
            >
              <Trans>Only with open flags</Trans>
            </Check>
            <Check
              checked={filter.deleted === 'yes'}
              onChange={(event) => setFilter({ deleted: event.currentTarget.checked ? 'yes' : '' })}
            >
              <Trans>Deleted</Trans>
            </Check>
          </>
        )}
        {menu}
      </div>
      <WithSidePanel
        panel={
          shown ? (
            <PostPreview
              post={shown}
              community={community}
              pins={pins}
              waiting={waiting.get(shown.postId)}
              onClose={() => setShownId('')}
              onDecided={showNext}
            />
          ) : null
        }
      >
        {list.isPending ? (
          <TableSkeleton />
        ) : list.error ? (
          <ErrorPanel error={list.error} onRetry={list.retry} />
        ) : count === 0 && !list.hasMore ? (
          <StatePanel
            title={isReview ? t`Nothing waits for review` : isPinnedOnly ? t`Nothing is pinned` : t`No post fits`}
          >
            {isPinnedOnly ? (
              <Trans>Pinned posts stand at the top of the community. Open a published post to pin it.</Trans>
            ) : isReview ? (
              <Trans>Posts wait here where the community reviews them before they are published.</Trans>
            ) : (
              <Trans>Choose other posts, or take a filter away.</Trans>
            )}
          </StatePanel>
        ) : (
          <InfiniteTable
            label={t`Posts`}
            place={`${community.communityId} posts`}
            rows={rows}
            rowId={postIdOf}
            rowLabel={(post) => postLabel(post)}
            columns={columns}
            selection={selection}
            actions={{
              track: isReview ? '220px' : '64px',
              phoneTrack: '64px',
              render: (post, tabIndex) => (
                <PostActions
                  post={post}
                  tabIndex={tabIndex}
                  isReview={isReview}
                  waiting={waiting.get(post.postId)}
                  onShow={() => setShownId(post.postId)}
                  onApprove={() => decideOn(approve, post)}
                  onDecline={() => decideOn(decline, post)}
                />
              ),
            }}
            onRowKey={onRowKey}
            more={moreOf(list)}
            end={<Plural value={count} one="That is all: # post" other="That is all: # posts" />}
          />
        )}
      </WithSidePanel>
      {selection.isAllMatching || selection.ids.size > 0 ? (
        <PostSelection
          community={community}
          selection={selection}
          rows={rows}
          pins={pins}
          filter={apiFilter}
          hasMore={list.hasMore}
          isPinnedOnly={isPinnedOnly}
        />
      ) : null}
    </>
  );
}

export { PostsPage as Component };
