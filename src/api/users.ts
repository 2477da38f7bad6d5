import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { pageOf, type Page, type PageRequest } from './paging.ts';
import { path } from './query.ts';

const User = z.looseObject({
  userId: z.string(),
  displayName: z.string().nullish().catch(undefined),
  isDeleted: z.boolean().catch(false),
  /** Banned from the whole network. The vendor's SDK calls it isGlobalBanned. */
  isGlobalBan: z.boolean().catch(false),
});
export type User = {
  userId: string;
  displayName?: string | null | undefined;
  isDeleted: boolean;
  isGlobalBan: boolean;
};

const UserPage = pageOf<User>('users', User);

/** One page of the users. */
export function listUsers(client: ApiClient, page: PageRequest, signal?: AbortSignal): Promise<Page<User>> {
  return client.get('/api/v3/users', UserPage, { params: { options: page }, signal });
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
