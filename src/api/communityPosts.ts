import { z } from '#src/lib/zod.ts';

import { AttachedData, attachmentsIn, type Attachment } from './attachments.ts';
import type { ApiClient } from './client.ts';
import { fileUrls } from './files.ts';
import { pageOf, type Join, type Page, type PageRequest } from './paging.ts';
import { path } from './query.ts';
import { sideLoaded } from './sideLoaded.ts';

const CommunityPost = z.looseObject({
  postId: z.string(),
  postedUserId: z.string().catch(''),
  targetType: z.string().catch(''),
  targetId: z.string().catch(''),
  feedId: z.string().catch(''),
  dataType: z.string().catch('text'),
  data: AttachedData.extend({ text: z.string().optional().catch(undefined) }).catch({}),
  metadata: z.looseObject({}).nullish().catch(undefined),
  parentPostId: z.string().nullish().catch(undefined),
  flagCount: z.number().catch(0),
  hasFlaggedComment: z.boolean().catch(false),
  hasFlaggedChildren: z.boolean().catch(false),
  commentsCount: z.number().catch(0),
  isDeleted: z.boolean().catch(false),
  createdAt: z.string().catch(''),
  feedType: z.string().optional().catch(undefined),
});

/** A post on a community's feed, with who wrote it. */
export type CommunityPost = {
  postId: string;
  postedUserId: string;
  /** `community` or `user`: on whose feed it stands. */
  targetType: string;
  targetId: string;
  feedId: string;
  dataType: string;
  /** Posts of pictures, files and polls may have no text. */
  data: AttachedData & { text?: string | undefined };
  metadata?: Readonly<Record<string, unknown>> | null | undefined;
  /** Of what is attached to a post: that post. */
  parentPostId?: string | null | undefined;
  /** What it carries; of what is itself attached to another post, that. */
  attachments: Attachment[];
  /** Reports of the post itself. */
  flagCount: number;
  hasFlaggedComment: boolean;
  hasFlaggedChildren: boolean;
  commentsCount: number;
  isDeleted: boolean;
  createdAt: string;
  /** `published`, `reviewing` or `declined`: the post's own word, or that of its feed among the answer's. */
  feedType?: string | undefined;
  /** Joined from the answer's users. */
  authorName?: string | undefined;
  /** Joined from the answer's communities, where it stands in one. */
  communityName?: string | undefined;
  authorAvatarUrl?: string | undefined;
};

const Author = z.looseObject({
  userId: z.string(),
  displayName: z.string().nullish().catch(undefined),
  avatarFileId: z.string().nullish().catch(undefined),
});
const Named = z.looseObject({ communityId: z.string(), displayName: z.string().catch('') });
const Feed = z.looseObject({ feedId: z.string(), feedType: z.string() });

const join: Join<CommunityPost> = (answer) => {
  const users = sideLoaded(answer, 'users', Author, ({ userId }) => userId);
  const feeds = sideLoaded(answer, 'feeds', Feed, ({ feedId }) => feedId);
  const communities = sideLoaded(answer, 'communities', Named, ({ communityId }) => communityId);
  const urls = fileUrls(answer);
  const attachments = attachmentsIn(answer);
  return (post) => {
    const author = users.get(post.postedUserId);
    return {
      ...post,
      attachments: post.parentPostId ? attachments.itself(post) : attachments.of(post.postId),
      feedType: post.feedType ?? feeds.get(post.feedId)?.feedType,
      authorName: author?.displayName ?? undefined,
      communityName: communities.get(post.targetId)?.displayName,
      authorAvatarUrl: urls.get(author?.avatarFileId ?? ''),
    };
  };
};

const PostPage = pageOf<CommunityPost>(
  'posts',
  CommunityPost.transform((post): CommunityPost => ({ ...post, attachments: [] })),
  join,
);

const Score = z.looseObject({ postId: z.string(), score: z.number().catch(0) });

/** A post found by its meaning, with how well it fits: 0 to 1. */
export type ScoredPost = CommunityPost & { score?: number | undefined };

