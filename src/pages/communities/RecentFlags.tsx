import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import type { Community } from '#src/api/communities.ts';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { paths } from '#src/paths.ts';
import { useFlaggedPosts } from '#src/queries/communityPosts.ts';

import classes from '#src/components/Detail.module.css';
import { postLabel } from '#src/layout/posts/postText.ts';

/** The newest of what was reported in a community. Asked for only where the network says that there is something. */
export function RecentFlags({ community }: { community: Community }) {
  const { t } = useLingui();
  const { communityId, hasFlaggedPost, hasFlaggedComment } = community;
  const isFlagged = hasFlaggedPost || hasFlaggedComment;
  const { data: posts, error, refetch } = useFlaggedPosts(communityId, isFlagged);
  const all = `${paths.communityPosts(communityId)}?flagged=yes`;
  if (!isFlagged)
    return (
      <p className={classes.note}>
        <Trans>Nothing is reported.</Trans>
      </p>
    );
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />;
  if (!posts) return <p className={classes.note}>{t`Reading…`}</p>;
  return (
    <ul className={classes.rows}>
      {posts.map((post) => (
        <li key={post.postId}>
          <Link to={`${all}&${new URLSearchParams({ open: post.postId }).toString()}`} dir="auto">
            {postLabel(post)}
          </Link>
          <span className={`${classes.rowEnd} ${classes.note}`}>
            {post.flagCount > 0 ? (
              <Plural value={post.flagCount} one="# report" other="# reports" />
            ) : post.hasFlaggedComment ? (
              <Trans>A comment on it</Trans>
            ) : (
              <Trans>Something in it</Trans>
            )}
            <RelativeTime at={post.createdAt} />
          </span>
        </li>
      ))}
      <li>
        <Link to={all}>
          <Trans>All posts with open flags</Trans>
        </Link>
      </li>
    </ul>
  );
}
