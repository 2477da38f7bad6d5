import { json, queryOf, type Call } from '../call.ts';
import { badRequest, notFound } from '../errors.ts';
import type { Comment, FeedType, Post } from '../models.ts';
import type { Endpoint } from '../router.ts';
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
  {
    method: 'DELETE',
    path: '/api/v3/posts/{postId}/flags',
    access: 'admin',
    handle: (call) => json(withPosts(call, [change(call, postOf(call), { flagCount: 0 })], 'v3')),
  },
  {
    method: 'DELETE',
    path: '/api/v3/comments/{commentId}/flags',
    access: 'admin',
    handle: (call) => json(withComments(call, [changeComment(call, commentOf(call), { flagCount: 0 })])),
  },
];

/** Soft unless `permanent`; the sandbox keeps the row either way, so that nothing of the seed is lost. */
function readPermanent(call: Call, version: 'v3' | 'v4'): void {
  const input = queryOf(call);
  if (version === 'v4') input.flag('permanent');
  input.done();
}

/** Wrapped as the vendor's spec says, flat as its clients read it (contract §4). */
const deleted = () => json({ status: 'success', data: { success: true }, success: true });

function postOf({ state, path: { postId = '' } }: Call): Post {
  const post = state.posts.get(postId);
  if (!post) throw notFound('Post');
  return post;
}

function commentOf({ state, path: { commentId = '' } }: Call): Comment {
  const comment = state.comments.get(commentId);
  if (!comment) throw notFound('Comment');
  return comment;
}

const change = ({ state }: Call, post: Post, to: Partial<Post>): Post =>
  state.posts.put({ ...post, ...to, updatedAt: state.stamp() });

const changeComment = ({ state }: Call, comment: Comment, to: Partial<Comment>): Comment =>
  state.comments.put({ ...comment, ...to, updatedAt: state.stamp() });
