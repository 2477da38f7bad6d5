import { z } from '#src/lib/zod.ts';

import type { MutePeriod } from './channels.ts';
import type { ApiClient } from './client.ts';
import { fileUrls } from './files.ts';
import { pageOf, type Join, type Page, type PageRequest } from './paging.ts';
import { path } from './query.ts';
import { sideLoaded } from './sideLoaded.ts';

const ChannelMember = z.looseObject({
  channelId: z.string().catch(''),
  userId: z.string(),
  membership: z.string().catch('none'),
  isBanned: z.boolean().catch(false),
  isMuted: z.boolean().catch(false),
  muteTimeout: z.string().nullish().catch(undefined),
  roles: z.array(z.string()).catch([]),
  createdAt: z.string().catch(''),
});

/** A user in a channel: what the vendor calls a channel user. */
export type ChannelMember = {
  channelId: string;
  userId: string;
  /** `none`, `member`, `banned`, or what newer versions send. */
  membership: string;
  isBanned: boolean;
  isMuted: boolean;
  /** Until when, as an ISO date; for good it is far away, or missing. */
  muteTimeout?: string | null | undefined;
  /** Roles in this channel, e.g. `channel-moderator`. */
  roles: string[];
  /** When the user joined. */
  createdAt: string;
  /** Joined from the answer's users. */
  displayName?: string | undefined;
  avatarUrl?: string | undefined;
  isUserDeleted?: boolean | undefined;
};

const SideUser = z.looseObject({
  userId: z.string(),
  displayName: z.string().nullish().catch(undefined),
  avatarFileId: z.string().nullish().catch(undefined),
  isDeleted: z.boolean().catch(false),
});

const join: Join<ChannelMember> = (answer) => {
  const users = sideLoaded(answer, 'users', SideUser, ({ userId }) => userId);
  const urls = fileUrls(answer);
  return (member) => {
    const user = users.get(member.userId);
    return {
      ...member,
      displayName: user?.displayName ?? undefined,
      avatarUrl: urls.get(user?.avatarFileId ?? ''),
      isUserDeleted: user?.isDeleted,
    };
  };
};

const MemberPage = pageOf<ChannelMember>('channelUsers', ChannelMember, join);

export type ChannelMemberFilter = {
  /** Left out: those who are in it. */
  memberships?: readonly ('member' | 'banned' | 'muted')[] | undefined;
  roles?: readonly string[] | undefined;
  /** Part of a display name, or an id. */
  search?: string | undefined;
  sortBy?: 'firstCreated' | 'lastCreated' | undefined;
};

/** One page of a channel's members (contract §22: the v4 list). */
export function listChannelMembers(
  client: ApiClient,
  channelId: string,
  { memberships, roles, search, sortBy }: ChannelMemberFilter,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<ChannelMember>> {
  // The vendor's spec says `role`, its SDK `roles`: both, so that either is heard (contract §22).
  const params = { memberships, roles, role: roles, search: search || undefined, sortBy, options: page };
  return client.get(path`/api/v4/channels/${channelId}/users`, MemberPage, { params, signal });
}

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
