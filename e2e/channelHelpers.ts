import { sandboxServer, type Network } from './network.ts';

/** Awkward in a path: a slash, a space, a percent sign, an ampersand. */
export const oddId = 'room/1 50% & more';

/** Calls the network itself, as anybody with the token would. */
export async function ask<T>(network: Network, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${sandboxServer}${path}`, {
    method,
    headers: { Authorization: `Bearer ${network.token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json().catch(() => undefined)) as T;
}

export type PlantedChannel = { channelId: string; userIds: string[] };

/** Makes a channel with so many new members beside its maker. */
export async function plantChannel(
  network: Network,
  { channelId = oddId, displayName = 'Chess chat', type = 'community', members = 0 } = {},
): Promise<PlantedChannel> {
  const userIds = Array.from({ length: members }, (_, index) => `member-${String(index + 1).padStart(3, '0')}`);
  if (members > 0) await network.control('POST', 'users', { userIds });
  await ask(network, 'POST', '/api/v3/channels', { channelId, displayName, type, userIds });
  return { channelId, userIds };
}

type Channel = { isMuted: boolean; metadata?: unknown; muteTimeout?: string; memberCount: number };

/** What the network says of it. */
export async function channelNow(network: Network, channelId = oddId): Promise<Channel> {
  const path = `/api/v3/channels/${encodeURIComponent(channelId)}`;
  return (await ask<{ channels: Channel[] }>(network, 'GET', path)).channels[0]!;
}

/** The address of a channel, or of a tab of it. */
export const channelUrl = (channelId = oddId, tab = ''): string =>
  `/channels/${encodeURIComponent(channelId)}${tab && `/${tab}`}`;

type Message = { messageId: string; userId: string; flagCount: number; isDeleted: boolean; data: { text?: string } };

/** Up to a hundred of the last messages in a channel. */
export async function messagesIn(network: Network, channelId: string, query = ''): Promise<Message[]> {
  const path = `/api/v3/messages?channelId=${encodeURIComponent(channelId)}&options[last]=100${query}`;
  return (await ask<{ messages: Message[] }>(network, 'GET', path)).messages;
}

/** A seeded channel in which people have written, and something is reported where that is asked for. */
export async function seededChannel(network: Network, { type = 'community', filter = 'flagged' } = {}) {
  const path = `/api/v3/channels?filter=${filter}&types[]=${type}&isDeleted=false&options[limit]=100`;
  const { channels } = await ask<{ channels: { channelId: string; displayName: string; memberCount: number }[] }>(
    network,
    'GET',
    path,
  );
  return channels.find(({ memberCount }) => memberCount > 8)!;
}

/** Users who are in a channel, or banned from it. */
export async function membersOf(network: Network, channelId: string, membership = 'member') {
  const path = `/api/v4/channels/${encodeURIComponent(channelId)}/users?memberships[]=${membership}&options[limit]=100`;
  type Answer = { channelUsers: { userId: string; roles: string[]; isMuted: boolean }[] };
  return (await ask<Answer>(network, 'GET', path)).channelUsers;
}
