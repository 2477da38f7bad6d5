import { bodyOf, callerOf, empty, json, queryOf, success, wrapped, type Call } from '../call.ts';
import { conflict, notFound } from '../errors.ts';
import type { InputReader } from '../limits.ts';
import type { Channel } from '../models.ts';
import { readPage, takePage, withPrev } from '../paging.ts';
import type { Endpoint } from '../router.ts';
import { channelModeratorRole, forEver } from '../seed/channels.ts';
import type { State } from '../state.ts';
import { backwards, only } from '../tables.ts';
import {
  channelNamed,
  findChannelMember,
  hasFlaggedMessage,
  isShown,
  lastActivityOf,
  membersOf,
  openChannel,
  withPreviews,
} from './channelAnswer.ts';
import { requireImage } from './files.ts';

const types = ['standard', 'private', 'conversation', 'broadcast', 'live', 'community'];
const tagList = { maxItems: 10, maxLength: 100 };

export const channelEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/api/v3/channels',
    access: 'admin',
    handle: (call) => {
      const { state } = call;
      const input = queryOf(call);
      const keyword = input.text('keyword', { maxLength: 100 })?.toLowerCase() ?? '';
      const isDeleted = input.flag('isDeleted');
      const tags = input.texts('tags', tagList) ?? [];
      const excludeTags = input.texts('excludeTags', tagList) ?? [];
      const filter = input.text('filter', { oneOf: ['all', 'member', 'notMember', 'flagged'] }) ?? 'all';
      const wanted = input.texts('types', { maxItems: 10, oneOf: types }) ?? types;
      const userId = input.text('userId', { maxLength: 100 });
      const sorts = ['lastActivity', 'lastCreated', 'firstCreated', 'displayName'];
      const sortBy = input.text('sortBy', { oneOf: sorts }) ?? 'lastActivity';
      input.done();
      const isIn = (channel: Channel, whom: string) => findChannelMember(state, channel, whom).membership === 'member';
      const me = callerOf(call).token.userId;
      const isWanted = (channel: Channel) =>
        isShown(state, channel) &&
        wanted.includes(channel.type) &&
        (isDeleted === undefined || channel.isDeleted === isDeleted) &&
        channel.displayName.toLowerCase().includes(keyword) &&
        (tags.length === 0 || tags.some((tag) => channel.tags.includes(tag))) &&
        !excludeTags.some((tag) => channel.tags.includes(tag)) &&
        // Those a user is in (guess).
        (userId === undefined || isIn(channel, userId)) &&
        (filter === 'all' ||
          (filter === 'flagged' ? hasFlaggedMessage(state, channel) : isIn(channel, me) === (filter === 'member')));
      const { items, paging } = takePage(only(inOrder(state, sortBy), isWanted), readPage(call.query, 10));
      return json({ ...withPreviews(call, items), paging: withPrev(paging) });
    },
  },
  {
    method: 'GET',
    path: '/api/v3/channels/list',
    access: 'admin',
    handle: (call) => {
      const input = queryOf(call);
      const ids = input.texts('channelIds', { required: true, maxItems: 10, maxLength: 50 }) ?? [];
      input.done();
      // Channels that do not exist are left out (guess).
      const found = new Set(ids.flatMap((id) => call.state.channels.get(id) ?? []));
      return json(
        withPreviews(
          call,
          [...found].filter((channel) => isShown(call.state, channel)),
        ),
      );
    },
  },
  {
    method: 'GET',
    path: '/api/v3/channels/{channelId}',
    access: 'admin',
    handle: (call) => json(withPreviews(call, [channelNamed(call, call.path['channelId'] ?? '')])),
  },
  { method: 'POST', path: '/api/v3/channels', access: 'admin', handle: create },
  {
    method: 'PUT',
    path: '/api/v3/channels/{channelId}',
    access: 'admin',
    handle: (call) => {
      const input = bodyOf(call);
      const change = readShared(input);
      input.done();
      requireImage(call.state, change.avatarFileId);
      return json(withPreviews(call, [put(call, openChannel(call), change)]));
    },
  },
  {
    method: 'DELETE',
    path: '/api/v3/channels/{channelId}',
    access: 'admin',
    handle: (call) => {
      put(call, openChannel(call), { isDeleted: true });
      // Wrapped as the vendor's spec says, flat as its clients read it (contract §4).
      return json({ status: 'success', data: { success: true }, success: true });
    },
  },
  {
    method: 'POST',
    path: '/api/v2/channels/{channelId}/close',
    access: 'admin',
    // Everybody is out, and nobody comes in again (vendor docs).
    handle: (call) => {
      const channel = put(call, openChannel(call), { isClosed: true });
      for (const member of membersOf(call.state, channel.channelId))
        call.state.channelMembers.put({ ...member, membership: 'none', roles: [], updatedAt: call.state.stamp() });
      return empty();
    },
  },
  {
    method: 'PUT',
    // One channel, in the singular (vendor spec).
    path: '/api/v2/channel/{channelId}/mute',
    access: 'admin',
    handle: (call) => {
      const input = bodyOf(call);
      const mute = readMute(call.state, input);
      input.done();
      const { mutedUntil: _, ...channel } = openChannel(call);
      put(call, channel, mute);
      return success();
    },
  },
  { method: 'GET', path: '/api/v2/search/channels', access: 'admin', handle: search },
];

/** `-1` mutes for good, `0` not at all, anything else for so many milliseconds (contract §22). */
export function readMute({ clock }: State, input: InputReader): { mutedUntil?: string } {
  const period = input.number('mutePeriod', { required: true, minimum: -1 }) ?? 0;
  if (period === 0) return {};
  return { mutedUntil: period < 0 ? forEver : new Date(clock.now() + period).toISOString() };
}

