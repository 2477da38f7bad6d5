import { Plural, Trans, useLingui } from '@lingui/react/macro';

import type { Community } from '#src/api/communities.ts';
import type { CommunityPost } from '#src/api/communityPosts.ts';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { SidePanel } from '#src/components/SidePanel.tsx';
import type { WaitingPost } from '#src/queries/waitingPosts.ts';
import type { Pins } from '#src/queries/communityPins.ts';

import shared from '#src/components/Detail.module.css';
import { ObjectMetadata } from '#src/layout/ObjectMetadata.tsx';
import { Attachments } from '#src/layout/posts/Attachments.tsx';
import { CommentThread } from '#src/layout/posts/CommentThread.tsx';
import classes from '#src/layout/posts/Post.module.css';
import { PostDecisions } from './PostDecisions.tsx';
import { originalPostIdOf } from '#src/layout/posts/postText.ts';
import { SharedPost } from '#src/layout/posts/SharedPost.tsx';

type Props = {
  post: CommunityPost;
  community: Community;
  pins: Pins;
  waiting: WaitingPost | undefined;
  onClose: () => void;
  /** After a decision that takes it out of the list. */
  onDecided: () => void;
};

/** A post beside the list, whole: what it carries, what it shares, what can be done with it, and the comments below it. */
export function PostPreview({ post, community, pins, waiting, onClose, onDecided }: Props) {
  const { t } = useLingui();
  const placements = pins.get(post.postId) ?? [];
  const originalId = originalPostIdOf(post);
  return (
    <SidePanel
      label={t`Post`}
      title={post.authorName ?? post.postedUserId}
      closeLabel={t`Close the post`}
      onClose={onClose}
    >
      <p className={shared.note}>
        <RelativeTime at={post.createdAt} /> · <span className="mono">{post.postId}</span>
      </p>
      <p className={`${shared.note} ${classes.head}`}>
        {post.flagCount > 0 ? (
          <span className={classes.flag}>
            ⚑ <Plural value={post.flagCount} one="# report" other="# reports" />{' '}
          </span>
        ) : null}
        {placements.includes('default') ? <Trans>Pinned</Trans> : null}{' '}
        {placements.includes('announcement') ? <Trans>Pinned as an announcement</Trans> : null}
      </p>
      {post.data.text === undefined ? null : (
        <p className={classes.text} dir="auto">
          {post.data.text}
        </p>
      )}
      {originalId === undefined ? null : <SharedPost postId={originalId} label={t`Shares a post`} />}
      <Attachments key={post.postId} attachments={post.attachments} />
      {post.parentPostId ? <SharedPost postId={post.parentPostId} label={t`Belongs to a post`} /> : null}
      <PostDecisions post={post} community={community} pins={pins} waiting={waiting} onDecided={onDecided} />
      {post.isDeleted ? null : (
        <>
          <h3 className={shared.note}>
            <Trans>Metadata</Trans>
          </h3>
          <ObjectMetadata
            key={post.postId}
            of="post"
            id={post.postId}
            name={post.data.text?.slice(0, 100) ?? post.postId}
          />
        </>
      )}
      <h3 className={shared.note}>
        <Plural value={post.commentsCount} one="# comment" other="# comments" />
      </h3>
      <CommentThread key={post.postId} postId={post.postId} />
    </SidePanel>
  );
}
