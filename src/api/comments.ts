import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { pageOf, type Join, type Page, type PageRequest } from './paging.ts';
import { path } from './query.ts';
import { sideLoaded } from './sideLoaded.ts';

export const Comment = z.looseObject({
  commentId: z.string(),
  referenceId: z.string().catch(''),
  userId: z.string().catch(''),
  parentId: z.string().nullish().catch(undefined),
  data: z.looseObject({ text: z.string().optional().catch(undefined) }).catch({}),
  flagCount: z.number().catch(0),
  isDeleted: z.boolean().catch(false),
  createdAt: z.string().catch(''),
});
export type Comment = {
  commentId: string;
  /** The post it stands under. */
  referenceId: string;
  userId: string;
  /** The comment it replies to. */
  parentId?: string | null | undefined;
  /** Joined from the answer's users. */
  authorName?: string | undefined;
  data: { text?: string | undefined };
  flagCount: number;
  isDeleted: boolean;
  createdAt: string;
};

const Author = z.looseObject({ userId: z.string(), displayName: z.string().nullish().catch(undefined) });
const join: Join<Comment> = (answer) => {
  const users = sideLoaded(answer, 'users', Author, ({ userId }) => userId);
  return (comment) => ({ ...comment, authorName: users.get(comment.userId)?.displayName ?? undefined });
};

const CommentPage = pageOf<Comment>('comments', Comment, join);

/**
 * One page of the comments on a post, or of those with open flags, the newest first; deleted ones left out. The vendor has no query over several
 * posts (vendor docs).
 */
export function listPostComments(
  client: ApiClient,
  { postId, hasFlag }: { postId: string; hasFlag?: true },
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<Comment>> {
  return client.get('/api/v3/comments', CommentPage, {
    params: {
      referenceType: 'post',
      referenceId: postId,
      hasFlag,
      sortBy: 'lastCreated',
      isDeleted: false,
      // Without it the vendor pages by position, not by token.
      options: { type: 'pagination', ...page },
    },
    signal,
  });
}

/** Up to ten comments by id; unknown ones are left out (contract §14). */
export async function listCommentsByIds(
  client: ApiClient,
  commentIds: readonly string[],
  signal?: AbortSignal,
): Promise<Comment[]> {
  if (commentIds.length === 0) return [];
  const { items } = await client.get('/api/v3/comments/list', CommentPage, { params: { commentIds }, signal });
  return items;
}

const Anything = z.unknown();

/** Deletes a comment, softly; no call brings it back (contract §27). */
export async function deleteComment(client: ApiClient, commentId: string): Promise<void> {
  await client.delete(path`/api/v4/comments/${commentId}`, Anything, { params: { permanent: false } });
}

/** Clears all reports of a comment. The comment stays. */
export async function clearCommentFlags(client: ApiClient, commentId: string): Promise<void> {
  await client.delete(path`/api/v3/comments/${commentId}/flags`, Anything);
}