function create(call: Call): Response {
  const { state } = call;
  const input = bodyOf(call);
  const channelInternalId = state.newId();
  const channelId = input.text('channelId', { minLength: 1, maxLength: 100 }) ?? channelInternalId;
  const type = (input.text('type', { oneOf: ['community', 'live', 'broadcast'] }) ?? 'community') as Channel['type'];
  const isPublic = input.flag('isPublic') ?? true;
  const isMuted = input.flag('isMuted') ?? false;
  const userIds = input.texts('userIds', { maxItems: 1000, maxLength: 50 }) ?? [];
  const shared = readShared(input);
  input.done();
  requireImage(state, shared.avatarFileId);
  if (state.channels.get(channelId)) throw conflict('Channel');
  if (userIds.some((userId) => !state.users.get(userId))) throw notFound('User');
  const maker = callerOf(call).token.userId;
  const now = state.stamp();
  const channel: Channel = {
    channelId,
    channelInternalId,
    type,
    displayName: '',
    userId: maker,
    tags: [],
    metadata: {},
    isPublic,
    ...(isMuted && { mutedUntil: forEver }),
    messageAutoDeleteEnabled: false,
    autoDeleteMessageByFlagLimit: 10,
    notificationMode: 'default',
    isClosed: false,
    isDeleted: false,
    ...shared,
    createdAt: now,
    updatedAt: now,
  };
  state.channels.put(channel);
  const dates = { createdAt: now, updatedAt: now };
  const feed = { messageFeedId: channelInternalId, channelId, name: 'default', userId: maker, isDeleted: false };
  state.messageFeeds.put({ ...feed, ...dates });
  for (const userId of new Set([maker, ...userIds])) {
    const roles = userId === maker ? [channelModeratorRole] : [];
    state.channelMembers.put({ channelId, userId, membership: 'member', roles, ...dates });
  }
  return json(withPreviews(call, [channel], membersOf(state, channelId)));
}

/** What may be said of a new channel and changed of an old one; keys left out stay. */
function readShared(input: InputReader): Partial<Channel> {
  const limit = { isInteger: true, minimum: 1, maximum: 1000 };
  const given = {
    displayName: input.text('displayName', { maxLength: 100 }),
    avatarFileId: input.text('avatarFileId', { maxLength: 50 }),
    metadata: input.object('metadata'),
    tags: input.texts('tags', tagList),
    messageAutoDeleteEnabled: input.flag('messageAutoDeleteEnabled'),
    autoDeleteMessageByFlagLimit: input.number('autoDeleteMessageByFlagLimit', limit),
    notificationMode: input.text('notificationMode', { oneOf: ['default', 'silent', 'subscribe'] }),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

const put = ({ state }: Call, channel: Channel, change: Partial<Channel>): Channel =>
  state.channels.put({ ...channel, ...change, updatedAt: state.stamp() });

/** By name; the relevant ones are those that begin with it (guess). The only list with a total (contract §8). */
function search(call: Call): Response {
  const { state } = call;
  const input = queryOf(call);
  const query = input.text('query', { required: true }) ?? '';
  const isExact = input.flag('exactMatch') ?? false;
  const isMemberOnly = input.flag('isMemberOnly') ?? false;
  const kinds = ['community', 'conversation', 'live', 'broadcast'];
  const wanted = input.texts('types', { oneOf: kinds }) ?? kinds;
  const tags = input.texts('tags', tagList) ?? [];
  const options = input.inside('options');
  const sortBy = options.text('sortBy', { oneOf: ['lastActivity', 'relevance'] }) ?? 'relevance';
  const orderBy = options.text('orderBy', { oneOf: ['asc', 'desc'] }) ?? 'desc';
  input.done();
  const page = readPage(call.query, 20);
  const me = callerOf(call).token.userId;
  const text = query.toLowerCase();
  const found = state.channels.rows.filter((channel) => {
    const name = channel.displayName.toLowerCase();
    return (
      isShown(state, channel) &&
      // Deleted ones are not found (guess).
      !channel.isDeleted &&
      (isExact ? name === text : name.includes(text)) &&
      wanted.includes(channel.type) &&
      (tags.length === 0 || tags.some((tag) => channel.tags.includes(tag))) &&
      (!isMemberOnly || findChannelMember(state, channel, me).membership === 'member')
    );
  });
  const activity = (channel: Channel) => lastActivityOf(state, channel);
  const sorted = found.toSorted((a, b) => {
    const [first, second] = [a, b].map(({ displayName }) => Number(displayName.toLowerCase().startsWith(text)));
    const closer = sortBy === 'relevance' ? second! - first! : 0;
    return closer === 0 ? (activity(a) < activity(b) ? 1 : -1) : closer;
  });
  const { items, paging } = takePage(orderBy === 'asc' ? sorted.toReversed() : sorted, page);
  return wrapped({
    ...withPreviews(call, items),
    totalCount: found.length,
    paging: withPrev(paging),
    search: { query, limit: page.limit, sortBy, orderBy },
  });
}

const nameOf = ({ displayName }: Channel) => displayName.toLowerCase();

function inOrder(state: State, sortBy: string): Iterable<Channel> {
  const { channels } = state;
  if (sortBy === 'firstCreated') return channels.rows;
  if (sortBy === 'lastCreated') return backwards(channels.rows);
  if (sortBy === 'displayName') {
    return channels.sorted('displayName', (a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  }
  // Not kept: what is written changes it, and no channel with it.
  return channels.rows.toSorted((a, b) => (lastActivityOf(state, a) < lastActivityOf(state, b) ? 1 : -1));
}
