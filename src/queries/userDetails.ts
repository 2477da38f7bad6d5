import { useQuery, type InfiniteData } from '@tanstack/react-query';

import { listCommunitiesByIds } from '#src/api/communities.ts';
import { listPostsByIds, type CommunityPost } from '#src/api/communityPosts.ts';
import { ApiError } from '#src/api/errors.ts';
import { countFollows, listFollows, type Follow, type FollowList } from '#src/api/follows.ts';
import type { Page } from '#src/api/paging.ts';
import { listPosts, type Post } from '#src/api/posts.ts';
import { lastHeartbeats } from '#src/api/presence.ts';
import { countFeedPosts } from '#src/api/userFeeds.ts';
import { currentClient } from '#src/session/session.ts';

import { infiniteList } from './infiniteList.ts';
import { queryClient } from './queryClient.ts';

/** What hangs on a user rather than being of the user: read only where it is looked at. */
const keyOf = (userId: string, what: string) => ['userDetails', userId, what] as const;

/** How many follow a user, and how many the user follows. */
export function useFollowCounts(userId: string) {
  return useQuery({
    queryKey: keyOf(userId, 'followCounts'),
    queryFn: async ({ signal }) => (await countFollows(await currentClient(), userId, signal)) ?? null,
    retry: false,
  });
}

/** Whether a user is connected; `off` where the network has presence switched off. */
export function usePresence(userId: string) {
  return useQuery({
    queryKey: keyOf(userId, 'presence'),
    queryFn: async ({ signal }): Promise<{ lastHeartbeat?: string | undefined } | 'off'> => {
      try {
        return { lastHeartbeat: (await lastHeartbeats(await currentClient(), [userId], signal)).get(userId) };
      } catch (error) {
        if (error instanceof ApiError && error.kind === 'forbidden') return 'off';
        throw error;
      }
    },
    retry: false,
  });
}

export const followIdOf = ({ from, to }: Follow): string => `${from} ${to}`;

/** The endless list of who follows a user, or whom the user follows. */
export const follows = (
  userId: string,
  filter: { list: FollowList; status: 'all' | 'pending' | 'accepted' },
  pageSize: number,
) =>
  infiniteList<Follow>({
    key: [...keyOf(userId, 'follows'), filter],
    fetchPage: async (page, signal) => listFollows(await currentClient(), userId, filter, page, signal),
    idOf: followIdOf,
    pageSize,
  });

export const feedPostIdOf = ({ postId }: Post): string => postId;

/** The endless list of the posts on a user's own feed, the newest first. */
export const feedPosts = (userId: string, pageSize: number) =>
  infiniteList<Post>({
    key: keyOf(userId, 'feed'),
    fetchPage: async (page, signal) =>
      listPosts(await currentClient(), { targetType: 'user', targetId: userId }, page, signal),
    idOf: feedPostIdOf,
    pageSize,
  });

/** Changes posts in place, on the own feed of a user. */
export function patchFeedPosts(
  userId: string,
  postIds: ReadonlySet<string>,
  { isDeleted, flagCount }: { isDeleted?: boolean; flagCount?: number },
): void {
  const change = { ...(isDeleted !== undefined && { isDeleted }), ...(flagCount !== undefined && { flagCount }) };
  const patch = (post: Post) => (postIds.has(post.postId) ? { ...post, ...change } : post);
  queryClient.setQueriesData<InfiniteData<Page<Post>>>({ queryKey: keyOf(userId, 'feed') }, (data) =>
    data ? { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(patch) })) } : data,
  );
}

/** How many posts the own feed of a user holds, read at once; undefined where it cannot be read. */
export async function readFeedCount(userId: string): Promise<number | undefined> {
  return countFeedPosts(await currentClient(), userId).catch(() => undefined);
}

/** Ids in one call at most (vendor spec). */
const perCall = 100;

/** Posts by id, for those that are kept by their ids; undefined for those that are gone. The first hundred. */
export function usePostsByIds(postIds: readonly string[]) {
  const ids = postIds.slice(0, perCall);
  return useQuery({
    queryKey: ['posts', 'list', ids],
    queryFn: async ({ signal }) => {
      const posts = await listPostsByIds(await currentClient(), ids, signal);
      const byId = new Map<string, CommunityPost>(posts.map((post) => [post.postId, post]));
      return ids.map((postId) => ({ postId, post: byId.get(postId) }));
    },
    enabled: ids.length > 0,
  });
}

/** Communities by id; undefined for those that are gone. The first hundred. */
export function useCommunitiesByIds(communityIds: readonly string[]) {
  const ids = communityIds.slice(0, perCall);
  return useQuery({
    queryKey: ['communities', 'byIds', ids],
    queryFn: async ({ signal }) => {
      const found = await listCommunitiesByIds(await currentClient(), ids, signal);
      const byId = new Map(found.map((community) => [community.communityId, community]));
      return ids.map((communityId) => ({ communityId, community: byId.get(communityId) }));
    },
    enabled: ids.length > 0,
  });
}
