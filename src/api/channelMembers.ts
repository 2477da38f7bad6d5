import { z } from '#src/lib/zod.ts';

import type { MutePeriod } from './channels.ts';
import type { ApiClient } from './client.ts';
import { path } from './query.ts';

type Users = { userIds: readonly string[] };
const Anything = z.unknown();

/** Makes up to 100 users members. Throws `forbidden` for conversations and closed channels. */
export async function addChannelMembers(client: ApiClient, channelId: string, { userIds }: Users): Promise<void> {
  await client.post(path`/api/v3/channels/${channelId}/users`, Anything, { body: { userIds } });
}

/** Takes up to 100 users out of the channel. For a banned one this lifts the ban (contract §22). */
export async function removeChannelMembers(client: ApiClient, channelId: string, { userIds }: Users): Promise<void> {
  // The values go into body and query, so that either is heard (contract §7).
  await client.delete(path`/api/v3/channels/${channelId}/users`, Anything, {
    body: { channelId, userIds },
    params: { userIds },
  });
}

/**
 * Bans up to 100 users, and deletes their messages in the channel. Throws `forbidden` in broadcasts and conversations, and
 * with code 400306 for those who are exempt (contract §22).
 */
export async function banChannelMembers(client: ApiClient, channelId: string, { userIds }: Users): Promise<void> {
  await client.put(path`/api/v3/channels/${channelId}/users/ban`, Anything, { body: { userIds } });
}

/** Lifts the ban of up to 100 users. Throws with code 400316 for those who are not banned. */
export async function unbanChannelMembers(client: ApiClient, channelId: string, { userIds }: Users): Promise<void> {
  await client.put(path`/api/v3/channels/${channelId}/users/unban`, Anything, { body: { userIds } });
}

/** Lets up to 100 members write nothing for a while. Throws `not-found` where one of them is no member. */
export async function muteChannelMembers(
  client: ApiClient,
  channelId: string,
  { userIds, mutePeriod }: Users & MutePeriod,
): Promise<void> {
  // In the singular, as the call that mutes the channel (contract §22).
  await client.put(path`/api/v2/channel/${channelId}/users/mute`, Anything, { body: { userIds, mutePeriod } });
}

type RoleChange = Users & { role: string };

/** Gives up to 100 members one role. Throws `forbidden` where one of them is no member. */
export async function addChannelMemberRole(
  client: ApiClient,
  channelId: string,
  { userIds, role }: RoleChange,
): Promise<void> {
  await client.post(path`/api/v3/channels/${channelId}/users/roles`, Anything, { body: { role, userIds } });
}

/** Takes one role from up to 100 members. */
export async function removeChannelMemberRole(
  client: ApiClient,
  channelId: string,
  { userIds, role }: RoleChange,
): Promise<void> {
  await client.delete(path`/api/v3/channels/${channelId}/users/roles`, Anything, {
    body: { channelId, role, userIds },
    params: { role, userIds },
  });
}
