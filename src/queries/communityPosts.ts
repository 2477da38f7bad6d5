import { useQuery, type InfiniteData } from '@tanstack/react-query';

import { listPostComments } from '#src/api/comments.ts';
import { listCommunityPosts, type CommunityPost, type CommunityPostFilter } from '#src/api/communityPosts.ts';
import type { Page } from '#src/api/paging.ts';
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

/** The newest comments on a post, one page of them. */
export function usePostComments(postId: string) {
  return useQuery({
    queryKey: ['postComments', postId],
    queryFn: async ({ signal }) => listPostComments(await currentClient(), { postId }, { limit: 100 }, signal),
  });
}

/** Changes posts in place, in every list of their community. */
export function patchPosts(communityId: string, postIds: ReadonlySet<string>, change: Partial<CommunityPost>): void {
  const patch = (post: CommunityPost) => (postIds.has(post.postId) ? { ...post, ...change } : post);
  queryClient.setQueriesData<InfiniteData<Page<CommunityPost>>>({ queryKey: keys.of(communityId) }, (data) =>
    data ? { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(patch) })) } : data,
  );
}
