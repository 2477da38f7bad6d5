import { json, queryOf, type Call } from '../call.ts';
import { notFound } from '../errors.ts';
import type { Community, FeedType, User } from '../models.ts';
import { readPage, takePage } from '../paging.ts';
import type { Endpoint } from '../router.ts';
import type { State } from '../state.ts';
import { backwards, only } from '../tables.ts';
import { feedIdOf, isFlagged, postsOf } from './content.ts';
import { withFiles } from './users.ts';

const sorts = ['firstCreated', 'lastCreated', 'displayName'];
const feedTypes: readonly FeedType[] = ['published', 'reviewing', 'declined'];

export const communityEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/v3/communities',
    access: 'admin',
    handle: (call) => {
      const input = queryOf(call);
      const keyword = input.text('keyword', { maxLength: 100 })?.toLowerCase() ?? '';
      const filter = input.text('filter', { oneOf: ['all', 'member', 'notMember'] }) ?? 'all';
      const tags = input.texts('tags', { maxItems: 10, minLength: 1, maxLength: 1000 }) ?? [];
      const categoryId = input.text('categoryId', { maxLength: 50 });
      const sortBy = input.text('sortBy', { oneOf: sorts }) ?? 'lastCreated';
      const isDeleted = input.flag('isDeleted');
      const hasFlag = input.flag('hasFlag');
      input.done();
      const page = readPage(call.query, 20);
      const isWanted = (community: Community) =>
        (isDeleted === undefined || community.isDeleted === isDeleted) &&
        (filter === 'all' || community.isJoined === (filter === 'member')) &&
        community.displayName.toLowerCase().includes(keyword) &&
        tags.every((tag) => community.tags.includes(tag)) &&
        // None is in a category yet.
        !categoryId &&
        (hasFlag === undefined ||
          postsOf(call.state, community.communityId).some((post) => isFlagged(call.state, post)) === hasFlag);
      const { items, paging } = takePage(only(inOrder(call.state, sortBy), isWanted), page);
      return json({ ...withCommunities(call, items), paging });
    },
  },
  {
    method: 'GET',
    path: '/api/v3/communities/{communityId}',
    access: 'admin',
    handle: (call) => {
      const input = queryOf(call);
      input.text('type', { oneOf: ['public', 'internal'] });
      input.done();
      // A deleted one is still answered, as deleted.
      const community = call.state.communities.get(call.path['communityId']!);
      if (!community) throw notFound('Community');
      return json(withCommunities(call, [community]));
    },
  },
];

/** Communities as answers show them, with who made them and their feeds. */
function withCommunities(call: Call, communities: readonly Community[]) {
  const { state } = call;
  const makers = communities.flatMap((community) => state.users.get(community.userId) ?? []);
  return {
    communities: communities.map((community) => showCommunity(state, community)),
    communityUsers: communities.flatMap((community) => {
      const maker = state.users.get(community.userId);
      return maker ? [showMember(community, maker)] : [];
    }),
    ...withFiles(call, [...new Set(makers)]),
    categories: [],
    feeds: communities.flatMap((community) => showFeeds(state, community)),
  };
}

export function showCommunity(state: State, community: Community) {
  const posts = postsOf(state, community.communityId);
  const maker = state.users.get(community.userId);
  return {
    ...community,
    _id: community.communityId,
    channelId: community.communityId,
    userPublicId: community.userId,
    ...(maker ? { userInternalId: maker.userInternalId } : {}),
    metadata: {},
    categoryIds: [],
    postsCount: posts.filter((post) => post.feedType === 'published' && !post.isDeleted).length,
    moderatorMemberCount: 1,
    hasFlaggedPost: posts.some((post) => post.flagCount > 0),
    hasFlaggedComment: posts.some((post) => post.flagCount === 0 && isFlagged(state, post)),
    allowCommentInStory: true,
    notificationMode: 'default',
    isDiscoverable: community.isPublic,
  };
}

export function showMember(community: Community, user: User) {
  return {
    userId: user.userId,
    userPublicId: user.userId,
    userInternalId: user.userInternalId,
    communityId: community.communityId,
    channelId: community.communityId,
    communityMembership: 'member',
    isBanned: false,
    isDeleted: user.isDeleted,
    roles: user.userId === community.userId ? ['community-moderator'] : [],
    permissions: [],
    createdAt: community.createdAt,
    updatedAt: community.updatedAt,
  };
}

/** One feed for each state of a post; without them the vendor's clients find the review queue empty. */
export function showFeeds(state: State, community: Community) {
  const posts = postsOf(state, community.communityId);
  return feedTypes.map((feedType) => ({
    feedId: feedIdOf(community.communityId, feedType),
    feedType,
    targetId: community.communityId,
    targetType: 'community',
    postCount: posts.filter((post) => post.feedType === feedType && !post.isDeleted).length,
    createdAt: community.createdAt,
    updatedAt: community.updatedAt,
  }));
}

function inOrder(state: State, sortBy: string): Iterable<Community> {
  if (sortBy === 'firstCreated') return state.communities.rows;
  if (sortBy === 'lastCreated') return backwards(state.communities.rows);
  return state.communities.sorted('displayName', (a, b) =>
    a.displayName.toLowerCase() < b.displayName.toLowerCase() ? -1 : 1,
  );
}
