import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { fileUrls } from './files.ts';
import { pageOf, type Join, type Page, type PageRequest } from './paging.ts';
import { path } from './query.ts';

const User = z.looseObject({
  userId: z.string(),
  displayName: z.string().nullish().catch(undefined),
  description: z.string().nullish().catch(undefined),
  avatarFileId: z.string().nullish().catch(undefined),
  roles: z.array(z.string()).catch([]),
  metadata: z.looseObject({}).nullish().catch(undefined),
  flagCount: z.number().catch(0),
  isDeleted: z.boolean().catch(false),
  /** Banned from the whole network. The vendor's SDK calls it isGlobalBanned. */
  isGlobalBan: z.boolean().catch(false),
  isBrand: z.boolean().catch(false),
  createdAt: z.string().catch(''),
  updatedAt: z.string().catch(''),
});
export type User = {
  userId: string;
  displayName?: string | null | undefined;
  description?: string | null | undefined;
  avatarFileId?: string | null | undefined;
  /** Roles on the whole network; those in communities are the members' (contract §11). */
  roles: string[];
  metadata?: Readonly<Record<string, unknown>> | null | undefined;
  /** Reports that are not cleared. */
  flagCount: number;
  /** Deletion is final (vendor FAQ). */
  isDeleted: boolean;
  isGlobalBan: boolean;
  /** The account of a brand. */
  isBrand: boolean;
  createdAt: string;
  updatedAt: string;
  /** Of the picture, in no size yet (`imageUrl`). Joined from the answer's files. */
  avatarUrl?: string | undefined;
};

const join: Join<User> = (answer) => {
  const urls = fileUrls(answer);
  return (user) => ({ ...user, avatarUrl: urls.get(user.avatarFileId ?? '') });
};

const UserPage = pageOf<User>('users', User, join);

export type UserFilter = {
  /** Part of a display name, up to 100 characters; the vendor's docs ask for three at least. */
  keyword?: string | undefined;
  /** The whole display name instead of a part. */
  exactMatchKeyword?: true | undefined;
  filter?: 'flagged' | undefined;
  sortBy?: 'displayName' | 'firstCreated' | 'lastCreated' | undefined;
  /** Only deleted ones; left out: none of them (vendor spec). */
  isDeleted?: true | undefined;
};

/** One page of the users (contract §9). */
export function listUsers(
  client: ApiClient,
  { keyword, ...filter }: UserFilter,
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<User>> {
  const params = { ...filter, keyword: keyword || undefined, options: page };
  return client.get('/api/v3/users', UserPage, { params, signal });
}

/** Up to 100 users by public id, in the vendor's order; ids it does not know are left out (vendor spec). */
export async function listUsersByIds(
  client: ApiClient,
  userIds: readonly string[],
  signal?: AbortSignal,
): Promise<User[]> {
  if (userIds.length === 0) return [];
  const { items } = await client.get('/api/v3/users/list', UserPage, { params: { userIds }, signal });
  return items;
}

/** One user by public id. Throws `not-found`. */
export async function getUser(client: ApiClient, userId: string, signal?: AbortSignal): Promise<User | undefined> {
  const { items } = await client.get(path`/api/v3/users/${userId}`, UserPage, { signal });
  return items[0];
}
