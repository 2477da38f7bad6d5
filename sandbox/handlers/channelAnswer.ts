import { callerOf, type Call } from '../call.ts';
import { notFound, permissionDenied } from '../errors.ts';
import type { Channel, ChannelMember, Message, User } from '../models.ts';
import { channelMemberKey, type State } from '../state.ts';
import { chatSettingsOf } from './chatSettings.ts';
import { showFile } from './files.ts';
import { withFiles } from './users.ts';

/** Conversations of two are hidden from admins unless a setting shows them (contract §22). */
export const isShown = (state: State, { type }: Channel): boolean =>
  type !== 'conversation' || chatSettingsOf(state).isAllowAdminViewConversationMessage;

/** 404 / 400400 for a channel that is unknown, or a conversation that is hidden (guess). */
export function channelNamed({ state }: Call, channelId: string): Channel {
  const channel = state.channels.get(channelId);
  if (!channel || !isShown(state, channel)) throw notFound('Channel');
  return channel;
}

/** The channel of a call that changes it: a deleted one is not there for that (guess), nor a conversation without leave. */
export function openChannel(call: Call): Channel {
  const channel = channelNamed(call, call.path['channelId'] ?? '');
  if (channel.isDeleted) throw notFound('Channel');
  requireManaging(call.state, channel);
  return channel;
}

/** 403 / 400301 where admins may read conversations only (guess). */
export function requireManaging(state: State, { type }: Channel): void {
  if (type === 'conversation' && !chatSettingsOf(state).isAllowAdminManageConversationMessage) throw permissionDenied();
}

/** The user's place in the channel; of somebody who never was in it, none. */
export function findChannelMember(state: State, { channelId, createdAt }: Channel, userId: string): ChannelMember {
  const never = { channelId, userId, membership: 'none' as const, roles: [], createdAt, updatedAt: createdAt };
  return state.channelMembers.get(channelMemberKey({ channelId, userId })) ?? never;
}

export const membersOf = (state: State, channelId: string): readonly ChannelMember[] =>
  state.channelMembers.grouped('channel', (member) => member.channelId).get(channelId) ?? [];

/** Everything written in a channel, oldest first. */
export const messagesOf = (state: State, channelId: string): readonly Message[] =>
  state.messages.grouped('channel', (message) => message.channelId).get(channelId) ?? [];

export const hasFlaggedMessage = (state: State, { channelId }: Channel): boolean =>
  messagesOf(state, channelId).some(({ flagCount, isDeleted }) => flagCount > 0 && !isDeleted);

export const lastActivityOf = (state: State, { channelId, createdAt }: Channel): string =>
  messagesOf(state, channelId).at(-1)?.createdAt ?? createdAt;

/** Whether a mute still lasts, and until when. */
export function muteOf({ clock }: State, { mutedUntil }: { mutedUntil?: string }) {
  const isMuted = mutedUntil !== undefined && Date.parse(mutedUntil) > clock.now();
  return { isMuted, ...(isMuted && { muteTimeout: mutedUntil }) };
}

/** Channels with what they refer to. `members`: whom the answer is about; else the caller's own place in each. */
export function withChannels(call: Call, channels: readonly Channel[], members?: readonly ChannelMember[]) {
  const { state } = call;
  const shown = members ?? channels.flatMap((channel) => ownPlace(call, channel));
  const previews = channels.flatMap((channel) => previewOf(state, channel) ?? []);
  const userIds = new Set([...shown, ...previews].map(({ userId }) => userId));
  const { users, files } = withFiles(
    call,
    [...userIds].flatMap((userId) => state.users.get(userId) ?? []),
  );
  const avatars = channels.flatMap(({ avatarFileId = '' }) => state.files.get(avatarFileId) ?? []);
  return {
    channels: channels.map((channel) => showChannel(state, channel)),
    channelUsers: shown.flatMap((member) => showChannelMember(state, member)),
    users,
    files: [...files, ...avatars.map((file) => showFile(file, call.base))],
  };
}

/** The same with a preview of the latest message in each, and with the parts of each, as all but the member list have it. */
export function withPreviews(call: Call, channels: readonly Channel[], members?: readonly ChannelMember[]) {
  const { state } = call;
  return {
    ...withChannels(call, channels, members),
    messagePreviews: channels.flatMap((channel) => showPreview(state, channel)),
    messageFeedsInfo: channels.flatMap((channel) => showFeedsInfo(state, channel)),
  };
}

function ownPlace(call: Call, channel: Channel): ChannelMember[] {
  const member = findChannelMember(call.state, channel, callerOf(call).token.userId);
  return member.membership === 'none' ? [] : [member];
}

function showChannel(state: State, channel: Channel) {
  const { userId: _, mutedUntil: __, isClosed: ___, ...shown } = channel;
  const preview = previewOf(state, channel);
  return {
    ...shown,
    _id: channel.channelInternalId,
    channelPublicId: channel.channelId,
    ...(channel.type === 'conversation' && { isDistinct: true }),
    ...muteOf(state, channel),
    isRateLimited: false,
    memberCount: membersOf(state, channel.channelId).filter(({ membership }) => membership === 'member').length,
    messageCount: messagesOf(state, channel.channelId).length,
    lastActivity: lastActivityOf(state, channel),
    ...(preview && { messagePreviewId: preview.messageId }),
  };
}

function showChannelMember(state: State, member: ChannelMember) {
  const { channelId, userId, membership, roles, createdAt, updatedAt } = member;
  const [user, channel] = [state.users.get(userId), state.channels.get(channelId)];
  if (!user || !channel) return [];
  return [
    {
      userId,
      userPublicId: userId,
      userInternalId: user.userInternalId,
      channelId,
      channelPublicId: channelId,
      channelInternalId: channel.channelInternalId,
      membership,
      isBanned: membership === 'banned',
      ...muteOf(state, member),
      lastActivity: updatedAt,
      roles,
      permissions: [],
      readToSegment: 0,
      lastMentionedSegment: 0,
      createdAt,
      updatedAt,
    },
  ];
}

/** The latest message, where the network shows previews. */
function previewOf(state: State, { channelId }: Channel): Message | undefined {
  const { enabled, isIncludeDeleted } = chatSettingsOf(state).messagePreview;
  if (!enabled) return undefined;
  return messagesOf(state, channelId).findLast(({ isDeleted }) => isIncludeDeleted || !isDeleted);
}

function showPreview(state: State, channel: Channel) {
  const message = previewOf(state, channel);
  if (!message) return [];
  const { messageId, messageFeedId, segment, fileId, text, parentId, isDeleted, createdAt, updatedAt } = message;
  const creator: User | undefined = state.users.get(message.userId);
  return [
    {
      messageId,
      channelId: channel.channelInternalId,
      messageFeedId,
      segment,
      dataType: fileId === undefined ? 'text' : 'image',
      data: fileId === undefined ? { text } : { fileId },
      ...(creator && { creatorId: creator.userInternalId }),
      ...(parentId !== undefined && { parentId }),
      isDeleted,
      createdAt,
      updatedAt,
    },
  ];
}

const showFeedsInfo = (state: State, { channelId }: Channel) =>
  (state.messageFeeds.grouped('channel', (feed) => feed.channelId).get(channelId) ?? [])
    .filter(({ isDeleted }) => !isDeleted)
    .map(({ messageFeedId, name, createdAt, updatedAt }) => ({ messageFeedId, name, createdAt, updatedAt }));
