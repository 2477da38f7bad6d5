import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPin } from '@tabler/icons-react';
import { useMemo } from 'react';

import type { CommunityPost } from '#src/api/communityPosts.ts';
import { WithAvatar } from '#src/components/Avatar.tsx';
import type { Column } from '#src/components/InfiniteTable.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { imageUrl } from '#src/lib/imageUrl.ts';

import type { Pins } from '#src/queries/communityPins.ts';
import type { WaitingPost } from '#src/queries/waitingPosts.ts';

import classes from '#src/components/Detail.module.css';
import { BecomesPost } from './WaitingDecision.tsx';
import { postLabel } from '#src/layout/posts/postText.ts';

/** What a row says of a post. */
export function usePostColumns(pins: Pins, waiting: ReadonlyMap<string, WaitingPost>): Column<CommunityPost>[] {
  const { t, i18n } = useLingui();
  const isPhone = useIsPhone();
  return useMemo(
    () => [
      {
        key: 'text',
        header: t`Post`,
        track: 'minmax(180px, 2fr)',
        cell: (post) => (
          <>
            {pins.has(post.postId) ? (
              <IconPin size={14} stroke={1.5} role="img" aria-label={t`Pinned`} className={classes.pin} />
            ) : null}
            <Waiting becomes={waiting.get(post.postId)?.becomes} />
            <Thumbnail post={post} />
            <span dir="auto">{postLabel(post)}</span>
            {isPhone ? (
              <div className={classes.second}>
                {post.authorName ?? post.postedUserId}
                {post.flagCount > 0 ? ` · ⚑ ${post.flagCount}` : ''}
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
        cell: ({ flagCount, hasFlaggedComment, hasFlaggedChildren }) =>
          flagCount > 0 || hasFlaggedComment || hasFlaggedChildren ? (
            <span className={classes.flag}>
              ⚑{' '}
              {flagCount > 0 ? (
                <Plural value={flagCount} one="# report" other="# reports" />
              ) : hasFlaggedChildren ? (
                <Trans>In an attachment</Trans>
              ) : (
                <Trans>In a comment</Trans>
              )}
            </span>
          ) : null,
      },
      {
        key: 'comments',
        header: t`Comments`,
        track: '104px',
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
    [t, i18n, isPhone, pins, waiting],
  );
}

function Waiting({ becomes }: { becomes: WaitingPost['becomes'] | undefined }) {
  return becomes === undefined ? null : (
    <>
      <BecomesPost becomes={becomes} />{' '}
    </>
  );
}

/** The first picture, small: what is attached is seen without opening the post. */
function Thumbnail({ post }: { post: CommunityPost }) {
  const picture = post.attachments.find(({ dataType, fileUrl }) => dataType === 'image' && fileUrl !== undefined);
  const url = picture?.fileUrl ?? post.attachments.find(({ thumbnailUrl }) => thumbnailUrl)?.thumbnailUrl;
  return url === undefined ? null : (
    <img
      className={classes.thumbnail}
      src={imageUrl(url, 'small')}
      alt=""
      width={24}
      height={24}
      loading="lazy"
      decoding="async"
    />
  );
}
