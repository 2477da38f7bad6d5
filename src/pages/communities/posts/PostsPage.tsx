import { NativeSelect } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo, useState } from 'react';

import type { Community } from '#src/api/communities.ts';
import type { CommunityPost } from '#src/api/communityPosts.ts';
import { WithAvatar } from '#src/components/Avatar.tsx';
import { Check } from '#src/components/Check.tsx';
import { InfiniteTable, type Column } from '#src/components/InfiniteTable.tsx';
import { isLetter } from '#src/components/isLetter.ts';
import rowButton from '#src/components/RowButton.module.css';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { toast } from '#src/components/toast.ts';
import toolbar from '#src/components/Toolbar.module.css';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { useSelection } from '#src/components/useSelection.ts';
import { useUrlFilter } from '#src/components/useUrlFilter.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { moreOf } from '#src/layout/moreOf.tsx';
import { RowsPerRequest } from '#src/layout/RowsPerRequest.tsx';
import { imageUrl } from '#src/lib/imageUrl.ts';
import { communityPosts, postIdOf } from '#src/queries/communityPosts.ts';
import { useInfiniteList } from '#src/queries/infiniteList.ts';
import { usePageSize } from '#src/queries/pageSize.ts';

import classes from '../Communities.module.css';
import { CommunityFrame } from '../CommunityFrame.tsx';
import { PostsUrl } from '../filter.ts';
import { approve, decline } from './postDecisions.ts';
import { PostPreview } from './PostPreview.tsx';
import { PostSelection } from './PostSelection.tsx';

/** The posts of one community: published, waiting for review, declined. */
function PostsPage() {
  const { t } = useLingui();
  return <CommunityFrame tab={t`Posts`}>{(community) => <Posts community={community} />}</CommunityFrame>;
}

