import { Trans, useLingui } from '@lingui/react/macro';

import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { usePost } from '#src/queries/communityPosts.ts';

import shared from '#src/components/Detail.module.css';
import { Attachments } from './Attachments.tsx';
import classes from './Post.module.css';

/** The post that another one shares or belongs to, inside it; or that it is gone. `isWanted`: false while it need not be read. */
export function SharedPost({ postId, label, isWanted = true }: { postId: string; label: string; isWanted?: boolean }) {
  const { t } = useLingui();
  const { data: post, error, refetch } = usePost(postId, { isWanted });
  return (
    <section className={classes.shared} aria-label={label}>
      {error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : post === undefined ? (
        <p className={shared.note}>{t`Reading the post…`}</p>
      ) : post === null || post.isDeleted ? (
        <p className={shared.note}>
          <Trans>
            The original was removed: <span className="mono">{postId}</span>
          </Trans>
        </p>
      ) : (
        <>
          <p className={shared.note}>
            {label} · <bdi>{post.authorName ?? post.postedUserId}</bdi> · <RelativeTime at={post.createdAt} />
          </p>
          <p className={classes.text} dir="auto">
            {post.data.text ?? ''}
          </p>
          <Attachments attachments={post.attachments} />
        </>
      )}
    </section>
  );
}
