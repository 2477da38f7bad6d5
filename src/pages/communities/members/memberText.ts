import { t } from '@lingui/core/macro';

import type { Member } from '#src/api/members.ts';

import { roleText } from './roles.ts';

/** A member by name, or by id where there is none. */
export const memberName = ({ displayName, userId }: Member): string => displayName?.trim() || userId;

/** Where a user stands in the community. */
export function membershipText(member: Member): string {
  if (member.isUserDeleted) return t`Account deleted`;
  if (member.isBanned || member.communityMembership === 'banned') return t`Banned`;
  if (member.communityMembership === 'none') return t`Not a member any more`;
  return member.isGlobalBan ? t`Member, banned from the network` : t`Member`;
}

/** Roles in the community; the vendor gives everybody else none, or `member`. */
export const rolesText = ({ roles }: Pick<Member, 'roles'>): string =>
  roles
    .filter((role) => role !== 'member')
    .map(roleText)
    .join(', ');
