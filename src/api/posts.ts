import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { Comment } from './comments.ts';
import { pageOf, type Page, type PageRequest } from './paging.ts';

const Post = z.looseObject({
  postId: z.string(),
  postedUserId: z.string().catch(''),
  /** Posts of pictures, files and polls may have no text. */
  data: z.looseObject({ text: z.string().optional().catch(undefined) }).catch({}),
  flagCount: z.number().catch(0),
  commentsCount: z.number().catch(0),
  isDeleted: z.boolean().catch(false),
  createdAt: z.string().catch(''),
  latestComments: z.array(Comment).catch([]),
});
export type Post = {
  postId: string;
  postedUserId: string;
  data: { text?: string | undefined };
  flagCount: number;
  commentsCount: number;
  isDeleted: boolean;
  createdAt: string;
  /** Those that came along with the post: some of `commentsCount`. */
  latestComments: Comment[];
};

const SideLoaded = z.looseObject({
  posts: z.array(z.looseObject({ comments: z.array(z.string()).catch([]) })),
  comments: z.array(Comment),
});
const PostPage = z.preprocess(withComments, pageOf<Post>('posts', Post));

/** Puts the comments that an answer carries beside its posts into them. Without any it stays as it is. */
function withComments(answer: unknown): unknown {
  const { data } = SideLoaded.safeParse(answer);
  if (!data) return answer;
  const byId = new Map(data.comments.map((comment) => [comment.commentId, comment]));
  const posts = data.posts.map((post) => ({
    ...post,
    latestComments: post.comments.flatMap((commentId) => byId.get(commentId) ?? []),
  }));
  return { ...data, posts };
}

export type PostFilter = {
  targetType: 'community' | 'user';
  /** Left out: all of them. */
  targetId?: string | undefined;
};

/**
 * One page of the posts of all communities, or of all users' own feeds, the newest first; deleted ones left out. v3 is
 * the only query over the whole network: v4 wants a `targetId` (vendor spec; never seen against a live network).
 */
export function listPosts(
  client: ApiClient,
  { targetType, targetId }: PostFilter,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<Post>> {
  return client.get('/api/v3/posts', PostPage, {
    params: { targetType, targetId, sortBy: 'lastCreated', isDeleted: false, options: page },
    signal,
  });
}
