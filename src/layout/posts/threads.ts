import type { Comment } from '#src/api/comments.ts';

type Thread = { comment: Comment; replies: readonly Comment[] };

/**
 * Puts replies below what they reply to. A reply whose comment is not loaded stands in its own place until it is, so that
 * nothing that is loaded is missing.
 * @param comments the newest first
 */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  const ids = new Set(comments.map(({ commentId }) => commentId));
  const isReply = ({ commentId, parentId }: Comment) => !!parentId && parentId !== commentId && ids.has(parentId);
  const replies = Map.groupBy(comments.filter(isReply), ({ parentId }) => parentId);
  const below = (commentId: string): Comment[] =>
    (replies.get(commentId) ?? []).toReversed().flatMap((reply) => [reply, ...below(reply.commentId)]);
  return comments
    .filter((comment) => !isReply(comment))
    .map((comment) => ({ comment, replies: below(comment.commentId) }));
}