const MeantPage = pageOf<ScoredPost>(
  'posts',
  CommunityPost.transform((post): ScoredPost => ({ ...post, attachments: [] })),
  (answer) => {
    const complete = join(answer);
    // The vendor's document and its SDK name the list differently (contract §18).
    const key = 'searchResults' in answer ? 'searchResults' : 'searchResult';
    const scores = sideLoaded(answer, key, Score, ({ postId }) => postId);
    return (post) => ({ ...complete(post), score: scores.get(post.postId)?.score });
  },
);

/** One page of the posts that mean what is asked, the best first (contract §18). Throws where the network has no such search. */
export function listPostsByMeaning(
  client: ApiClient,
  search: {
    query: string;
    targetId?: string | undefined;
    targetType?: 'community' | undefined;
    tags?: readonly string[] | undefined;
  },
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<ScoredPost>> {
  const params = { ...search, matchingOnlyParentPost: true, options: page };
  return client.get('/api/v1/semantic-search/posts', MeantPage, { params, signal });
}

/** The sorts of attachment the vendor can list alone. */
type MediaType = 'image' | 'video' | 'file' | 'poll';
type FeedType = 'published' | 'reviewing' | 'declined';
export type CommunityPostFilter = {
  feedType: FeedType;
  /** Communities know no other order (vendor FAQ). */
  sortBy: 'lastCreated' | 'firstCreated';
  /** Reported themselves, or with a reported child or comment. */
  hasFlag?: true | undefined;
  /** Left out: deleted ones too. */
  isDeleted?: boolean | undefined;
  /** Pictures, videos, files or polls alone, each a row of its own, instead of the posts they belong to. */
  dataType?: MediaType | undefined;
};

/** One page of a community's posts (contract §13). */
export function listCommunityPosts(
  client: ApiClient,
  communityId: string,
  { feedType, dataType, ...filter }: CommunityPostFilter,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<CommunityPost>> {
  const params = {
    ...filter,
    targetType: 'community',
    targetId: communityId,
    // As a list: the vendor's spec says so, its SDK sends a text (contract §13).
    feedType: [feedType],
    // The one works with the other only (contract §13).
    dataTypes: dataType === undefined ? undefined : [dataType],
    matchingOnlyParentPost: dataType === undefined,
    options: page,
  };
  return client.get('/api/v4/posts', PostPage, { params, signal });
}

/**
 * One page of the reported posts of all communities, or of all users' own feeds, the newest first: reported themselves, or with
 * a reported child or comment. v3 is the only query over the whole network, and only one vendor text promises it (contract
 * §13): throws where the network has none.
 */
export function listFlaggedPosts(
  client: ApiClient,
  targetType: 'community' | 'user',
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<CommunityPost>> {
  const params = { targetType, hasFlag: true, isDeleted: false, sortBy: 'lastCreated', options: page };
  return client.get('/api/v3/posts', PostPage, { params, signal });
}

/** Up to 100 posts by id; unknown ones are left out (vendor spec). */
export async function listPostsByIds(
  client: ApiClient,
  postIds: readonly string[],
  signal?: AbortSignal,
): Promise<CommunityPost[]> {
  if (postIds.length === 0) return [];
  const { items } = await client.get('/api/v3/posts/list', PostPage, { params: { postIds }, signal });
  return items;
}

const Anything = z.unknown();

/** Publishes a post that waits for review. No call takes it back. */
export async function approvePost(client: ApiClient, postId: string): Promise<void> {
  await client.post(path`/api/v3/posts/${postId}/approve`, Anything);
}

/** Refuses a post that waits for review. No call takes it back. */
export async function declinePost(client: ApiClient, postId: string): Promise<void> {
  await client.post(path`/api/v3/posts/${postId}/decline`, Anything);
}

/** Deletes a post, softly; no call brings it back (contract §27). */
export async function deletePost(client: ApiClient, postId: string): Promise<void> {
  await client.delete(path`/api/v4/posts/${postId}`, Anything, { params: { permanent: false } });
}

/** Clears all reports of a post. The post stays. */
export async function clearPostFlags(client: ApiClient, postId: string): Promise<void> {
  await client.delete(path`/api/v3/posts/${postId}/flags`, Anything);
}
