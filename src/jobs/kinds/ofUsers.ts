import type { ApiClient } from '#src/api/client.ts';
import { listUsersByIds, type User } from '#src/api/users.ts';

import type { Found } from '../fate.ts';
import type { ItemView } from '../kind.ts';

/** A user as decided on. The name is kept for the result and the record. */
export type UserItem = {
  userId: string;
  displayName: string;
  /** Line numbers in the pasted list, where there was one. */
  lines?: readonly number[] | undefined;
};

export type NoParams = Record<string, never>;

/** What all kinds for users share. */
export const ofUsers = {
  // The vendor's calls take one user (contract §9).
  itemsPerCall: 1,
  keyOf: ({ userId }: UserItem): string => userId,
  groupOf: () => 'all',
  view: ({ userId, displayName, lines }: UserItem): ItemView => ({
    lines: lines ?? [],
    text: displayName || userId,
    id: userId,
  }),
};

/** What is kept of an input: nothing beyond what the kind needs. */
export const userItem = ({ userId, displayName, lines }: UserItem): UserItem => ({
  userId,
  displayName,
  ...(lines !== undefined && { lines }),
});

/** The users behind some items as they are now, by id; unknown ones left out. */
export async function readUsers(client: ApiClient, items: readonly UserItem[]): Promise<ReadonlyMap<string, User>> {
  const users = await listUsersByIds(
    client,
    items.map(({ userId }) => userId),
  );
  return new Map(users.map((user) => [user.userId, user]));
}

/**
 * What a last look says about some users: those that are gone, or that somebody has deleted meanwhile, have changed; `look`
 * says the rest, undefined for those it is still meant for.
 */
export async function lookAtUsers(
  client: ApiClient,
  items: readonly UserItem[],
  look: (user: User, item: UserItem) => Found | undefined,
): Promise<ReadonlyMap<string, Found>> {
  const users = await readUsers(client, items);
  const found = new Map<string, Found>();
  for (const item of items) {
    const user = users.get(item.userId);
    const what: Found | undefined = user === undefined || user.isDeleted ? { kind: 'changed-since' } : look(user, item);
    if (what) found.set(item.userId, what);
  }
  return found;
}

/** It is so already: perhaps it was us, without hearing the answer. */
export const alreadySo = (userId: string): Found => ({ is: 'done', outcome: 'already-done', objectId: userId });
