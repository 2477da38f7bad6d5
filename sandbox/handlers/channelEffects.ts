import type { Message, User } from '../models.ts';
import type { State } from '../state.ts';

/** What bans and deletions of people do to the channels. */

const messagesBy = (state: State, userId: string): readonly Message[] =>
  state.messages.grouped('author', (message) => message.userId).get(userId) ?? [];

/** Marks what somebody wrote as deleted: in one channel, or in all. */
export function deleteMessages(state: State, userId: string, channelId?: string): void {
  for (const message of messagesBy(state, userId))
    if (!message.isDeleted && (channelId === undefined || message.channelId === channelId))
      state.messages.put({ ...message, isDeleted: true, updatedAt: state.stamp() });
}

/** A global ban takes somebody out of every channel, for good (contract §9). */
export function leaveChannels(state: State, userId: string): void {
  const places = state.channelMembers.grouped('user', (member) => member.userId).get(userId) ?? [];
  for (const member of places)
    if (member.membership === 'member')
      state.channelMembers.put({ ...member, membership: 'none', roles: [], updatedAt: state.stamp() });
}

/** The channels somebody made go with all that is in them, and what they wrote elsewhere with the replies to it (guess). */
export function removeChannelsAndMessages(state: State, { userId }: User): void {
  const made = state.channels.rows.filter((channel) => channel.userId === userId);
  const channelIds = new Set(made.map(({ channelId }) => channelId));
  const own = new Set(messagesBy(state, userId).map(({ messageId }) => messageId));
  const isGone = ({ channelId }: { channelId: string }) => channelIds.has(channelId);
  const messages = state.messages.rows.filter(
    (message) => isGone(message) || own.has(message.messageId) || own.has(message.parentId ?? ''),
  );
  const members = state.channelMembers.rows.filter((member) => isGone(member) || member.userId === userId);
  const feeds = state.messageFeeds.rows.filter(isGone);
  for (const message of messages) state.messages.remove(message);
  for (const member of members) state.channelMembers.remove(member);
  for (const feed of feeds) state.messageFeeds.remove(feed);
  for (const channel of made) state.channels.remove(channel);
}
