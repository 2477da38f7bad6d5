import { plural, t } from '@lingui/core/macro';

import type { ChannelMember } from '#src/api/channelMembers.ts';
import type { Channel } from '#src/api/channels.ts';
import { confirm } from '#src/components/confirm.ts';
import { toast } from '#src/components/toast.ts';
import { decide } from '#src/layout/decide.ts';
import { mutedUntil } from '#src/lib/muted.ts';

import { channelName } from '../channelText.ts';
import { isBanned, memberName } from './memberText.ts';

export type Chosen = { channel: Channel; members: readonly ChannelMember[]; profileId?: string | undefined };

/** From so many on the number is typed before it happens. */
const typedFrom = 100;

const itemOf = (member: ChannelMember) => ({ userId: member.userId, displayName: memberName(member) });
const withBan = (member: ChannelMember) => ({ ...itemOf(member), isBanned: isBanned(member) });
const saved = ({ channel, profileId }: Chosen, reason?: string) => ({
  source: channelName(channel),
  profileId,
  ...(reason !== undefined && { reason }),
});

type Grave = { title: string; body: string; action: string };

/** Asks before something that undo does not wholly take back; the reason given, or undefined for a no. */
async function askFirst({ members }: Chosen, { title, body, action }: Grave): Promise<string | undefined> {
  let reason = '';
  const isConfirmed = await confirm({
    title,
    body,
    action: members.length === 1 ? action : title,
    isDanger: true,
    onReason: (text) => (reason = text),
    ...(members.length >= typedFrom && { typed: String(members.length) }),
  });
  return isConfirmed ? reason : undefined;
}

/** Bans members from this channel, after a question that names what is deleted with it. */
export async function banMembers(chosen: Chosen): Promise<boolean> {
  const { channel, members } = chosen;
  const [first] = members;
  if (!first) return false;
  const reason = await askFirst(chosen, {
    title:
      members.length === 1
        ? t`Ban “${memberName(first)}”`
        : plural(members.length, { one: 'Ban # member', other: 'Ban # members' }),
    body: t`They are taken out of “${channelName(channel)}” and cannot come in again. All their messages in it are deleted, and those do not come back; the ban itself can be lifted. Moderators and admins are exempt from bans.`,
    action: t`Ban the member`,
  });
  if (reason === undefined) return false;
  const { channelId } = channel;
  return decide('banChannelMembers', { channelId }, members.map(withBan), saved(chosen, reason));
}

/** Lifts bans: reversible, so without a question. */
export function unbanMembers(chosen: Chosen): Promise<boolean> {
  const banned = chosen.members.filter(isBanned);
  if (banned.length === 0) {
    toast(t`None of them is banned here.`);
    return Promise.resolve(false);
  }
  const { channelId } = chosen.channel;
  return decide('unbanChannelMembers', { channelId }, banned.map(itemOf), saved(chosen));
}

/** Takes members out, after a question. For banned ones it says that the ban is lifted with it. */
export async function removeMembers(chosen: Chosen): Promise<boolean> {
  const { channel, members } = chosen;
  const [first] = members;
  if (!first) return false;
  const banned = members.filter(isBanned).length;
  const what = t`They leave “${channelName(channel)}” and may come in again where it is open. What they wrote stays. Undo makes them members again, without the roles they had.`;
  const ban = plural(banned, {
    one: '# of them is banned here: removing lifts the ban.',
    other: '# of them are banned here: removing lifts the bans.',
  });
  const reason = await askFirst(chosen, {
    title:
      members.length === 1
        ? t`Remove “${memberName(first)}”`
        : plural(members.length, { one: 'Remove # member', other: 'Remove # members' }),
    body: banned > 0 ? `${what} ${ban}` : what,
    action: t`Remove the member`,
  });
  if (reason === undefined) return false;
  const { channelId } = channel;
  return decide('removeChannelMembers', { channelId }, members.map(withBan), saved(chosen, reason));
}

/**
 * Mutes members here, or lets them write again: reversible, so without a question. Banned ones are no members.
 * @param mutePeriod in milliseconds, `-1` for good, `0` not any more
 */
export function muteMembers(chosen: Chosen, mutePeriod: number): Promise<boolean> {
  const able = chosen.members.filter((member) => !isBanned(member) && (mutePeriod !== 0 || mutedUntil(member) !== 0));
  if (able.length === 0) {
    toast(mutePeriod === 0 ? t`None of them is muted here.` : t`They are banned here, so there is nobody to mute.`);
    return Promise.resolve(false);
  }
  const inputs = able.map((member) => ({ ...itemOf(member), mutedUntil: mutedUntil(member) }));
  const { channelId } = chosen.channel;
  return decide('muteChannelMembers', { channelId, mutePeriod }, inputs, saved(chosen));
}

/** Gives or takes one role: reversible, so without a question. The former roles are kept, so that undo restores them. */
export function changeRole(chosen: Chosen, role: string, isGiven: boolean): Promise<boolean> {
  const changed = chosen.members.filter((member) => !isBanned(member) && member.roles.includes(role) !== isGiven);
  if (changed.length === 0) {
    toast(isGiven ? t`All members among them have that role already.` : t`None of them has that role.`);
    return Promise.resolve(false);
  }
  const inputs = changed.map((member) => ({
    ...itemOf(member),
    from: member.roles,
    to: isGiven ? [...member.roles, role] : member.roles.filter((one) => one !== role),
  }));
  const { channelId } = chosen.channel;
  return decide('setChannelMemberRoles', { channelId }, inputs, saved(chosen));
}
