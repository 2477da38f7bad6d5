import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCallback, useMemo } from 'react';

import type { Comment } from '#src/api/comments.ts';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { toast } from '#src/components/toast.ts';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { MoreFailure } from '#src/layout/MoreFailure.tsx';
import { commentIdOf, postComments } from '#src/queries/communityPosts.ts';
import { useInfiniteList } from '#src/queries/infiniteList.ts';

import classes from './Post.module.css';
import { threadsOf } from './threads.ts';

/** The comments on a post, the newest first, each with the replies to it that are loaded, the oldest first. */
export function CommentThread({ postId }: { postId: string }) {
  const { t } = useLingui();
  const onReloaded = useCallback(
    () => toast(t`The page link had expired, so the list was loaded again from its start.`),
    [t],
  );
  const list = useInfiniteList(postComments(postId), commentIdOf, onReloaded);
  const threads = useMemo(() => threadsOf(list.rows), [list.rows]);
  if (list.error) return <ErrorPanel error={list.error} onRetry={list.retry} />;
  return (
    <>
      <ul className={classes.comments}>
        {threads.map(({ comment, replies }) => (
          <li key={comment.commentId}>
            <CommentText comment={comment} />
            {replies.length > 0 ? (
              <ul className={classes.replies}>
                {replies.map((reply) => (
                  <li key={reply.commentId}>
                    <CommentText comment={reply} />
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
      {list.moreError ? <MoreFailure error={list.moreError} onRetry={list.load} /> : null}
      {list.hasMore && !list.moreError ? (
        <Button size="xs" variant="default" loading={list.isLoadingMore} onClick={list.load}>
          <Trans>Show older comments</Trans>
        </Button>
      ) : null}
    </>
  );
}

function CommentText({ comment }: { comment: Comment }) {
  const { userId, authorName, createdAt, flagCount, data } = comment;
  return (
    <>
      <bdi title={userId}>{authorName ?? userId}</bdi> · <RelativeTime at={createdAt} />
      {flagCount > 0 ? (
        <span className={classes.flag}>
          {' '}
          ⚑ <Plural value={flagCount} one="# report" other="# reports" />
        </span>
      ) : null}
      <div className={classes.text} dir="auto">
        {data.text ?? ''}
      </div>
    </>
  );
}
