import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { fileUrls } from './files.ts';
import { pageOf, type Join, type Page, type PageRequest } from './paging.ts';
import { path } from './query.ts';
import { sideLoaded } from './sideLoaded.ts';

const Member = z.looseObject({
  communityId: z.string().catch(''),
  userId: z.string(),
  communityMembership: z.string().catch('none'),
  isBanned: z.boolean().catch(false),
  roles: z.array(z.string()).catch([]),
  createdAt: z.string().catch(''),
  lastActivity: z.string().nullish().catch(undefined),
});

/** A user in a community: what the vendor calls a community user. */
export type Member = {
  communityId: string;
  userId: string;
  /** `none`, `member`, `banned`, or what newer versions send. */
  communityMembership: string;
  isBanned: boolean;
  /** Roles in this community, e.g. `community-moderator` (vendor FAQ). */
  roles: string[];
  /** When the user joined. */
  createdAt: string;
  lastActivity?: string | null | undefined;
  /** Joined from the answer's users. */
  displayName?: string | undefined;
  avatarUrl?: string | undefined;
  isUserDeleted?: boolean | undefined;
  isGlobalBan?: boolean | undefined;
};

const SideUser = z.looseObject({
  userId: z.string(),
  displayName: z.string().nullish().catch(undefined),
  avatarFileId: z.string().nullish().catch(undefined),
  isDeleted: z.boolean().catch(false),
  isGlobalBan: z.boolean().catch(false),
});

const join: Join<Member> = (answer) => {
  const users = sideLoaded(answer, 'users', SideUser, ({ userId }) => userId);
  const urls = fileUrls(answer);
  return (member) => {
    const user = users.get(member.userId);
    return {
      ...member,
      displayName: user?.displayName ?? undefined,
      avatarUrl: urls.get(user?.avatarFileId ?? ''),
      isUserDeleted: user?.isDeleted,
      isGlobalBan: user?.isGlobalBan,
    };
  };
};

const MemberPage = pageOf<Member>('communityUsers', Member, join);

export type MemberFilter = {
  /** Left out: members and banned ones. */
  memberships?: readonly ('member' | 'banned')[] | undefined;
  roles?: readonly string[] | undefined;
  /** Part of a display name, or an id. */
  search?: string | undefined;
  /** The vendor's default is `lastCreated`, and `displayName` while searching. */
  sortBy?: 'firstCreated' | 'lastCreated' | 'displayName' | undefined;
  /** Accounts that were deleted: only those, or none. Left out: both. */
  isDeleted?: boolean | undefined;
};

/** One page of a community's members (contract §11). */
export function listMembers(
  client: ApiClient,
  communityId: string,
  { search, roles, memberships, sortBy, isDeleted }: MemberFilter,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<Member>> {
  const params = { memberships, roles, search: search || undefined, sortBy, isDeleted, options: page };
  return client.get(path`/api/v3/communities/${communityId}/users`, MemberPage, { params, signal });
}

/** Users in one call at most (vendor spec). */
export const mostMembersPerCall = 100;

type Users = { userIds: readonly string[] };
const Anything = z.unknown();

/** Makes up to 100 users members: also how somebody is joined without being asked (vendor FAQ). */
export async function addMembers(client: ApiClient, communityId: string, { userIds }: Users): Promise<void> {
  await client.post(path`/api/v3/communities/${communityId}/users`, Anything, { body: { userIds } });
}

/** Takes up to 100 users out of the community. For a banned one this lifts the ban (contract §11). */
export async function removeMembers(client: ApiClient, communityId: string, { userIds }: Users): Promise<void> {
  // The vendor's spec says query, its SDK sends a body: both, so that either is heard (contract §7).
  await client.delete(path`/api/v3/communities/${communityId}/users`, Anything, {
    body: { communityId, userIds },
    params: { userIds },
  });
}

/** Bans up to 100 users from the community. Throws `forbidden` with code 400306 for those who are exempt. */
export async function banMembers(client: ApiClient, communityId: string, { userIds }: Users): Promise<void> {
  await client.put(path`/api/v3/communities/${communityId}/users/ban`, Anything, { body: { userIds } });
}

/** Lifts the ban of up to 100 users. Throws with code 400316 for those who are not banned. */
export async function unbanMembers(client: ApiClient, communityId: string, { userIds }: Users): Promise<void> {
  await client.put(path`/api/v3/communities/${communityId}/users/unban`, Anything, { body: { userIds } });
}

type RoleChange = Users & { roles: readonly string[] };

/** Gives up to 100 members up to 20 roles (vendor FAQ). */
export async function addMemberRoles(
  client: ApiClient,
  communityId: string,
  { userIds, roles }: RoleChange,
): Promise<void> {
  await client.post(path`/api/v4/communities/${communityId}/users/roles`, Anything, {
    body: { roles, userIds },
  });
}

/** Takes roles from up to 100 members. Throws with code 400317 where nobody would be left to moderate (vendor docs). */
export async function removeMemberRoles(
  client: ApiClient,
  communityId: string,
  { userIds, roles }: RoleChange,
): Promise<void> {
  await client.delete(path`/api/v4/communities/${communityId}/users/roles`, Anything, {
    body: { communityId, roles, userIds },
    params: { roles, userIds },
  });
}
