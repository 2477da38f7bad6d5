import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { path } from './query.ts';

const Anything = z.unknown();

/** What can be set of a user (contract §9). */
export type UserFields = {
  /** Up to 100 characters. */
  displayName: string;
  /** Up to 500 characters. */
  description: string;
  /** On the whole network; replaces the roles there are. Up to ten. */
  roles: readonly string[];
  /** Replaces the metadata as a whole; up to 5,000 bytes (contract §25). */
  metadata: Readonly<Record<string, unknown>>;
  avatarFileId: string;
};

/** Changes only what is given of a user. Throws `not-found` rather than making one. */
export async function updateUser(client: ApiClient, userId: string, fields: Partial<UserFields>): Promise<void> {
  const body = { userId, ...fields, createNewUserWhenNotFound: false };
  await client.put('/api/v3/users', Anything, { body });
}

/**
 * Bans a user from the whole network: out of all channels, all their messages deleted, no session any more; posts, comments
 * and memberships of communities stay (vendor FAQ). Throws with code 400306 for those who are exempt.
 */
export async function banUser(client: ApiClient, userId: string): Promise<void> {
  await client.post('/api/v2/users/ban', Anything, { body: { userId } });
}

/** Lifts the ban; messages and channels do not come back. Throws with code 400316 where there is none. */
export async function unbanUser(client: ApiClient, userId: string): Promise<void> {
  await client.post('/api/v2/users/unban', Anything, { body: { userId } });
}

/** What goes with a deleted user for good; without any, what they wrote stays under the name “Deleted user”. */
export type DeleteUserOptions = {
  /** Channels, messages, comments, posts, polls and reactions. */
  deleteAll: boolean;
  /** Messages are marked as deleted. */
  markMessageDeleted: boolean;
  hardDeletePost: boolean;
  hardDeleteComment: boolean;
};

/** Deletes a user for good (vendor FAQ). Throws `invalid` with code 400000 where that was done before. */
export async function deleteUser(client: ApiClient, userId: string, options: DeleteUserOptions): Promise<void> {
  await client.delete(path`/api/v4/users/${userId}`, Anything, { params: options });
}

/** Clears all reports of a user (contract §15). */
export async function clearUserFlags(client: ApiClient, userId: string): Promise<void> {
  await client.delete(path`/api/v2/users/${userId}/flags`, Anything);
}

/** Ends every session of a user: they have to log in again (contract §3). */
export async function revokeUserSessions(client: ApiClient, userId: string): Promise<void> {
  await client.delete(path`/api/v4/sessions/users/${userId}`, Anything, { params: { isPublic: true } });
}
