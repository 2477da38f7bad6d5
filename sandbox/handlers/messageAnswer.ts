import { callerOf, type Call } from '../call.ts';
import { notFound } from '../errors.ts';
import type { Channel, Message, MessageFeed, User } from '../models.ts';
import type { State } from '../state.ts';
import { isShown, messagesOf, requireManaging } from './channelAnswer.ts';
import { showFile } from './files.ts';
import { showBareUser, withFiles } from './users.ts';

/** 404 / 400400 for a message that is unknown, or in a conversation that is hidden (guess). */
export function messageNamed(state: State, messageId: string): Message {
  const message = shownMessage(state, messageId);
  if (!message) throw notFound('Message');
  return message;
}

export function shownMessage(state: State, messageId: string): Message | undefined {
  const message = state.messages.get(messageId);
  const channel = message && state.channels.get(message.channelId);
  return channel && isShown(state, channel) ? message : undefined;
}

/** The message of a call that decides on it. */
export function messageToManage({ state, path: { messageId = '' } }: Call): Message {
  const message = messageNamed(state, messageId);
  requireManaging(state, state.channels.get(message.channelId)!);
  return message;
}

export const changeMessage = (state: State, message: Message, change: Partial<Message>): Message =>
  state.messages.put({ ...message, ...change, updatedAt: state.stamp() });

/** One report more by the token's owner, or his one less; the same report twice is one (guess). */
export function reportMessage(call: Call, isFlagged: boolean): Message {
  const { state } = call;
  const message = messageNamed(state, call.path['messageId'] ?? '');
  const { userId } = callerOf(call).token;
  const { flagCount, flaggedBy = [], channelId } = message;
  if (flaggedBy.includes(userId) === isFlagged) return message;
  const others = flaggedBy.filter((one) => one !== userId);
  if (!isFlagged) return changeMessage(state, message, { flagCount: Math.max(0, flagCount - 1), flaggedBy: others });
  const { messageAutoDeleteEnabled, autoDeleteMessageByFlagLimit } = state.channels.get(channelId)!;
  const isTooMany = messageAutoDeleteEnabled && flagCount + 1 >= autoDeleteMessageByFlagLimit;
  const change = { flagCount: flagCount + 1, flaggedBy: [...others, userId], ...(isTooMany && { isDeleted: true }) };
  return changeMessage(state, message, change);
}

export const isReportedByMe = (call: Call): boolean =>
  (messageNamed(call.state, call.path['messageId'] ?? '').flaggedBy ?? []).includes(callerOf(call).token.userId);

const repliesTo = (state: State, { messageId, channelId }: Message): number =>
  messagesOf(state, channelId).filter(({ parentId }) => parentId === messageId).length;

const filesOf = (call: Call, messages: readonly Message[]) =>
  messages.flatMap(({ fileId = '' }) => call.state.files.get(fileId) ?? []).map((file) => showFile(file, call.base));

const writersOf = (state: State, messages: readonly Message[]): User[] => [
  ...new Set(messages.flatMap(({ userId }) => state.users.get(userId) ?? [])),
];

/** Messages as v3 shows them, by public ids. */
export function withMessages(call: Call, messages: readonly Message[]) {
  const { users, files } = withFiles(call, writersOf(call.state, messages));
  return {
    messages: messages.map((message) => showMessage(call.state, message)),
    users,
    files: [...files, ...filesOf(call, messages)],
  };
}

function showMessage(state: State, message: Message) {
  const { messageFeedId: _, flaggedBy: __, text: ___, segment, likes, ...shown } = message;
  const user = state.users.get(message.userId);
  return {
    ...shown,
    _id: message.messageId,
    path: message.parentId === undefined ? message.messageId : `${message.parentId}/${message.messageId}`,
    ...contentOf(message, 'type'),
    channelSegment: segment,
    metadata: {},
    ...(message.flagCount > 0 && user && { hashFlag: { bits: 256, hashes: 5, hash: [user.userInternalId] } }),
    childrenNumber: repliesTo(state, message),
    reactionsCount: likes,
    reactions: likes > 0 ? { like: likes } : {},
    myReactions: [],
    mentionees: [],
  };
}

const contentOf = ({ fileId, text }: Message, name: 'type' | 'dataType') =>
  fileId === undefined
    ? { [name]: 'text', data: { text } }
    : { [name]: 'image', data: { fileId, caption: '' }, fileId };

/** Messages as v5 shows them: most ids are internal ones, and users have few words. */
export function withMessagesV5(call: Call, messages: readonly Message[]) {
  const { state } = call;
  const feedIds = new Set(messages.map(({ messageFeedId }) => messageFeedId));
  return {
    messages: messages.map((message) => showMessageV5(state, message)),
    messageFeeds: [...feedIds].flatMap((feedId) => {
      const feed = state.messageFeeds.get(feedId);
      return feed ? [showFeed(state, feed)] : [];
    }),
    files: filesOf(call, messages),
    users: writersOf(state, messages).map(showBareUser),
  };
}

export function showMessageV5(state: State, message: Message) {
  const { messageId, messageFeedId, channelId, segment, parentId, tags, flagCount, likes, userId, ...rest } = message;
  const { isDeleted, editedAt, createdAt, updatedAt } = rest;
  const channel: Channel = state.channels.get(channelId)!;
  return {
    messageId,
    networkId: state.origin.networkId,
    channelId: channel.channelInternalId,
    channelPublicId: channelId,
    channelType: channel.type,
    messageFeedId,
    segment,
    ...contentOf(message, 'dataType'),
    metadata: {},
    tags,
    creatorId: internalIdOf(state, userId),
    creatorPublicId: userId,
    mentionedUsers: [],
    reactions: likes > 0 ? { like: likes } : {},
    reactionCount: likes,
    ...(parentId !== undefined && { parentId }),
    path: parentId === undefined ? messageId : `${parentId}/${messageId}`,
    flagCount,
    childCount: repliesTo(state, message),
    isDeleted,
    editedAt,
    createdAt,
    updatedAt,
    myReactions: [],
  };
}

const internalIdOf = (state: State, userId: string): string => state.users.get(userId)?.userInternalId ?? '';

export const messagesIn = (state: State, messageFeedId: string): readonly Message[] =>
  state.messages.grouped('feed', (message) => message.messageFeedId).get(messageFeedId) ?? [];

export function showFeed(state: State, feed: MessageFeed) {
  const { messageFeedId, channelId, name, userId, isDeleted, createdAt, updatedAt } = feed;
  const channel = state.channels.get(channelId)!;
  const messages = messagesIn(state, messageFeedId);
  const last = messages.at(-1);
  return {
    messageFeedId,
    channelId: channel.channelInternalId,
    channelPublicId: channelId,
    channelType: channel.type,
    name,
    ...(last && { lastMessageId: last.messageId, lastMessageTimestamp: last.createdAt }),
    creatorId: internalIdOf(state, userId),
    path: messageFeedId,
    childCount: messages.length,
    isDeleted,
    editedAt: updatedAt,
    createdAt,
    updatedAt,
  };
}
