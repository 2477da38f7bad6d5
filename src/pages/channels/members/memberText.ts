import { t } from '@lingui/core/macro';

import type { ChannelMember } from '#src/api/channelMembers.ts';

import { mutedText } from '../channelText.ts';

/** The role of those who look after a channel (vendor's own name). */
export const moderatorRole = 'channel-moderator';

/** A role by the name people use; one the console does not know stands as it is (contract §19). */
export const roleText = (role: string): string => (role === moderatorRole ? t`Moderator` : role);

/** A member by name, or by id where there is none. */
export const memberName = ({ displayName, userId }: ChannelMember): string => displayName?.trim() || userId;

/** Where a user stands in the channel, and whether they may write. */
export function standingText(member: ChannelMember): string {
  if (member.isUserDeleted) return t`Account deleted`;
  if (isBanned(member)) return t`Banned`;
  if (member.membership === 'none') return t`Not a member any more`;
  return mutedText(member) || t`Member`;
}

export const isBanned = (member: ChannelMember): boolean => member.isBanned || member.membership === 'banned';

/** Roles in the channel; the vendor gives everybody else none, or `member`. */
export const rolesText = ({ roles }: ChannelMember): string =>
  roles
    .filter((role) => role !== 'member')
    .map(roleText)
    .join(', ');