function Posts({ community }: { community: Community }) {
  const { t } = useLingui();
  const [filter, setFilter] = useUrlFilter(PostsUrl);
  const [pageSize, setPageSize] = usePageSize('posts');
  const [shown, setShown] = useState<CommunityPost>();
  const apiFilter = {
    feedType: filter.feed,
    sortBy: filter.sort === 'newest' ? ('lastCreated' as const) : ('firstCreated' as const),
    hasFlag: filter.flagged === 'yes' ? (true as const) : undefined,
    isDeleted: filter.deleted === 'yes',
  };
  const onReloaded = useCallback(
    () => toast(t`The page link had expired, so the list was loaded again from its start.`),
    [t],
  );
  const list = useInfiniteList(communityPosts(community.communityId, apiFilter, pageSize), postIdOf, onReloaded);
  const isReview = filter.feed === 'reviewing';
  // What was decided on leaves the queue; its place in the loaded pages stays.
  const rows = useMemo(
    () =>
      list.rows.filter(
        ({ feedType, isDeleted }) =>
          isDeleted === (filter.deleted === 'yes') && (feedType === undefined || feedType === filter.feed),
      ),
    [list.rows, filter.deleted, filter.feed],
  );
  const rowIds = useMemo(() => rows.map(postIdOf), [rows]);
  const selection = useSelection(rowIds, JSON.stringify(apiFilter));
  const columns = useColumns();
  const count = rows.length;

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
          ]}
        />
        <NativeSelect
          size="xs"
          aria-label={t`Order`}
          title={t`The network sorts a community’s posts by age only.`}
          value={filter.sort}
          onChange={(event) => setFilter({ sort: event.currentTarget.value as PostsUrl['sort'] })}
          data={[
            { value: 'newest', label: t`Newest first` },
            { value: 'oldest', label: t`Oldest first` },
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
      </div>
      <div className={classes.split}>
        <div className={classes.list}>
          {list.isPending ? (
            <TableSkeleton />
          ) : list.error ? (
            <ErrorPanel error={list.error} onRetry={list.retry} />
          ) : count === 0 && !list.hasMore ? (
            <StatePanel title={isReview ? t`Nothing waits for review` : t`No post fits`}>
              {isReview ? (
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
              rowLabel={({ data, postId }) => data.text ?? postId}
              columns={columns}
              selection={selection}
              actions={{
                track: isReview ? '220px' : '64px',
                phoneTrack: '64px',
                render: (post, tabIndex) => (
                  <PostActions
                    post={post}
                    community={community}
                    tabIndex={tabIndex}
                    isReview={isReview}
                    onShow={() => setShown(post)}
                  />
                ),
              }}
              onRowKey={(event, post) => {
                if (isLetter(event, 'p')) setShown(shown?.postId === post.postId ? undefined : post);
                else if (isReview && isLetter(event, 'a')) void approve({ community, posts: [post] });
                else if (isReview && isLetter(event, 'd')) void decline({ community, posts: [post] });
                else return;
                event.preventDefault();
              }}
              more={moreOf(list)}
              end={<Plural value={count} one="That is all: # post" other="That is all: # posts" />}
            />
          )}
        </div>
        {shown ? (
          <PostPreview
            key={shown.postId}
            post={shown}
            onClose={() => {
              setShown(undefined);
              document.querySelector<HTMLElement>('main [role=grid]')?.focus();
            }}
          />
        ) : null}
      </div>
      {selection.ids.size > 0 ? (
        <PostSelection community={community} selection={selection} rows={rows} isReview={isReview} />
      ) : null}
    </>
  );
}

type ActionsProps = {
  post: CommunityPost;
  community: Community;
  tabIndex: 0 | -1;
  isReview: boolean;
  onShow: () => void;
};

function PostActions({ post, community, tabIndex, isReview, onShow }: ActionsProps) {
  const { t } = useLingui();
  const isPhone = useIsPhone();
  const label = post.data.text ?? post.postId;
  const button = { type: 'button' as const, className: rowButton.button, tabIndex };
  return (
    <>
      {isReview && !isPhone ? (
        <>
          <button
            {...button}
            title="A"
            aria-label={t`Approve: ${label}`}
            onClick={() => void approve({ community, posts: [post] })}
          >
            {t`Approve`}
          </button>
          <button
            {...button}
            title="D"
            aria-label={t`Decline: ${label}`}
            onClick={() => void decline({ community, posts: [post] })}
          >
            {t`Decline`}
          </button>
        </>
      ) : null}
      <button {...button} title="P" aria-label={t`Read: ${label}`} onClick={onShow}>
        {t`Read`}
      </button>
    </>
  );
}

function useColumns(): Column<CommunityPost>[] {
  const { t, i18n } = useLingui();
  const isPhone = useIsPhone();
  return useMemo(
    () => [
      {
        key: 'text',
        header: t`Post`,
        track: 'minmax(180px, 2fr)',
        cell: ({ data, dataType, authorName, postedUserId, flagCount }) => (
          <>
            <span dir="auto">{data.text ?? t`No text: ${dataType}`}</span>
            {isPhone ? (
              <div className={classes.second}>
                {authorName ?? postedUserId}
                {flagCount > 0 ? ` · ⚑ ${flagCount}` : ''}
              </div>
            ) : null}
          </>
        ),
      },
      {
        key: 'author',
        header: t`Author`,
        track: 'minmax(120px, 1fr)',
        wideOnly: true,
        cell: ({ authorName, postedUserId, authorAvatarUrl }) => (
          <WithAvatar
            name={authorName ?? postedUserId}
            url={authorAvatarUrl === undefined ? undefined : imageUrl(authorAvatarUrl, 'small')}
          >
            <bdi>{authorName ?? postedUserId}</bdi>
          </WithAvatar>
        ),
      },
      {
        key: 'flags',
        header: t`Open flags`,
        track: '150px',
        wideOnly: true,
        cell: ({ flagCount, hasFlaggedComment }) =>
          flagCount > 0 || hasFlaggedComment ? (
            <span className={classes.flag}>
              ⚑{' '}
              {flagCount > 0 ? (
                <Plural value={flagCount} one="# report" other="# reports" />
              ) : (
                <Trans>In a comment</Trans>
              )}
            </span>
          ) : null,
      },
      {
        key: 'comments',
        header: t`Comments`,
        track: '88px',
        wideOnly: true,
        cell: ({ commentsCount }) => <span className="number">{i18n.number(commentsCount)}</span>,
      },
      {
        key: 'created',
        header: t`Created`,
        track: '110px',
        wideOnly: true,
        cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
      },
    ],
    [t, i18n, isPhone],
  );
}

export { PostsPage as Component };
