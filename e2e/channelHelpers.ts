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

type Channel = { isMuted: boolean; muteTimeout?: string; memberCount: number };

/** What the network says of it. */
export async function channelNow(network: Network, channelId = oddId): Promise<Channel> {
  const path = `/api/v3/channels/${encodeURIComponent(channelId)}`;
  return (await ask<{ channels: Channel[] }>(network, 'GET', path)).channels[0]!;
}

/** The address of a channel, or of a tab of it. */
export const channelUrl = (channelId = oddId, tab = ''): string =>
  `/channels/${encodeURIComponent(channelId)}${tab && `/${tab}`}`;
