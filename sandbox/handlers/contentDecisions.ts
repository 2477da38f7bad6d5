import { callerOf, json, queryOf, type Call } from '../call.ts';
import { badRequest, notFound } from '../errors.ts';
import type { Comment, FeedType, Post } from '../models.ts';
import type { Endpoint } from '../router.ts';
import { childrenOf, findPost } from './content.ts';
import { withComments } from './comments.ts';
import { withPosts } from './postAnswer.ts';

/** What moderators do with posts and comments: the review queue, deletion, clearing of reports. */
export const contentDecisionEndpoints: Endpoint[] = [
  ...(['approve', 'decline'] as const).map((verb): Endpoint => ({
    method: 'POST',
    path: `/api/v3/posts/{postId}/${verb}`,
    access: 'admin',
    handle: (call) => {
      const post = postOf(call);
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
      access: 'admin',
      handle: (call) => {
        readPermanent(call, version);
        const post = postOf(call);
        if (post.isDeleted) throw badRequest('Post already deleted');
        change(call, post, { isDeleted: true });
        return deleted();
      },
    },
    {
      method: 'DELETE',
      path: `/api/${version}/comments/{commentId}`,
      access: 'admin',
      handle: (call) => {
        readPermanent(call, version);
        const comment = commentOf(call);
        if (comment.isDeleted) throw badRequest('Comment already deleted');
        changeComment(call, comment, { isDeleted: true });
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
    access: 'admin',
    handle: (call) => json(withPosts(call, [change(call, postOf(call), { flagCount: 0, flaggedBy: [] })], 'v3')),
  },
  {
    method: 'DELETE',
    path: '/api/v3/comments/{commentId}/flags',
    access: 'admin',
    handle: (call) => json(withComments(call, [changeComment(call, commentOf(call), { flagCount: 0, flaggedBy: [] })])),
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

/** Soft unless `permanent`; the sandbox keeps the row either way, so that nothing of the seed is lost. */
function readPermanent(call: Call, version: 'v3' | 'v4'): void {
  const input = queryOf(call);
  if (version === 'v4') input.flag('permanent');
  input.done();
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
