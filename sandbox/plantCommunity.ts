import { ControlError } from './controlError.ts';
import { placeMember } from './handlers/memberChanges.ts';
import { findMember } from './handlers/communityAnswer.ts';
import type { Community, User } from './models.ts';
import type { State } from './state.ts';
import { moderatorRole } from './seed/members.ts';

/** Adds a community past every limit, with so many new members; the first ones moderate it, the last ones are banned. */
export function plantCommunity(state: State, body: Record<string, unknown>) {
  const { displayName = 'Planted', members = 0, moderators = 1, banned = 0, prefix = 'member' } = body;
  if (typeof displayName !== 'string' || typeof prefix !== 'string')
    throw new ControlError('displayName and prefix must be texts');
  if (typeof members !== 'number' || typeof moderators !== 'number' || typeof banned !== 'number')
    throw new ControlError('members, moderators and banned must be numbers');
  const now = state.stamp();
  const community: Community = {
    communityId: state.newId(),
    displayName,
    description: '',
    userId: state.credentials.userId,
    tags: [],
    isOfficial: false,
    isPublic: true,
    onlyAdminCanPost: false,
    needApprovalOnPostCreation: false,
    isJoined: false,
    membersCount: 0,
    moderatorMemberCount: 0,
    categoryIds: [],
    metadata: {},
    allowCommentInStory: true,
    notificationMode: 'default',
    isDeleted: false,
    createdAt: now,
    updatedAt: now,
  };
  const { communityId } = state.communities.put(community);
  const width = String(members).length;
  const userIds = Array.from({ length: members }, (_, index) => `${prefix}-${String(index + 1).padStart(width, '0')}`);
  for (const [index, userId] of userIds.entries()) {
    plantUser(state, userId);
    placeMember(state, findMember(state, communityId, userId), {
      membership: index < members - banned ? 'member' : 'banned',
      roles: index < moderators ? [moderatorRole] : [],
      isNew: true,
    });
  }
  return { communityId, userIds };
}

/** Adds users past every limit: `userIds`, each under its own id as name; `roles` make them exempt from bans. */
export function plantUsers(state: State, body: Record<string, unknown>) {
  const { userIds, roles = [] } = body;
  if (!isTexts(userIds) || !isTexts(roles)) throw new ControlError('userIds and roles must be lists of texts');
  for (const userId of userIds) plantUser(state, userId, roles);
  return { planted: userIds.length };
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function plantUser(state: State, userId: string, roles: readonly string[] = []): void {
  const now = state.stamp();
  const before = state.users.get(userId);
  const user: User = {
    userId,
    userInternalId: state.newId(),
    displayName: userId,
    description: '',
    metadata: {},
    flagCount: 0,
    isGlobalBan: false,
    isBrand: false,
    isDeleted: false,
    createdAt: now,
    ...before,
    roles,
    updatedAt: now,
  };
  state.users.put(user);
}
