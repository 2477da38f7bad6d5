import { bodyOf, json, queryOf, success, type Call } from '../call.ts';
import { bannedHere, exemptFromBan, forbidden, notBanned, notFound, permissionDenied } from '../errors.ts';
import { isObject, type InputReader } from '../limits.ts';
import type { Channel, ChannelMember, User } from '../models.ts';
import { readPage, takePage, withPrev } from '../paging.ts';
import type { Endpoint } from '../router.ts';
import type { State } from '../state.ts';
import { backwards, only } from '../tables.ts';
import {
  channelNamed,
  findChannelMember,
  membersOf,
  muteOf,
  openChannel,
  withChannels,
  withPreviews,
} from './channelAnswer.ts';
import { deleteMessages } from './channelEffects.ts';
import { readMute } from './channels.ts';
import { isExempt } from '../seed/members.ts';

const people = '/api/v3/channels/{channelId}/users';
const ids = { required: true, minItems: 1, maxItems: 100, minLength: 1, maxLength: 50 };

export const channelMemberEndpoints: Endpoint[] = [
  { method: 'GET', path: '/api/v4/channels/{channelId}/users', access: 'admin', handle: list },
  {
    method: 'POST',
    path: people,
    access: 'admin',
    handle: (call) => {
      const { channel, members } = readChange(call, bodyOf(call));
      // A conversation keeps its two, and what was closed stays empty (guess).
      if (channel.type === 'conversation' || channel.isClosed) throw forbidden();
      if (members.some(({ membership }) => membership === 'banned')) throw bannedHere();
      const now = call.state.stamp();
      for (const member of members)
        if (member.membership === 'none') put(call, member, { membership: 'member', createdAt: now });
      return answer(call, channel, members);
    },
  },
  {
    method: 'DELETE',
    path: people,
    access: 'admin',
    handle: (call) => {
      const { channel, members } = readChange(call, eitherForm(call));
      // Of a banned one it lifts the ban (vendor docs).
      for (const member of members)
        if (member.membership !== 'none') put(call, member, { membership: 'none', roles: [] });
      return answer(call, channel, members);
    },
  },
  {
    method: 'PUT',
    path: `${people}/ban`,
    access: 'admin',
    handle: (call) => {
      const { channel, members, users } = readChange(call, bodyOf(call));
      requireBans(channel);
      if (users.some(isExempt)) throw exemptFromBan();
      for (const member of members) {
        put(call, member, { membership: 'banned', roles: [] });
        deleteMessages(call.state, member.userId, channel.channelId);
      }
      return answer(call, channel, members);
    },
  },
  {
    method: 'PUT',
    path: `${people}/unban`,
    access: 'admin',
    handle: (call) => {
      const { channel, members } = readChange(call, bodyOf(call));
      requireBans(channel);
      if (members.some(({ membership }) => membership !== 'banned')) throw notBanned();
      // They may come again, and are not there yet (guess).
      for (const member of members) put(call, member, { membership: 'none' });
      return answer(call, channel, members);
    },
  },
  {
    method: 'PUT',
    path: '/api/v2/channel/{channelId}/users/mute',
    access: 'admin',
    handle: (call) => {
      const input = bodyOf(call);
      const mute = readMute(call.state, input);
      const { members } = readChange(call, input);
      if (members.some(({ membership }) => membership !== 'member')) throw notFound('Channel member');
      for (const { mutedUntil: _, ...member } of members) put(call, member, mute);
      return success();
    },
  },
  ...(['POST', 'DELETE'] as const).map((method): Endpoint => ({
    method,
    path: `${people}/roles`,
    access: 'admin',
    handle: (call) => {
      const input = method === 'POST' ? bodyOf(call) : eitherForm(call);
      const role = input.text('role', { required: true, minLength: 1, maxLength: 100 }) ?? '';
      const { channel, members } = readChange(call, input);
      // 403 / 400301: not a member (vendor spec).
      if (members.some(({ membership }) => membership !== 'member')) throw permissionDenied();
      for (const member of members) {
        const others = member.roles.filter((has) => has !== role);
        put(call, member, { roles: method === 'POST' ? [...others, role] : others });
      }
      return answer(call, channel, members);
    },
  })),
];

function list(call: Call): Response {
  const { state } = call;
  const input = queryOf(call);
  // The spec calls it role, the vendor's clients roles (contract §22).
  const limits = { minItems: 1, maxItems: 20, minLength: 1, maxLength: 900 };
  const roles = [...(input.texts('role', limits) ?? []), ...(input.texts('roles', limits) ?? [])];
  const kinds = { minItems: 1, maxItems: 3, oneOf: ['muted', 'banned', 'member'] };
  const memberships = input.texts('memberships', kinds) ?? ['member'];
  const search = input.text('search', { maxLength: 10_000 })?.toLowerCase() ?? '';
  const sortBy = input.text('sortBy', { oneOf: ['lastCreated', 'firstCreated'] }) ?? 'lastCreated';
  const isDeleted = input.flag('isDeleted');
  input.done();
  const channel = channelNamed(call, call.path['channelId'] ?? '');
  const isWanted = (member: ChannelMember) => {
    const user = state.users.get(member.userId);
    const isMuted = member.membership === 'member' && muteOf(state, member).isMuted;
    return (
      user !== undefined &&
      (memberships.includes(member.membership) || (isMuted && memberships.includes('muted'))) &&
      (roles.length === 0 || roles.some((role) => member.roles.includes(role))) &&
      (isDeleted === undefined || user.isDeleted === isDeleted) &&
      (search === '' || user.displayName.toLowerCase().includes(search) || member.userId.toLowerCase() === search)
    );
  };
  const members = membersOf(state, channel.channelId);
  const source = sortBy === 'firstCreated' ? members : backwards(members);
  const { items, paging } = takePage(only(source, isWanted), readPage(call.query, 10));
  return json({ ...withChannels(call, [channel], items), paging: withPrev(paging) });
}

/** DELETE takes its values from a JSON body or from the query (contract §7). */
const eitherForm = (call: Call): InputReader =>
  isObject(call.body) && 'userIds' in call.body ? bodyOf(call) : queryOf(call);

/** Whom a call is about, and where; everything else of the input has to be read before. */
function readChange(call: Call, input: InputReader) {
  const userIds = input.texts('userIds', ids) ?? [];
  input.done();
  const channel = openChannel(call);
  const users = [...new Set(userIds)].map((userId): User => {
    const user = call.state.users.get(userId);
    if (!user) throw notFound('User');
    return user;
  });
  return { channel, users, members: users.map(({ userId }) => findChannelMember(call.state, channel, userId)) };
}

/** Nobody is banned from a broadcast or a conversation (vendor docs). */
function requireBans({ type }: Channel): void {
  if (type === 'broadcast' || type === 'conversation') throw forbidden();
}

const put = ({ state }: { state: State }, member: ChannelMember, change: Partial<ChannelMember>): ChannelMember =>
  state.channelMembers.put({ ...member, ...change, updatedAt: state.stamp() });

function answer(call: Call, channel: Channel, members: readonly ChannelMember[]): Response {
  const now = members.map(({ userId }) => findChannelMember(call.state, channel, userId));
  return json(withPreviews(call, [channel], now));
}
