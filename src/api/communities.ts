import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { ApiError } from './errors.ts';
import { fileUrls } from './files.ts';
import { pageOf, type Join, type Page, type PageRequest } from './paging.ts';
import { path } from './query.ts';
import { sideLoaded } from './sideLoaded.ts';

const Community = z.looseObject({
  communityId: z.string(),
  displayName: z.string().catch(''),
  description: z.string().nullish().catch(undefined),
  avatarFileId: z.string().nullish().catch(undefined),
  isOfficial: z.boolean().catch(false),
  isPublic: z.boolean().catch(true),
  onlyAdminCanPost: z.boolean().catch(false),
  needApprovalOnPostCreation: z.boolean().catch(false),
  allowCommentInStory: z.boolean().catch(true),
  notificationMode: z.string().catch('default'),
  tags: z.array(z.string()).catch([]),
  metadata: z.looseObject({}).nullish().catch(undefined),
  postsCount: z.number().optional().catch(undefined),
  membersCount: z.number().optional().catch(undefined),
  moderatorMemberCount: z.number().optional().catch(undefined),
  hasFlaggedPost: z.boolean().catch(false),
  hasFlaggedComment: z.boolean().catch(false),
  isDeleted: z.boolean().catch(false),
  categoryIds: z.array(z.string()).catch([]),
  createdAt: z.string().catch(''),
  updatedAt: z.string().catch(''),
  categoryNames: z.array(z.string()).catch([]),
});

export type Community = {
  communityId: string;
  displayName: string;
  description?: string | null | undefined;
  avatarFileId?: string | null | undefined;
  isOfficial: boolean;
  isPublic: boolean;
  onlyAdminCanPost: boolean;
  needApprovalOnPostCreation: boolean;
  allowCommentInStory: boolean;
  /** `default`, `silent`, `subscribe`, or what newer versions send. */
  notificationMode: string;
  tags: string[];
  metadata?: Record<string, unknown> | null | undefined;
  /** The counts are the vendor's own, and absent where it does not send them. */
  postsCount?: number | undefined;
  membersCount?: number | undefined;
  moderatorMemberCount?: number | undefined;
  hasFlaggedPost: boolean;
  hasFlaggedComment: boolean;
  /** Closed: deletion is soft and final (contract §27). */
  isDeleted: boolean;
  categoryIds: string[];
  createdAt: string;
  updatedAt: string;
  /** Posts by feed, where the answer carries the community's feeds; counted by the vendor. */
  postCounts: Readonly<Partial<Record<'published' | 'reviewing' | 'declined', number>>>;
  /** Of the avatar, in no size yet (`imageUrl`). Joined from the answer's files. */
  avatarUrl?: string | undefined;
  /** Joined from the answer's categories; of those the answer did not carry there is no name. */
  categoryNames: string[];
};

const Feed = z.looseObject({ targetId: z.string(), feedType: z.string(), postCount: z.number() });
const Category = z.looseObject({ categoryId: z.string(), name: z.string() });

const join: Join<Community> = (answer) => {
  const urls = fileUrls(answer);
  const categories = sideLoaded(answer, 'categories', Category, ({ categoryId }) => categoryId);
  const feeds = Map.groupBy(
    sideLoaded(answer, 'feeds', Feed, ({ targetId, feedType }) => `${feedType} ${targetId}`).values(),
    ({ targetId }) => targetId,
  );
  return (community) => ({
    ...community,
    postCounts: Object.fromEntries(
      (feeds.get(community.communityId) ?? []).map(({ feedType, postCount }) => [feedType, postCount]),
    ),
    avatarUrl: urls.get(community.avatarFileId ?? ''),
    categoryNames: community.categoryIds.flatMap((id) => categories.get(id)?.name ?? []),
  });
};

const CommunityPage = pageOf<Community>(
  'communities',
  Community.transform((community): Community => ({ ...community, postCounts: {} })),
  join,
);

