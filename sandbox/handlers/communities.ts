import { bodyOf, callerOf, json, queryOf, success, type Call } from '../call.ts';
import { requireAdmin } from '../auth.ts';
import { badRequest, bannedHere, duplicateEntry, notFound, onlyMember, onlyModerator } from '../errors.ts';
import type { InputReader } from '../limits.ts';
import type { Community } from '../models.ts';
import { readPage, takePage } from '../paging.ts';
import { isListed, isMember, permissionsIn, requireModerator } from '../rights.ts';
import type { Endpoint } from '../router.ts';
import { moderatorRole } from '../seed/members.ts';
import type { State } from '../state.ts';
import { backwards, only } from '../tables.ts';
import { findMember, withCommunities } from './communityAnswer.ts';
import { isFlagged, postsOf } from './content.ts';
import { openCommunity, placeMember } from './memberChanges.ts';

const sorts = ['firstCreated', 'lastCreated', 'displayName'];

export const communityEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/v3/communities',
    access: 'user',
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
      const caller = callerOf(call);
      // Closed communities and reports are no business of ordinary users (guess).
      if (isDeleted === true || hasFlag !== undefined) requireAdmin(caller);
      const isIn = ({ communityId }: Community) => isMember(call, communityId, caller.user.userId);
      const isWanted = (community: Community) =>
        isListed(call, community) &&
        (isDeleted === undefined || community.isDeleted === isDeleted) &&
        (filter === 'all' || isIn(community) === (filter === 'member')) &&
        community.displayName.toLowerCase().includes(keyword) &&
        tags.every((tag) => community.tags.includes(tag)) &&
        (!categoryId || community.categoryIds.includes(categoryId)) &&
        (hasFlag === undefined ||
          postsOf(call.state, community.communityId).some((post) => !post.isDeleted && isFlagged(call.state, post)) ===
            hasFlag);
      const { items, paging } = takePage(only(inOrder(call.state, sortBy), isWanted), page);
      return json({ ...withCommunities(call, items), paging });
    },
  },
  {
    method: 'GET',
    path: '/api/v3/communities/list',
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const ids = input.texts('communityIds', { required: true, minItems: 1, maxItems: 100, maxLength: 50 }) ?? [];
      input.text('type', { oneOf: ['public', 'internal'] });
      input.done();
      // Those that do not exist are left out (guess).
      return json(withCommunities(call, [...new Set(ids.flatMap((id) => call.state.communities.get(id) ?? []))]));
    },
  },
  ...(['recommended', 'top-trending'] as const).map((sort): Endpoint => ({
    method: 'GET',
    path: `/api/v3/communities/${sort}`,
    access: 'user',
    handle: (call) => {
      const { limit } = readPage(call.query, 5);
      const open = call.state.communities.rows.filter(
        (community) =>
          !community.isDeleted &&
          isListed(call, community) &&
          (sort === 'top-trending' || !isMember(call, community.communityId, callerOf(call).user.userId)),
      );
      const most = open.toSorted((a, b) => b.membersCount - a.membersCount).slice(0, limit);
      return json(withCommunities(call, most));
    },
  })),
  {
    method: 'POST',
    path: '/api/v3/communities',
    access: 'user',
    handle: (call) => {
      const input = bodyOf(call);
      const displayName = input.text('displayName', { required: true, minLength: 1, maxLength: 1000 }) ?? '';
      const fields = readFields(input, { leastDescription: 1 });
      const userIds = input.texts('userIds', { minItems: 1, maxItems: 1000, minLength: 1, maxLength: 900 }) ?? [];
      const isUnique = input.flag('isUniqueDisplayName') ?? false;
      input.done();
      checkReferences(call, fields);
      const { state } = call;
      if (isUnique) checkUnique(state, displayName);
      const users = userIds.map((userId) => {
        const user = state.users.get(userId);
        if (!user) throw notFound('User');
        return user;
      });
      const { user: maker } = callerOf(call);
      const now = state.stamp();
      const community: Community = {
        communityId: state.newId(),
        userId: maker.userId,
        description: '',
        tags: [],
        isOfficial: false,
        isPublic: true,
        onlyAdminCanPost: false,
        needApprovalOnPostCreation: false,
        allowCommentInStory: true,
        notificationMode: 'default',
        categoryIds: [],
        metadata: {},
        ...fields,
        displayName,
        isJoined: false,
        membersCount: 0,
        moderatorMemberCount: 0,
        isDeleted: false,
        createdAt: now,
        updatedAt: now,
      };
      state.communities.put(community);
      for (const { userId } of new Set([maker, ...users])) {
        const roles = userId === maker.userId ? [moderatorRole] : [];
        const member = findMember(state, community.communityId, userId);
        placeMember(state, member, { membership: 'member', roles, isNew: true });
      }
      return json(withCommunities(call, [state.communities.get(community.communityId)!]));
    },
  },
  {
    method: 'PUT',
    path: '/api/v3/communities/{communityId}',
    access: 'user',
    handle: (call) => {
      const input = bodyOf(call);
      const displayName = input.text('displayName', { minLength: 1, maxLength: 1000 });
      // The vendor's clients leave the id out of the body (contract §10); another one there is no slip to guess about.
      const inBody = input.text('communityId', { minLength: 1, maxLength: 900 });
      const fields = readFields(input, { leastDescription: 0 });
      const isUnique = input.flag('isUniqueDisplayName') ?? false;
      input.done();
      const community = openCommunity(call);
      if (inBody !== undefined && inBody !== community.communityId) throw badRequest('Community ids differ');
      requireModerator(call, community.communityId);
      checkReferences(call, fields);
      const { state } = call;
      if (isUnique && displayName !== undefined && displayName !== community.displayName)
        checkUnique(state, displayName);
      const changed: Community = {
        ...community,
        ...fields,
        ...(displayName !== undefined && { displayName }),
        updatedAt: state.stamp(),
      };
      return json(withCommunities(call, [state.communities.put(changed)]));
    },
  },
  {
    method: 'DELETE',
    path: '/api/v3/communities/{communityId}',
    access: 'user',
    handle: (call) => {
      const { state, path } = call;
      const community = state.communities.get(path['communityId']!);
      if (!community) throw notFound('Community');
      requireModerator(call, community.communityId);
      // Soft: a later GET by id answers it with `isDeleted: true` (contract §28).
      if (!community.isDeleted) state.communities.put({ ...community, isDeleted: true, updatedAt: state.stamp() });
      return success();
    },
  },
  {
    method: 'POST',
    path: '/api/v3/communities/{communityId}/join',
    access: 'user',
    handle: (call) => {
      const community = openCommunity(call);
      const { user } = callerOf(call);
      const member = findMember(call.state, community.communityId, user.userId);
      if (member.membership === 'banned') throw bannedHere();
      if (member.membership === 'none') placeMember(call.state, member, { membership: 'member', isNew: true });
      return changedBy(call, community, user.userId);
    },
  },
  {
    method: 'DELETE',
    path: '/api/v3/communities/{communityId}/leave',
    access: 'user',
    handle: (call) => {
      const community = openCommunity(call);
      const { user } = callerOf(call);
      const member = findMember(call.state, community.communityId, user.userId);
      if (member.membership !== 'member') throw badRequest('Not in the community');
      const isLast = member.roles.includes(moderatorRole) && community.moderatorMemberCount === 1;
      if (isLast) throw community.membersCount === 1 ? onlyMember() : onlyModerator();
      placeMember(call.state, member, { membership: 'none', roles: [] });
      return changedBy(call, community, user.userId);
    },
  },
  {
    method: 'GET',
    path: '/api/v3/communities/{communityId}/permissions/me',
    access: 'user',
    handle: (call) => {
      const community = call.state.communities.get(call.path['communityId']!);
      if (!community) throw notFound('Community');
      const { user } = callerOf(call);
      return json({
        isCreator: community.userId === user.userId,
        permissions: permissionsIn(call, community.communityId),
      });
    },
  },
  {
    method: 'GET',
    path: '/api/v3/communities/{communityId}',
    access: 'user',
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

function inOrder(state: State, sortBy: string): Iterable<Community> {
  if (sortBy === 'firstCreated') return state.communities.rows;
  if (sortBy === 'lastCreated') return backwards(state.communities.rows);
  return state.communities.sorted('displayName', (a, b) =>
    a.displayName.toLowerCase() < b.displayName.toLowerCase() ? -1 : 1,
  );
}

const flags = [
  'isPublic',
  'isOfficial',
  'onlyAdminCanPost',
  'needApprovalOnPostCreation',
  'allowCommentInStory',
] as const;

/** What may be set of a community; keys that were not sent are left out. */
function readFields(input: InputReader, { leastDescription }: { leastDescription: number }): Partial<Community> {
  const fields: Partial<Community> = {};
  // Only a change may make it empty (vendor spec).
  const description = input.text('description', { minLength: leastDescription, maxLength: 5000 });
  if (description !== undefined) fields.description = description;
  for (const name of flags) {
    const value = input.flag(name);
    if (value !== undefined) fields[name] = value;
  }
  const tags = input.texts('tags', { minItems: 1, maxItems: 10, minLength: 1, maxLength: 100 });
  if (tags) fields.tags = tags;
  const metadata = input.object('metadata');
  if (metadata) fields.metadata = metadata;
  const avatarFileId = input.text('avatarFileId', { minLength: 1, maxLength: 50 });
  if (avatarFileId !== undefined) fields.avatarFileId = avatarFileId;
  const categoryIds = input.texts('categoryIds', { minItems: 1, maxItems: 10, minLength: 1, maxLength: 50 });
  if (categoryIds) fields.categoryIds = categoryIds;
  const notificationMode = input.text('notificationMode', { oneOf: ['default', 'silent', 'subscribe'] });
  if (notificationMode !== undefined) fields.notificationMode = notificationMode;
  return fields;
}

function checkReferences({ state }: Call, { avatarFileId, categoryIds = [] }: Partial<Community>): void {
  if (avatarFileId !== undefined && !state.files.get(avatarFileId)) throw notFound('File');
  for (const categoryId of categoryIds) {
    const category = state.categories.get(categoryId);
    if (!category || category.isDeleted) throw notFound('Category');
  }
}

function checkUnique(state: State, displayName: string): void {
  const wanted = displayName.toLowerCase();
  if (state.communities.rows.some((one) => !one.isDeleted && one.displayName.toLowerCase() === wanted))
    throw duplicateEntry('Display name');
}

function changedBy(call: Call, { communityId }: Community, userId: string): Response {
  const { state } = call;
  return json(withCommunities(call, [state.communities.get(communityId)!], [findMember(state, communityId, userId)]));
}
