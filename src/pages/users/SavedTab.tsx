import { Plural, Trans, useLingui } from '@lingui/react/macro';

import type { User } from '#src/api/users.ts';
import classes from '#src/components/Detail.module.css';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { ErrorPanel } from '#src/layout/ErrorPanel.tsx';
import { usePostsByIds } from '#src/queries/userDetails.ts';

import { savedPostIds } from './metadataLists.ts';
import { UserFrame } from './UserFrame.tsx';

/** What a user saved, as the app keeps it in metadata: ids of posts, some of which may be gone. */
export function SavedTab() {
  const { t } = useLingui();
  return (
    <UserFrame tab={t`Saved posts`} scrolls>
      {(user) => <SavedPosts user={user} />}
    </UserFrame>
  );
}

function SavedPosts({ user }: { user: User }) {
  const { t } = useLingui();
  const ids = savedPostIds(user);
  const { data, error, refetch } = usePostsByIds(ids);
  if (ids.length === 0)
    return (
      <StatePanel title={t`Nothing is saved`}>
        <Trans>Apps keep the IDs of saved posts in the user’s metadata, under “savedPostIds” or “favorites”.</Trans>
      </StatePanel>
    );
  const more = ids.length - (data?.length ?? ids.length);
  return (
    <section className={classes.section} aria-labelledby="saved-posts">
      <h2 id="saved-posts">
        <Plural value={ids.length} one="# saved post" other="# saved posts" />
      </h2>
      {error ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <p className={classes.note}>{t`Reading…`}</p>
      ) : (
        <ul className={classes.rows}>
          {data.map(({ postId, post }) => (
            <li key={postId}>
              {post && !post.isDeleted ? (
                <>
                  <span dir="auto">{post.data.text?.trim() || t`Without text`}</span>
                  <span className={`${classes.rowEnd} ${classes.note}`}>
                    <bdi>{post.authorName ?? post.postedUserId}</bdi> <RelativeTime at={post.createdAt} />
                  </span>
                </>
              ) : (
                <>
                  <span className="mono">{postId}</span>
                  <em>
                    <Trans>the post is gone</Trans>
                  </em>
                </>
              )}
            </li>
          ))}
          {more > 0 ? (
            <li>
              <Plural value={more} one="and # more" other="and # more" />
            </li>
          ) : null}
        </ul>
      )}
    </section>
  );
}
