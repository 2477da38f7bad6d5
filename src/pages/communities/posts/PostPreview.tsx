import { Plural, Trans, useLingui } from '@lingui/react/macro';

import type { CommunityPost } from '#src/api/communityPosts.ts';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { SidePanel } from '#src/components/SidePanel.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { usePostComments } from '#src/queries/communityPosts.ts';

import classes from '../Communities.module.css';

type Props = { post: CommunityPost; onClose: () => void };

/** A post beside the list, whole, with the newest comments below it. */
export function PostPreview({ post, onClose }: Props) {
  const { t } = useLingui();
  const { data, error, refetch } = usePostComments(post.postId);
  return (
    <SidePanel
      label={t`Post`}
      title={post.authorName ?? post.postedUserId}
      closeLabel={t`Close the post`}
      onClose={onClose}
    >
      <p className={classes.note}>
        <RelativeTime at={post.createdAt} /> · <span className="mono">{post.postId}</span>
      </p>
      <p className={classes.about} dir="auto">
        {post.data.text ?? t`No text: ${post.dataType}`}
      </p>
      <h3 className={classes.note}>
        <Plural value={post.commentsCount} one="# comment" other="# comments" />
      </h3>
      {error ? <ErrorPanel error={error} onRetry={() => void refetch()} /> : null}
      <ul className={classes.comments}>
        {(data?.items ?? []).map(({ commentId, userId, data: { text = '' }, createdAt, flagCount }) => (
          <li key={commentId}>
            <span className="mono">{userId}</span> · <RelativeTime at={createdAt} />
            {flagCount > 0 ? (
              <span className={classes.flag}>
                {' '}
                ⚑ <Plural value={flagCount} one="# report" other="# reports" />
              </span>
            ) : null}
            <div className={classes.about} dir="auto">
              {text}
            </div>
          </li>
        ))}
      </ul>
      {data?.next === undefined ? null : (
        <p className={classes.note}>
          <Trans>Only the newest 100 comments are shown.</Trans>
        </p>
      )}
    </SidePanel>
  );
}
