import { ControlError } from './controlError.ts';
import { placeMember } from './handlers/memberChanges.ts';
import { findMember } from './handlers/communityAnswer.ts';
import type { Community } from './models.ts';
import { plantUser } from './plantUsers.ts';
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
    plantUser(state, { userId });
    placeMember(state, findMember(state, communityId, userId), {
      membership: index < members - banned ? 'member' : 'banned',
      roles: index < moderators ? [moderatorRole] : [],
      isNew: true,
    });
  }
  return { communityId, userIds };
}
