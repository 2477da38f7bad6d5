import { json, queryOf, type Call } from '../call.ts';
import { notFound, permissionDenied } from '../errors.ts';
import type { Comment } from '../models.ts';
import { readPage, takePage } from '../paging.ts';
import { mayModerate, mayReadComment, requirePostReader } from '../rights.ts';
import type { Endpoint } from '../router.ts';
import type { State } from '../state.ts';
import { only } from '../tables.ts';
import { findMember, showMember } from './communityAnswer.ts';
import { commentsOf, findPost, ordered, sortings } from './content.ts';
import { withFiles } from './users.ts';

export const commentEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/v3/comments',
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const referenceId = input.text('referenceId', { required: true, maxLength: 900 }) ?? '';
      const referenceType = input.text('referenceType', { oneOf: ['post', 'content', 'story'] }) ?? 'post';
      const parentId = input.text('parentId', { maxLength: 900 });
      const hasFlag = input.flag('hasFlag');
      const isDeleted = input.flag('isDeleted');
      const sortBy = input.text('sortBy', { oneOf: sortings }) ?? 'lastCreated';
      const options = input.inside('options');
      const type = options.text('type', { oneOf: ['scrollable', 'pagination'] }) ?? 'scrollable';
      const count = { minimum: 1, maximum: 100, isInteger: true };
      const place = { minimum: 1, isInteger: true };
      const [first, last] = [options.number('first', count), options.number('last', count)];
      const [after, before] = [options.number('after', place), options.number('before', place)];
      input.done();
      const post = referenceType === 'post' ? findPost(call.state, referenceId) : undefined;
      if (referenceType === 'post' && !post) throw notFound('Post');
      if (post) requirePostReader(call, post);
      // Reports are no business of ordinary users (guess).
      if (hasFlag !== undefined && !mayModerate(call, post?.targetId ?? '')) throw permissionDenied();
      const thread = referenceType === 'post' ? commentsOf(call.state, referenceId) : [];
      const isWanted = (comment: Comment) =>
        // Left out it asks for all, empty for those that are no replies (guess).
        (parentId === undefined || (comment.parentId ?? '') === parentId) &&
        (hasFlag === undefined || comment.flagCount > 0 === hasFlag) &&
        (isDeleted === undefined || comment.isDeleted === isDeleted) &&
        mayReadComment(call, comment, post) &&
        // Scrolling goes by the place in the thread (guess: the spec names the numbers, not what they count).
        (type === 'pagination' ||
          ((after === undefined || comment.segmentNumber > after) &&
            (before === undefined || comment.segmentNumber < before)));
      const page = readPage(call.query, type === 'pagination' ? 10 : (first ?? last ?? 10));
      const { items, paging } = takePage(only(ordered(thread, sortBy), isWanted), page);
      return json({ ...withComments(call, items), paging });
    },
  },
  {
    method: 'GET',
    path: '/api/v3/comments/list',
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const ids = input.texts('commentIds', { required: true, minItems: 1, maxItems: 10, maxLength: 50 }) ?? [];
      input.done();
      // Comments that do not exist are left out (guess).
      return json(
        withComments(
          call,
          [...new Set(ids)]
            .flatMap((id) => call.state.comments.get(id) ?? [])
            .filter((comment) => mayReadComment(call, comment, findPost(call.state, comment.postId))),
        ),
      );
    },
  },
  {
    method: 'GET',
    path: '/api/v3/comments/{commentId}',
    access: 'user',
    handle: (call) => {
      const comment = call.state.comments.get(call.path['commentId'] ?? '');
      if (!comment) throw notFound('Comment');
      if (!mayReadComment(call, comment, findPost(call.state, comment.postId))) throw permissionDenied();
      return json(withComments(call, [comment]));
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
    communityUsers: membersAmong(state, [...comments, ...replies]),
    ...withFiles(call, [...new Set(authors)]),
  };
}

/** Who wrote them, as members of the community they stand in. */
function membersAmong(state: State, comments: readonly Comment[]) {
  const members = comments.flatMap(({ postId, userId }) => {
    const post = findPost(state, postId);
    const user = state.users.get(userId);
    return post?.targetType === 'community' && user
      ? [showMember(state, findMember(state, post.targetId, userId), user)]
      : [];
  });
  return [...new Map(members.map((member) => [`${member.communityId} ${member.userId}`, member])).values()];
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
