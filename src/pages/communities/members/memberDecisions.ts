import { plural, t } from '@lingui/core/macro';

import type { Community } from '#src/api/communities.ts';
import type { Member } from '#src/api/members.ts';
import { confirm } from '#src/components/confirm.ts';
import { toast } from '#src/components/toast.ts';
import { decide } from '#src/layout/decide.ts';
import { readCommunityAnew } from '#src/queries/communities.ts';

import { communityName } from '../communityText.ts';
import { memberName } from './memberText.ts';
import { moderatorRole } from './roles.ts';

type Chosen = { community: Community; members: readonly Member[]; profileId?: string | undefined };

const sourceOf = (community: Community) => communityName(community);
const isModerator = ({ roles, isBanned }: Member) => !isBanned && roles.includes(moderatorRole);

/**
 * True when nobody would be left to moderate, which the vendor refuses (400317): then it is said here, and nothing is sent.
 * Where the network does not say how many moderators there are, it has the last word.
 */
async function leavesNobody({ community, members }: Chosen): Promise<boolean> {
  const gone = members.filter(isModerator).length;
  if (gone === 0) return false;
  const { moderatorMemberCount: count } = await readCommunityAnew(community.communityId).catch(() => community);
  if (count === undefined || gone < count) return false;
  toast(t`Nobody would be left to moderate “${communityName(community)}”. Make somebody else a moderator first.`, {
    isFailure: true,
    // What the vendor would answer.
    code: 400_317,
  });
  return true;
}

/** Takes members out, after a question. For banned ones it says that the ban is lifted with it. */
export async function removeMembers({ community, members, profileId }: Chosen): Promise<boolean> {
  const [first] = members;
  if (!first || (await leavesNobody({ community, members }))) return false;
  const count = members.length;
  const banned = members.filter(({ isBanned }) => isBanned).length;
  const title =
    count === 1
      ? t`Remove “${memberName(first)}”`
      : plural(count, { one: 'Remove # member', other: 'Remove # members' });
  let reason = '';
  const what = t`They leave “${communityName(community)}” and may join again where it is open. Undo makes them members again, without the roles they had.`;
  const ban = plural(banned, {
    one: '# of them is banned here: removing lifts the ban.',
    other: '# of them are banned here: removing lifts the bans.',
  });
  const isConfirmed = await confirm({
    title,
    body: banned > 0 ? `${what} ${ban}` : what,
    action: count === 1 ? t`Remove the member` : title,
    isDanger: true,
    onReason: (text) => (reason = text),
    ...(count >= 100 && { typed: String(count) }),
  });
  if (!isConfirmed) return false;
  const { communityId } = community;
  const inputs = members.map((member) => ({ ...itemOf(member), isBanned: member.isBanned }));
  return decide('removeCommunityMembers', { communityId }, inputs, {
    source: sourceOf(community),
    reason,
    profileId,
  });
}

/** Bans members from this community, after a question. */
export async function banMembers({ community, members, profileId }: Chosen): Promise<boolean> {
  const [first] = members;
  if (!first || (await leavesNobody({ community, members }))) return false;
  const count = members.length;
  const title =
    count === 1 ? t`Ban “${memberName(first)}”` : plural(count, { one: 'Ban # member', other: 'Ban # members' });
  let reason = '';
  const isConfirmed = await confirm({
    title,
    body: t`They can no longer see or write in “${communityName(community)}”. What they wrote stays. The ban can be lifted; moderators and admins are exempt from bans.`,
    action: count === 1 ? t`Ban the member` : title,
    isDanger: true,
    onReason: (text) => (reason = text),
    ...(count >= 100 && { typed: String(count) }),
  });
  if (!isConfirmed) return false;
  const inputs = members.map((member) => ({ ...itemOf(member), isBanned: member.isBanned }));
  const { communityId } = community;
  return decide('banCommunityMembers', { communityId }, inputs, { source: sourceOf(community), reason, profileId });
}

/** Lifts bans: reversible, so without a question. */
export function unbanMembers({ community, members, profileId }: Chosen): Promise<boolean> {
  const banned = members.filter(({ isBanned }) => isBanned);
  if (banned.length === 0) {
    toast(t`None of them is banned here.`);
    return Promise.resolve(false);
  }
  const { communityId } = community;
  return decide('unbanCommunityMembers', { communityId }, banned.map(itemOf), {
    source: sourceOf(community),
    profileId,
  });
}

/** Gives or takes one role: reversible, so without a question. The former roles are kept, so that undo restores them. */
export async function changeRole(
  { community, members, profileId }: Chosen,
  role: string,
  isGiven: boolean,
): Promise<boolean> {
  const changed = members.filter(({ roles, isBanned }) => !isBanned && roles.includes(role) !== isGiven);
  if (changed.length === 0) {
    toast(isGiven ? t`All members among them have that role already.` : t`None of them has that role.`);
    return false;
  }
  if (!isGiven && role === moderatorRole && (await leavesNobody({ community, members: changed }))) return false;
  const inputs = changed.map((member) => ({
    ...itemOf(member),
    from: member.roles,
    to: isGiven ? [...member.roles, role] : member.roles.filter((one) => one !== role),
  }));
  const { communityId } = community;
  return decide('setCommunityMemberRoles', { communityId }, inputs, { source: sourceOf(community), profileId });
}

/** Makes users members; those who are already are left as they are. */
export function addMembers(
  community: Community,
  users: readonly { userId: string; displayName?: string | undefined; isMember?: boolean; lines?: readonly number[] }[],
): Promise<boolean> {
  const { communityId } = community;
  return decide('addCommunityMembers', { communityId }, users, { source: sourceOf(community) });
}

const itemOf = (member: Member) => ({ userId: member.userId, displayName: memberName(member) });
