import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';

import type { CommunityPost } from '#src/api/communityPosts.ts';
import { WithAvatar } from '#src/components/Avatar.tsx';
import type { Column } from '#src/components/InfiniteTable.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { useIsPhone } from '#src/components/useIsPhone.ts';
import { imageUrl } from '#src/lib/imageUrl.ts';

import classes from '../Communities.module.css';

/** What a row says of a post. */
export function usePostColumns(): Column<CommunityPost>[] {
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
