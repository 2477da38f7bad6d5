import type { ApiClient } from '#src/api/client.ts';
import { clearCommentFlags, deleteComment, listCommentsByIds } from '#src/api/comments.ts';
import { chunks } from '#src/lib/chunks.ts';

import { decideContent, idsPerCall } from './decideContent.ts';

async function read(client: ApiClient, ids: readonly string[]) {
  const lists = await Promise.all(chunks(ids, idsPerCall).map((some) => listCommentsByIds(client, some)));
  return new Map(
    lists.flat().map(({ commentId, data, isDeleted, flagCount }) => {
      return [commentId, { text: data.text ?? '', isDeleted, flagCount }] as const;
    }),
  );
}

/** Deletes comments (contract §14). */
export const deleteComments = decideContent('deleteComments', {
  read,
  send: deleteComment,
  outcome: 'comment-deleted',
  isSoAlready: ({ isDeleted }) => isDeleted,
});

/** Clears the reports of comments; they stay (contract §15). */
export const clearCommentsFlags = decideContent('clearCommentsFlags', {
  read,
  send: clearCommentFlags,
  outcome: 'flags-cleared',
  isSoAlready: ({ isDeleted, flagCount }) => !isDeleted && flagCount === 0,
});