/** One page of the communities that mean what is asked, the best first (contract §18). */
export function listCommunitiesByMeaning(
  client: ApiClient,
  query: string,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<Community>> {
  return client.get('/api/v1/semantic-search/communities', CommunityPage, { params: { query, options: page }, signal });
}

export type CommunityFilter = {
  /** Part of the display name, up to 100 characters. */
  keyword?: string | undefined;
  categoryId?: string | undefined;
  /** Up to ten; a community must have all of them. */
  tags?: readonly string[] | undefined;
  sortBy?: 'lastCreated' | 'firstCreated' | 'displayName' | undefined;
  /** Left out: closed ones too (vendor FAQ). */
  isDeleted?: boolean | undefined;
  /** Only those with a flagged post or comment. `false` would mean only those without. */
  hasFlag?: true | undefined;
};

/** One page of the network's communities (contract §10). There is no call for the communities of another user (vendor FAQ). */
export function listCommunities(
  client: ApiClient,
  { keyword, tags, ...filter }: CommunityFilter,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<Community>> {
  const params = {
    ...filter,
    filter: 'all',
    keyword: keyword || undefined,
    tags: tags && tags.length > 0 ? tags : undefined,
    options: page,
  };
  return client.get('/api/v3/communities', CommunityPage, { params, signal });
}

/** One community, also a closed one. Throws `not-found`. */
export async function getCommunity(client: ApiClient, communityId: string, signal?: AbortSignal): Promise<Community> {
  const endpoint = path`/api/v3/communities/${communityId}`;
  return first(await client.get(endpoint, CommunityPage, { signal }), endpoint);
}

function first({ items: [community] }: Page<Community>, endpoint: string): Community {
  if (community) return community;
  throw new ApiError({ kind: 'bad-response', endpoint, field: 'communities.0', message: 'The answer holds none' });
}

/** Up to 100 communities by id; unknown ones are left out (vendor spec). */
export async function listCommunitiesByIds(
  client: ApiClient,
  communityIds: readonly string[],
  signal?: AbortSignal,
): Promise<Community[]> {
  if (communityIds.length === 0) return [];
  const { items } = await client.get('/api/v3/communities/list', CommunityPage, { params: { communityIds }, signal });
  return items;
}

/** What can be set of a community. The limits are the vendor's (contract §10). */
export type CommunityFields = {
  /** 1 to 1,000 characters. */
  displayName: string;
  /** Up to 5,000 characters. */
  description: string;
  isPublic: boolean;
  isOfficial: boolean;
  onlyAdminCanPost: boolean;
  needApprovalOnPostCreation: boolean;
  allowCommentInStory: boolean;
  /** How members are told of new things until they choose otherwise: `default`, `silent` or `subscribe`. */
  notificationMode: string;
  /** Up to 10 of at most 100 characters. */
  tags: readonly string[];
  /** Replaces the metadata as a whole. */
  metadata: Readonly<Record<string, unknown>>;
  avatarFileId: string;
  /** Up to 10. */
  categoryIds: readonly string[];
};

/** What a community can be made with. */
export type NewCommunity = Partial<CommunityFields> & {
  displayName: string;
  /** Its first members beside the token's owner, up to 1,000. */
  userIds?: readonly string[];
  /** Refused where another has the name. */
  isUniqueDisplayName?: boolean;
};

/** Creates a community. Throws `conflict` with code 400315 where the name must be unique and is taken. */
export async function createCommunity(
  client: ApiClient,
  fields: NewCommunity,
  signal?: AbortSignal,
): Promise<Community> {
  const endpoint = '/api/v3/communities';
  return first(await client.post(endpoint, CommunityPage, { body: fields, signal }), endpoint);
}

/** Changes only what is given (contract §10). Throws `not-found`. */
export async function updateCommunity(
  client: ApiClient,
  communityId: string,
  fields: Partial<CommunityFields>,
  signal?: AbortSignal,
): Promise<Community> {
  const endpoint = path`/api/v3/communities/${communityId}`;
  // The vendor's spec wants the id in the body too; its SDK leaves it out.
  const body = { communityId, ...fields };
  return first(await client.put(endpoint, CommunityPage, { body, signal }), endpoint);
}

const Anything = z.unknown();

/** Closes a community: final (contract §27). The vendor calls it delete in the API and close in its console. */
export async function closeCommunity(client: ApiClient, communityId: string, signal?: AbortSignal): Promise<void> {
  await client.delete(path`/api/v3/communities/${communityId}`, Anything, { signal });
}

const Permissions = z.looseObject({
  isCreator: z.boolean().catch(false),
  permissions: z.array(z.string()).catch([]),
});

/** What the token may do in a community, in the vendor's permission names (contract §19). */
export async function communityPermissions(
  client: ApiClient,
  communityId: string,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const { permissions } = await client.get(path`/api/v3/communities/${communityId}/permissions/me`, Permissions, {
    signal,
  });
  return permissions;
}
