import { useQuery, type InfiniteData } from '@tanstack/react-query';

import { listPostComments, type Comment } from '#src/api/comments.ts';
import {
  listCommunityPosts,
  listPostsByIds,
  type CommunityPost,
  type CommunityPostFilter,
} from '#src/api/communityPosts.ts';
import { eachPage, type Page } from '#src/api/paging.ts';
import { listCommunityPins } from '#src/api/pinnedPosts.ts';
import { currentClient } from '#src/session/session.ts';

import { infiniteList } from './infiniteList.ts';
import { queryClient, readAgain } from './queryClient.ts';

export const postIdOf = ({ postId }: CommunityPost): string => postId;

/** Posts in one call at most (vendor spec). */
const mostPerCall = 100;

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

/** The posts pinned in a community, in the order the network keeps them: a list that is not endless, in the form of one. */
export const pinnedPosts = (communityId: string) =>
  infiniteList<CommunityPost>({
    key: [...keys.of(communityId), { pinned: true }],
    fetchPage: async (_page, signal) => ({ items: await readPinnedPosts(communityId, signal) }),
    idOf: postIdOf,
    pageSize: mostPerCall,
  });

async function readPinnedPosts(communityId: string, signal?: AbortSignal): Promise<CommunityPost[]> {
  const client = await currentClient();
  const ids = [...(await listCommunityPins(client, communityId, signal)).keys()];
  const posts: CommunityPost[] = [];
  for (let from = 0; from < ids.length; from += mostPerCall) {
    // oxlint-disable-next-line no-await-in-loop -- hardly ever more than one
    posts.push(...(await listPostsByIds(client, ids.slice(from, from + mostPerCall), signal)));
  }
  const byId = new Map(posts.map((post) => [post.postId, post]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** After posts were pinned or unpinned: the list of those that are. */
export function refreshPinnedPosts(communityId: string): void {
  void readAgain({ queryKey: [...keys.of(communityId), { pinned: true }] });
}

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

/** The newest post of a community that is not deleted, or null where there is none. */
export function useNewestPost(communityId: string) {
  return useQuery({
    queryKey: [...keys.of(communityId), 'newest'],
    queryFn: async ({ signal }) => {
      const filter = { feedType: 'published', sortBy: 'lastCreated', isDeleted: false } as const;
      const { items } = await listCommunityPosts(await currentClient(), communityId, filter, { limit: 1 }, signal);
      return items[0] ?? null;
    },
  });
}

/** The newest posts of a community with open flags, a handful, to be looked at first. */
export function useFlaggedPosts(communityId: string, isWanted: boolean) {
  return useQuery({
    queryKey: [...keys.of(communityId), 'flagged'],
    queryFn: async ({ signal }) => {
      const filter = { feedType: 'published', sortBy: 'lastCreated', isDeleted: false, hasFlag: true } as const;
      return (await listCommunityPosts(await currentClient(), communityId, filter, { limit: 5 }, signal)).items;
    },
    enabled: isWanted,
  });
}

/** One post by id, or null where there is none any more. */
export function usePost(postId: string, { isWanted = true }: { isWanted?: boolean } = {}) {
  return useQuery({
    queryKey: ['posts', postId],
    enabled: isWanted,
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
  for (const postId of postIds) void readAgain({ queryKey: ['posts', postId] });
}

/** Changes posts in place, in every list of their community. */
export function patchPosts(communityId: string, postIds: ReadonlySet<string>, change: Partial<CommunityPost>): void {
  const patch = (post: CommunityPost) => (postIds.has(post.postId) ? { ...post, ...change } : post);
  queryClient.setQueriesData<InfiniteData<Page<CommunityPost>>>(
    { queryKey: keys.of(communityId), predicate: isList },
    (data) => (data ? { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(patch) })) } : data),
  );
}

/** True for the endless lists; the few posts that the overview shows are read again when they are looked at. */
const isList = ({ queryKey }: { queryKey: readonly unknown[] }) => typeof queryKey[2] === 'object';
