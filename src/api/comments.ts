import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { pageOf, type Page, type PageRequest } from './paging.ts';

export const Comment = z.looseObject({
  commentId: z.string(),
  userId: z.string().catch(''),
  data: z.looseObject({ text: z.string().optional().catch(undefined) }).catch({}),
  flagCount: z.number().catch(0),
  isDeleted: z.boolean().catch(false),
  createdAt: z.string().catch(''),
});
export type Comment = {
  commentId: string;
  userId: string;
  data: { text?: string | undefined };
  flagCount: number;
  isDeleted: boolean;
  createdAt: string;
};

const CommentPage = pageOf<Comment>('comments', Comment);

/**
 * One page of the comments on a post, the newest first; deleted ones left out. The vendor has no query over several
 * posts (vendor docs).
 */
export function listPostComments(
  client: ApiClient,
  { postId }: { postId: string },
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<Comment>> {
  return client.get('/api/v3/comments', CommentPage, {
    params: {
      referenceType: 'post',
      referenceId: postId,
      sortBy: 'lastCreated',
      isDeleted: false,
      // Without it the vendor pages by position, not by token.
      options: { type: 'pagination', ...page },
    },
    signal,
  });
}
