import { useQuery, type InfiniteData } from '@tanstack/react-query';

import { listPostComments, type Comment } from '#src/api/comments.ts';
import {
  listCommunityPosts,
  listPostsByIds,
  type CommunityPost,
  type CommunityPostFilter,
} from '#src/api/communityPosts.ts';
import { eachPage, type Page } from '#src/api/paging.ts';
import { currentClient } from '#src/session/session.ts';

import { infiniteList } from './infiniteList.ts';
import { queryClient } from './queryClient.ts';

export const postIdOf = ({ postId }: CommunityPost): string => postId;

const keys = {
  of: (communityId: string) => ['communityPosts', communityId] as const,
  list: (communityId: string, filter: CommunityPostFilter) => ['communityPosts', communityId, filter] as const,
};

/** The endless list of a community's posts. */
export const communityPosts = (communityId: string, filter: CommunityPostFilter, pageSize: number) =>
  infiniteList<CommunityPost>({
    key: keys.list(communityId, filter),
    fetchPage: async (page, signal) => listCommunityPosts(await currentClient(), communityId, filter, page, signal),
    idOf: postIdOf,
    pageSize,
  });

/** Every post that matches, a hundred at a time, past the cache: for "all matching". */
export async function* eachCommunityPostPage(
  communityId: string,
  filter: CommunityPostFilter,
  signal: AbortSignal,
): AsyncGenerator<readonly CommunityPost[]> {
  const client = await currentClient();
  yield* eachPage((page) => listCommunityPosts(client, communityId, filter, page, signal), {
    limit: 100,
    signal,
    idOf: postIdOf,
  });
}

/** One post by id, or null where there is none any more. */
export function usePost(postId: string) {
  return useQuery({
    queryKey: ['posts', postId],
    queryFn: async ({ signal }) => (await listPostsByIds(await currentClient(), [postId], signal))[0] ?? null,
  });
}

export const commentIdOf = ({ commentId }: Comment): string => commentId;

/** The endless list of the comments on a post, replies among them, the newest first. */
export const postComments = (postId: string) =>
  infiniteList<Comment>({
    key: ['postComments', postId],
    fetchPage: async (page, signal) => listPostComments(await currentClient(), { postId }, page, signal),
    idOf: commentIdOf,
    pageSize: 50,
  });

/** After posts were decided on: those that stand inside others. */
export function refreshSinglePosts(postIds: ReadonlySet<string>): void {
  for (const postId of postIds) void queryClient.invalidateQueries({ queryKey: ['posts', postId] });
}

/** Changes posts in place, in every list of their community. */
export function patchPosts(communityId: string, postIds: ReadonlySet<string>, change: Partial<CommunityPost>): void {
  const patch = (post: CommunityPost) => (postIds.has(post.postId) ? { ...post, ...change } : post);
  queryClient.setQueriesData<InfiniteData<Page<CommunityPost>>>({ queryKey: keys.of(communityId) }, (data) =>
    data ? { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(patch) })) } : data,
  );
}
