import { json, queryOf, type Call } from '../call.ts';
import { notBuilt, notFound } from '../errors.ts';
import type { Comment } from '../models.ts';
import { readPage, takePage } from '../paging.ts';
import type { Endpoint } from '../router.ts';
import type { State } from '../state.ts';
import { only } from '../tables.ts';
import { commentsOf, findPost, ordered, sortings } from './content.ts';
import { withFiles } from './users.ts';

export const commentEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/v3/comments',
    access: 'admin',
    handle: (call) => {
      const input = queryOf(call);
      const referenceId = input.text('referenceId', { required: true, maxLength: 900 }) ?? '';
      const referenceType = input.text('referenceType', { oneOf: ['post', 'content', 'story'] }) ?? 'post';
      const parentId = input.text('parentId', { maxLength: 900 });
      const hasFlag = input.flag('hasFlag');
      const isDeleted = input.flag('isDeleted');
      const sortBy = input.text('sortBy', { oneOf: sortings }) ?? 'lastCreated';
      const type = input.inside('options').text('type', { oneOf: ['scrollable', 'pagination'] }) ?? 'scrollable';
      input.done();
      if (type === 'scrollable') throw notBuilt('GET', '/api/v3/comments without options[type]=pagination');
      const page = readPage(call.query, 10);
      if (referenceType === 'post' && !findPost(call.state, referenceId)) throw notFound('Post');
      const thread = referenceType === 'post' ? commentsOf(call.state, referenceId) : [];
      const isWanted = (comment: Comment) =>
        // Left out it asks for all, empty for those that are no replies (guess).
        (parentId === undefined || (comment.parentId ?? '') === parentId) &&
        (hasFlag === undefined || comment.flagCount > 0 === hasFlag) &&
        (isDeleted === undefined || comment.isDeleted === isDeleted);
      const { items, paging } = takePage(only(ordered(thread, sortBy), isWanted), page);
      return json({ ...withComments(call, items), paging });
    },
  },
  {
    method: 'GET',
    path: '/api/v3/comments/list',
    access: 'admin',
    handle: (call) => {
      const input = queryOf(call);
      const ids = input.texts('commentIds', { required: true, minItems: 1, maxItems: 10, maxLength: 50 }) ?? [];
      input.done();
      // Comments that do not exist are left out (guess).
      return json(
        withComments(
          call,
          [...new Set(ids)].flatMap((id) => call.state.comments.get(id) ?? []),
        ),
      );
    },
  },
];

export function withComments(call: Call, comments: readonly Comment[]) {
  const { state } = call;
  const replies = comments.flatMap((comment) => repliesTo(state, comment));
  const authors = [...comments, ...replies].flatMap((comment) => state.users.get(comment.userId) ?? []);
  return {
    comments: comments.map((comment) => showComment(state, comment)),
    commentChildren: replies.map((comment) => showComment(state, comment)),
    communityUsers: [],
    ...withFiles(call, [...new Set(authors)]),
  };
}

const repliesTo = (state: State, { commentId, postId }: Comment) =>
  commentsOf(state, postId).filter((comment) => comment.parentId === commentId);

export function showComment(state: State, comment: Comment) {
  const { commentId, postId, userId, text, likes, flagCount, flaggedBy: _, ...shown } = comment;
  const user = state.users.get(userId);
  const post = findPost(state, postId);
  const children = repliesTo(state, comment).map((reply) => reply.commentId);
  return {
    ...shown,
    _id: commentId,
    commentId,
    rootId: comment.parentId ?? commentId,
    referenceId: postId,
    referenceType: 'post',
    ...(post ? { targetId: post.targetId, targetType: post.targetType } : {}),
    userId,
    userPublicId: userId,
    ...(user ? { userInternalId: user.userInternalId } : {}),
    dataType: 'text',
    dataTypes: ['text'],
    data: { text },
    metadata: {},
    // The vendor's clients fail without it, empty or not.
    children,
    childrenNumber: children.length,
    flagCount,
    ...(flagCount > 0 && user ? { hashFlag: { bits: 256, hashes: 5, hash: [user.userInternalId] } } : {}),
    reactions: likes > 0 ? { like: likes } : {},
    reactionsCount: likes,
    myReactions: [],
    mentionees: [],
    attachments: [],
  };
}
