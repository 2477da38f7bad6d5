import type { Attachment } from '#src/api/attachments.ts';
import type { Comment } from '#src/api/comments.ts';
import type { CommunityPost } from '#src/api/communityPosts.ts';
import type { Channel } from '#src/api/channels.ts';
import type { Message } from '#src/api/messages.ts';
import type { Story } from '#src/api/stories.ts';
import type { User } from '#src/api/users.ts';

export type FlaggedKind = 'post' | 'comment' | 'message' | 'story' | 'user';

/** Where something reported stands. */
type Place =
  | { is: 'community'; communityId: string; name: string }
  | { is: 'feed'; userId: string; name: string }
  | { is: 'channel'; channelId: string; name: string }
  | { is: 'network' };

/** Something that people have reported and nobody has decided on. */
export type FlaggedItem = {
  /** Kind and id: one of its sort in the queue. */
  key: string;
  kind: FlaggedKind;
  id: string;
  authorId: string;
  authorName: string;
  text: string;
  createdAt: string;
  /** Open reports, of a post with those of its pictures and files. */
  reports: number;
  place: Place;
  /** The post itself, or the one a comment stands under. */
  postId?: string | undefined;
  /** Pictures, films, files and polls it carries. */
  attachments: readonly Attachment[];
  /** Of a post: it. */
  post?: CommunityPost | undefined;
  /** Found by its meaning: how well it fits, 0 to 1. */
  score?: number | undefined;
  /** Of a user: them. */
  user?: User | undefined;
};

export const keyOf = (kind: FlaggedKind, id: string): string => `${kind}:${id}`;

/** A post, reported or not. */
export function postItem(post: CommunityPost): FlaggedItem {
  const inParts = post.attachments.reduce((sum, { flagCount }) => sum + flagCount, 0);
  // A picture or file that comes as a row of its own is its own only part.
  const reports = post.parentPostId ? post.flagCount : post.flagCount + inParts;
  return {
    key: keyOf('post', post.postId),
    kind: 'post',
    id: post.postId,
    authorId: post.postedUserId,
    authorName: post.authorName ?? post.postedUserId,
    text: post.data.text ?? '',
    createdAt: post.createdAt,
    reports,
    place: placeOf(post),
    postId: post.postId,
    attachments: post.attachments,
    post,
  };
}

export const commentItem = (comment: Comment, post: CommunityPost): FlaggedItem => ({
  key: keyOf('comment', comment.commentId),
  kind: 'comment',
  id: comment.commentId,
  authorId: comment.userId,
  authorName: comment.authorName ?? comment.userId,
  text: comment.data.text ?? '',
  createdAt: comment.createdAt,
  reports: comment.flagCount,
  place: placeOf(post),
  postId: post.postId,
  attachments: [],
});

export const messageItem = (message: Message, channel: Pick<Channel, 'channelId' | 'displayName'>): FlaggedItem => ({
  key: keyOf('message', message.messageId),
  kind: 'message',
  id: message.messageId,
  authorId: message.userId,
  authorName: message.authorName ?? message.userId,
  text: message.data.text ?? '',
  createdAt: message.createdAt,
  reports: message.flagCount,
  place: { is: 'channel', channelId: channel.channelId, name: channel.displayName || channel.channelId },
  attachments: message.fileUrl === undefined ? [] : [carriedBy(message)],
});

export const storyItem = (story: Story): FlaggedItem => ({
  key: keyOf('story', story.storyId),
  kind: 'story',
  id: story.storyId,
  authorId: story.creatorPublicId,
  authorName: story.authorName ?? story.creatorPublicId,
  text: story.data.text ?? '',
  createdAt: story.createdAt,
  reports: story.flagCount,
  place: { is: 'community', communityId: story.targetId, name: story.communityName ?? story.targetId },
  attachments:
    story.fileUrl === undefined
      ? []
      : [{ postId: story.storyId, dataType: story.dataType, flagCount: 0, fileUrl: story.fileUrl }],
});

export const userItem = (user: User): FlaggedItem => ({
  key: keyOf('user', user.userId),
  kind: 'user',
  id: user.userId,
  authorId: user.userId,
  authorName: user.displayName || user.userId,
  text: user.description ?? '',
  createdAt: user.createdAt,
  reports: user.flagCount,
  place: { is: 'network' },
  attachments: [],
  user,
});

/** A message carries one file at most; its kind says which sort. */
const carriedBy = ({ messageId, type, fileUrl, fileName }: Message): Attachment => ({
  postId: messageId,
  dataType: type,
  flagCount: 0,
  fileUrl,
  fileName,
});

function placeOf({ targetType, targetId, communityName }: CommunityPost): Place {
  return targetType === 'user'
    ? { is: 'feed', userId: targetId, name: targetId }
    : { is: 'community', communityId: targetId, name: communityName ?? targetId };
}
