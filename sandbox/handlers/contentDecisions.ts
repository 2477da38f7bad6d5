import { requireAdmin } from '../auth.ts';
import { callerOf, json, queryOf, type Call } from '../call.ts';
import { badRequest, notFound } from '../errors.ts';
import type { Comment, FeedType, Post } from '../models.ts';
import { requireAuthorOrModerator, requireModerator, requirePostReader } from '../rights.ts';
import type { Endpoint } from '../router.ts';
import type { State } from '../state.ts';
import { childrenOf, commentsOf, findPost } from './content.ts';
import { withComments } from './comments.ts';
import { withPosts } from './postAnswer.ts';

/** What moderators do with posts and comments: the review queue, deletion, clearing of reports. */
export const contentDecisionEndpoints: Endpoint[] = [
  ...(['approve', 'decline'] as const).map((verb): Endpoint => ({
    method: 'POST',
    path: `/api/v3/posts/{postId}/${verb}`,
    access: 'user',
    handle: (call) => {
      const post = postOf(call);
      requirePostModerator(call, post);
      // What is no longer in review is nobody's to decide on (guess; undo is not documented).
      if (post.feedType !== 'reviewing' || post.isDeleted) throw badRequest('Post is not in review');
      const feedType: FeedType = verb === 'approve' ? 'published' : 'declined';
      return json(withPosts(call, [change(call, post, { feedType })], 'v3'));
    },
  })),
  ...(['v3', 'v4'] as const).flatMap((version): Endpoint[] => [
    {
      method: 'DELETE',
      path: `/api/${version}/posts/{postId}`,
      access: 'user',
      handle: (call) => {
        const isPermanent = readPermanent(call, version);
        const post = postOf(call);
        requireAuthorOrModerator(call, post.postedUserId, post);
        if (isPermanent) erasePost(call.state, post);
        else if (post.isDeleted) throw badRequest('Post already deleted');
        else change(call, post, { isDeleted: true });
        return deleted();
      },
    },
    {
      method: 'DELETE',
      path: `/api/${version}/comments/{commentId}`,
      access: 'user',
      handle: (call) => {
        const isPermanent = readPermanent(call, version);
        const comment = commentOf(call);
        requireAuthorOrModerator(call, comment.userId, findPost(call.state, comment.postId));
        if (isPermanent) call.state.comments.remove(comment);
        else if (comment.isDeleted) throw badRequest('Comment already deleted');
        else changeComment(call, comment, { isDeleted: true });
        return deleted();
      },
    },
  ]),
  ...(['flag', 'unflag'] as const).flatMap((verb): Endpoint[] => {
    const method = verb === 'flag' ? 'POST' : 'DELETE';
    return [
      {
        method,
        path: `/api/v3/posts/{postId}/${verb}`,
        access: 'user',
        handle: (call) => {
          const post = postOf(call);
          requirePostReader(call, post);
          return json(withPosts(call, [change(call, post, report(call, post, verb === 'flag'))], 'v3'));
        },
      },
      {
        method,
        path: `/api/v3/comments/{commentId}/${verb}`,
        access: 'user',
        handle: (call) => {
          const comment = commentOf(call);
          return json(withComments(call, [changeComment(call, comment, report(call, comment, verb === 'flag'))]));
        },
      },
    ];
  }),
  {
    method: 'GET',
    path: '/api/v3/posts/{postId}/isflagbyme',
    access: 'user',
    handle: (call) => flaggedByMe(call, postOf(call)),
  },
  {
    method: 'GET',
    path: '/api/v3/comments/{commentId}/isflagbyme',
    access: 'user',
    handle: (call) => flaggedByMe(call, commentOf(call)),
  },
  {
    method: 'DELETE',
    path: '/api/v3/posts/{postId}/flags',
    access: 'user',
    handle: (call) => {
      const post = postOf(call);
      requirePostModerator(call, post);
      return json(withPosts(call, [change(call, post, { flagCount: 0, flaggedBy: [] })], 'v3'));
    },
  },
  {
    method: 'DELETE',
    path: '/api/v3/comments/{commentId}/flags',
    access: 'user',
    handle: (call) => {
      const comment = commentOf(call);
      const post = findPost(call.state, comment.postId);
      if (post) requirePostModerator(call, post);
      else requireAdmin(callerOf(call));
      return json(withComments(call, [changeComment(call, comment, { flagCount: 0, flaggedBy: [] })]));
    },
  },
];

/** Whether the token's owner reported it: wrapped as the spec has it, and flat as the vendor's clients read it (§28). */
const flaggedByMe = (call: Call, { flaggedBy = [] }: Post | Comment) => {
  const result = flaggedBy.includes(callerOf(call).token.userId);
  return json({ status: 'success', data: { result }, result });
};

/** One report more by the token's owner, or his one less; the same report twice is one (guess). */
function report(call: Call, { flagCount, flaggedBy = [] }: Post | Comment, isFlagged: boolean) {
  const { userId } = callerOf(call).token;
  if (flaggedBy.includes(userId) === isFlagged) return {};
  const others = flaggedBy.filter((one) => one !== userId);
  return isFlagged
    ? { flagCount: flagCount + 1, flaggedBy: [...others, userId] }
    : { flagCount: Math.max(0, flagCount - 1), flaggedBy: others };
}

/** Soft, unless v4 is told `permanent`: then it is gone (contract §27). */
function readPermanent(call: Call, version: 'v3' | 'v4'): boolean {
  const input = queryOf(call);
  const isPermanent = version === 'v4' && input.flag('permanent') === true;
  input.done();
  return isPermanent;
}

/** With a post go what is attached to it and what was said about it. */
function erasePost(state: State, post: Post): void {
  for (const comment of commentsOf(state, post.postId)) state.comments.remove(comment);
  for (const child of childrenOf(state, post.postId)) state.attachments.remove(child);
  if (post.parentPostId === undefined) state.posts.remove(post);
  else state.attachments.remove(post);
}

/** Admins, and whoever moderates where the post stands. */
function requirePostModerator(call: Call, post: Post): void {
  if (post.targetType === 'community') requireModerator(call, post.targetId);
  else requireAdmin(callerOf(call));
}

/** Wrapped as the vendor's spec says, flat as its clients read it (contract §4). */
const deleted = () => json({ status: 'success', data: { success: true }, success: true });

function postOf({ state, path: { postId = '' } }: Call): Post {
  const post = findPost(state, postId);
  if (!post) throw notFound('Post');
  return post;
}

function commentOf({ state, path: { commentId = '' } }: Call): Comment {
  const comment = state.comments.get(commentId);
  if (!comment) throw notFound('Comment');
  return comment;
}

/** With a post goes what is attached to it, into review and out of it and when it is deleted. */
function change({ state }: Call, post: Post, to: Partial<Post>): Post {
  const updatedAt = state.stamp();
  if (post.parentPostId !== undefined) return state.attachments.put({ ...post, ...to, updatedAt });
  const { flagCount: _, flaggedBy: __, ...shared } = to;
  if (Object.keys(shared).length > 0)
    for (const child of childrenOf(state, post.postId)) state.attachments.put({ ...child, ...shared, updatedAt });
  return state.posts.put({ ...post, ...to, updatedAt });
}

const changeComment = ({ state }: Call, comment: Comment, to: Partial<Comment>): Comment =>
  state.comments.put({ ...comment, ...to, updatedAt: state.stamp() });
