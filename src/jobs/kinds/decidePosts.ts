import type { ApiClient } from '#src/api/client.ts';
import {
  approvePost,
  clearPostFlags,
  declinePost,
  deletePost,
  listPostsByIds,
  type CommunityPost,
} from '#src/api/communityPosts.ts';

import type { Found } from '../fate.ts';
import type { ItemView, JobKind } from '../kind.ts';
import { objectFate } from './objectFate.ts';

/** A post as it was when somebody decided on it. */
export type PostInput = {
  postId: string;
  text: string;
  /** It was decided on because it is reported: without reports by then, somebody else has dealt with it. */
  isReported?: true;
};
/** Where they stand: in a community, on a user's own feed, or in several places. */
export type PostParams = { communityId: string } | { userId: string } | { everywhere: true };

/** What all kinds for posts share. */
export const ofPosts = {
  // The vendor's calls take one post (vendor spec).
  itemsPerCall: 1,
  keyOf: ({ postId }: PostInput): string => postId,
  groupOf: () => 'all',
  view: ({ postId, text }: PostInput): ItemView => ({ lines: [], text: text || postId, id: postId }),
};

type PostKind = JobKind<PostInput, PostInput, PostParams>;
type Decision = {
  send: (client: ApiClient, postId: string) => Promise<void>;
  outcome: string;
  /** False for a post that is no longer what was decided on. */
  isStill: (now: CommunityPost, then: PostInput) => boolean;
  /** True for a post that needs nothing any more: we may have done it ourselves, without hearing the answer. */
  isSoAlready?: (now: CommunityPost) => boolean;
};

/** A decision on posts that no call takes back, so each is looked at again just before (contract §13, §27). */
const decide = (name: string, { send, outcome, isStill, isSoAlready }: Decision): PostKind => ({
  name,
  ...ofPosts,
  weight: 'final',
  accept: ({ postId, text, isReported }) => ({
    item: { postId, text, ...(isReported && { isReported }) },
    fate: objectFate(postId, 'no-post-id'),
  }),

  async recheck(client, items) {
    const posts = await listPostsByIds(
      client,
      items.map(({ postId }) => postId),
    );
    const byId = new Map(posts.map((post) => [post.postId, post]));
    const found = new Map<string, Found>();
    for (const item of items) {
      const now = byId.get(item.postId);
      if (now && isSoAlready?.(now))
        found.set(item.postId, { is: 'done', outcome: 'already-done', objectId: item.postId });
      else if (!now || !isStill(now, item)) found.set(item.postId, { kind: 'changed-since' });
      else if (item.isReported && now.flagCount === 0)
        found.set(item.postId, { kind: 'changed-since', message: 'handled' });
    }
    return found;
  },
  async send(client, items) {
    for (const { postId } of items) await send(client, postId);
  },
  acceptedAs: () => ({ is: 'done', outcome }),
});

/** Where the answer does not say which feed a post is on, the network has the last word. */
const isInReview = ({ feedType, isDeleted }: CommunityPost) =>
  !isDeleted && (feedType === undefined || feedType === 'reviewing');
const isUnedited = (now: CommunityPost, then: PostInput) => (now.data.text ?? '') === then.text;

/** Publishes posts that wait for review; not those that were edited or decided on meanwhile. */
export const approvePosts = decide('approvePosts', {
  send: approvePost,
  outcome: 'approved',
  isStill: (now, then) => isInReview(now) && isUnedited(now, then),
  isSoAlready: ({ isDeleted, feedType }) => !isDeleted && feedType === 'published',
});

/** Refuses posts that wait for review. */
export const declinePosts = decide('declinePosts', {
  send: declinePost,
  outcome: 'declined',
  isStill: isInReview,
  isSoAlready: ({ isDeleted, feedType }) => !isDeleted && feedType === 'declined',
});

/** Deletes posts. */
export const deletePosts = decide('deletePosts', {
  send: deletePost,
  outcome: 'post-deleted',
  isStill: isUnedited,
  isSoAlready: ({ isDeleted }) => isDeleted,
});

/** Clears the reports of posts; not of those that were edited into something else since they were looked at. */
export const clearPostsFlags = decide('clearPostsFlags', {
  send: clearPostFlags,
  outcome: 'flags-cleared',
  isStill: (now, then) => !now.isDeleted && isUnedited(now, then),
  isSoAlready: ({ isDeleted, flagCount }) => !isDeleted && flagCount === 0,
});
