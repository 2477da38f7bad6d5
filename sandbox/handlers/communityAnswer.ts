import type { Call } from '../call.ts';
import type { Community, FeedType, Member, User } from '../models.ts';
import { permissionsOf } from '../permissions.ts';
import { isMember } from '../rights.ts';
import { memberKey, type State } from '../state.ts';
import { feedIdOf, hasFlaggedChildren, hasFlaggedComment, postsOf } from './content.ts';
import { showFile } from './files.ts';
import { withFiles } from './users.ts';

const feedTypes: readonly FeedType[] = ['published', 'reviewing', 'declined'];

/** Communities as answers show them, with everything they refer to. `members`: whom the answer is about; else the makers. */
export function withCommunities(call: Call, communities: readonly Community[], members?: readonly Member[]) {
  const { state } = call;
  const shown = members ?? communities.flatMap((community) => makerOf(state, community) ?? []);
  const users = new Set(shown.flatMap(({ userId }) => state.users.get(userId) ?? []));
  const { users: people, files } = withFiles(call, [...users]);
  const categoryIds = new Set(communities.flatMap((community) => community.categoryIds));
  return {
    communities: communities.map((community) => showCommunity(call, community)),
    communityUsers: shown.flatMap((member) => {
      const user = state.users.get(member.userId);
      return user ? [showMember(state, member, user)] : [];
    }),
    users: people,
    files: [...files, ...communities.flatMap((community) => avatarOf(call, community.avatarFileId))],
    categories: [...categoryIds].flatMap((categoryId) => call.state.categories.get(categoryId) ?? []),
    feeds: communities.flatMap((community) => showFeeds(state, community)),
  };
}

export function avatarOf(call: Call, fileId: string | undefined) {
  const file = fileId === undefined ? undefined : call.state.files.get(fileId);
  return file ? [showFile(file, call.base)] : [];
}

const makerOf = (state: State, { communityId, userId }: Community): Member | undefined =>
  state.users.get(userId) ? findMember(state, communityId, userId) : undefined;

/** The user's place in the community; of somebody who never was in it, none. */
export function findMember(state: State, communityId: string, userId: string): Member {
  const community = state.communities.get(communityId);
  const createdAt = community?.createdAt ?? '';
  return (
    state.members.get(memberKey({ communityId, userId })) ?? {
      communityId,
      userId,
      membership: 'none',
      roles: [],
      createdAt,
      updatedAt: createdAt,
    }
  );
}

export function showCommunity(call: Pick<Call, 'state' | 'caller'>, community: Community) {
  const { state, caller } = call;
  const isJoined = caller !== undefined && isMember(call, community.communityId, caller.user.userId);
  const posts = postsOf(state, community.communityId);
  const maker = state.users.get(community.userId);
  return {
    ...community,
    isJoined,
    _id: community.communityId,
    channelId: community.communityId,
    userPublicId: community.userId,
    ...(maker ? { userInternalId: maker.userInternalId } : {}),
    postsCount: posts.filter((post) => post.feedType === 'published' && !post.isDeleted).length,
    hasFlaggedPost: posts.some((post) => !post.isDeleted && (post.flagCount > 0 || hasFlaggedChildren(state, post))),
    hasFlaggedComment: posts.some((post) => !post.isDeleted && hasFlaggedComment(state, post)),
    isDiscoverable: community.isPublic,
  };
}

export function showMember(state: State, member: Member, user: User) {
  const { communityId, userId, membership, roles, createdAt, updatedAt } = member;
  return {
    userId,
    userPublicId: userId,
    userInternalId: user.userInternalId,
    communityId,
    channelId: communityId,
    communityMembership: membership,
    isBanned: membership === 'banned',
    isDeleted: user.isDeleted,
    roles,
    permissions: permissionsOf(state, roles),
    lastActivity: updatedAt,
    createdAt,
    updatedAt,
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
