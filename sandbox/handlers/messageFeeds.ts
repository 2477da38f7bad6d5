import { bodyOf, callerOf, empty, json, queryOf, type Call } from '../call.ts';
import { notFound, permissionDenied } from '../errors.ts';
import type { Channel, MessageFeed } from '../models.ts';
import { readPage, takePage } from '../paging.ts';
import type { Endpoint } from '../router.ts';
import type { State } from '../state.ts';
import { isShown, requireManaging } from './channelAnswer.ts';
import { messagesIn, showFeed, showMessageV5 } from './messageAnswer.ts';
import { findByInternalId, withFiles } from './users.ts';

const feeds = '/api/v5/message-feeds';
const name = { required: true, minLength: 1, maxLength: 100 };

/** The parts of channels (sub-channels), by internal ids. */
export const messageFeedEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: `${feeds}/channel/{channelId}`,
    access: 'admin',
    handle: (call) => {
      const isWanted = readWanted(call);
      const channel = channelByInternalId(call.state, call.path['channelId'] ?? '');
      const found = call.state.messageFeeds.rows.filter((feed) => feed.channelId === channel.channelId);
      return answerPage(call, found.filter(isWanted));
    },
  },
  {
    method: 'GET',
    path: `${feeds}/user/{creatorId}`,
    access: 'admin',
    handle: (call) => {
      const isWanted = readWanted(call);
      const user = findByInternalId(call.state, call.path['creatorId'] ?? '');
      if (!user) throw notFound('User');
      const isVisible = ({ channelId }: MessageFeed) => isShown(call.state, call.state.channels.get(channelId)!);
      const found = call.state.messageFeeds.rows.filter((feed) => feed.userId === user.userId && isVisible(feed));
      return json(withFeeds(call, takePage(inOrder(call, found.filter(isWanted)), readPage(call.query, 10)).items));
    },
  },
  {
    method: 'GET',
    path: `${feeds}/list`,
    access: 'admin',
    handle: (call) => {
      const input = queryOf(call);
      const ids = input.texts('messageFeedIds', { required: true, maxItems: 10, maxLength: 30 }) ?? [];
      input.done();
      const found = [...new Set(ids)].flatMap((id) => shownFeed(call.state, id) ?? []);
      return json(withFeeds(call, found));
    },
  },
  {
    method: 'GET',
    path: `${feeds}/{messageFeedId}`,
    access: 'admin',
    handle: (call) => json(withFeeds(call, [feedNamed(call.state, call.path['messageFeedId'] ?? '')])),
  },
  {
    method: 'POST',
    path: feeds,
    access: 'admin',
    handle: (call) => {
      const { state } = call;
      const input = bodyOf(call);
      const text = input.text('name', name) ?? '';
      const internalId = input.text('channelId', { required: true, maxLength: 30 }) ?? '';
      input.done();
      const { channelId, ...channel } = channelByInternalId(state, internalId);
      requireManaging(state, { channelId, ...channel });
      const now = state.stamp();
      const userId = callerOf(call).token.userId;
      const dates = { createdAt: now, updatedAt: now };
      const feed = { messageFeedId: state.newId(), channelId, name: text, userId, isDeleted: false, ...dates };
      return json(withFeeds(call, [state.messageFeeds.put(feed)]));
    },
  },
  {
    method: 'PUT',
    path: `${feeds}/{messageFeedId}`,
    access: 'admin',
    handle: (call) => {
      const input = bodyOf(call);
      const text = input.text('name', name) ?? '';
      input.done();
      const feed = feedToManage(call);
      const updatedAt = call.state.stamp();
      return json(withFeeds(call, [call.state.messageFeeds.put({ ...feed, name: text, updatedAt })]));
    },
  },
  {
    method: 'DELETE',
    path: `${feeds}/{messageFeedId}`,
    access: 'admin',
    handle: (call) => {
      const input = queryOf(call);
      const isPermanent = input.flag('permanent') ?? false;
      input.done();
      const { state } = call;
      const feed = feedToManage(call);
      // The one every channel has cannot be deleted (vendor spec).
      if (feed.messageFeedId === state.channels.get(feed.channelId)!.channelInternalId) throw permissionDenied();
      if (isPermanent) {
        for (const message of messagesIn(state, feed.messageFeedId)) state.messages.remove(message);
        state.messageFeeds.remove(feed);
      } else state.messageFeeds.put({ ...feed, isDeleted: true, updatedAt: state.stamp() });
      return empty();
    },
  },
];

/** 404 / 400400 for a part that is unknown, or of a conversation that is hidden (guess). */
export function feedNamed(state: State, messageFeedId: string): MessageFeed {
  const feed = shownFeed(state, messageFeedId);
  if (!feed) throw notFound('Message feed');
  return feed;
}

function shownFeed(state: State, messageFeedId: string): MessageFeed | undefined {
  const feed = state.messageFeeds.get(messageFeedId);
  const channel = feed && state.channels.get(feed.channelId);
  return channel && isShown(state, channel) ? feed : undefined;
}

function feedToManage({ state, path: { messageFeedId = '' } }: Call): MessageFeed {
  const feed = feedNamed(state, messageFeedId);
  requireManaging(state, state.channels.get(feed.channelId)!);
  return feed;
}

function channelByInternalId(state: State, internalId: string): Channel {
  const channel = state.channels.rows.find(({ channelInternalId }) => channelInternalId === internalId);
  if (!channel || !isShown(state, channel)) throw notFound('Channel');
  return channel;
}

function readWanted(call: Call): (feed: MessageFeed) => boolean {
  const input = queryOf(call);
  const isDeleted = input.flag('isDeleted') ?? false;
  input.done();
  return (feed) => feed.isDeleted === isDeleted;
}

function answerPage(call: Call, found: readonly MessageFeed[]): Response {
  const { items, paging } = takePage(inOrder(call, found), readPage(call.query, 10));
  return json({ ...withFeeds(call, items), paging });
}

/** By their latest message; those without one as old as themselves. */
function inOrder(call: Call, found: readonly MessageFeed[]): MessageFeed[] {
  const input = queryOf(call);
  const sorts = ['lastMessageTimestampAsc', 'lastMessageTimestampDesc'];
  const sortBy = input.inside('options').text('sortBy', { oneOf: sorts }) ?? 'lastMessageTimestampDesc';
  input.done();
  const latest = ({ messageFeedId, createdAt }: MessageFeed) =>
    messagesIn(call.state, messageFeedId).at(-1)?.createdAt ?? createdAt;
  const sorted = found.toSorted((a, b) => (latest(a) < latest(b) ? -1 : 1));
  return sortBy === 'lastMessageTimestampAsc' ? sorted : sorted.toReversed();
}

/** Parts of channels with their latest messages and who made and wrote them. */
function withFeeds(call: Call, found: readonly MessageFeed[]) {
  const { state } = call;
  const messages = found.flatMap(({ messageFeedId }) => messagesIn(state, messageFeedId).at(-1) ?? []);
  const userIds = new Set([...found, ...messages].map(({ userId }) => userId));
  const { users } = withFiles(
    call,
    [...userIds].flatMap((userId) => state.users.get(userId) ?? []),
  );
  return {
    messageFeeds: found.map((feed) => showFeed(state, feed)),
    messages: messages.map((message) => showMessageV5(state, message)),
    users,
  };
}
