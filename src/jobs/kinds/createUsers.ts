import { registerUser } from '#src/api/sessions.ts';

import type { Found } from '../fate.ts';
import type { JobKind } from '../kind.ts';
import { objectFate } from './objectFate.ts';
import { ofUsers, readUsers, userItem, type UserItem } from './ofUsers.ts';

/** `deviceId`: one of its own for each run, so that no session of somebody's is ended by it (contract §3). */
export type CreateUsersParams = { deviceId: string };

/**
 * Makes users by registering a session for each (vendor FAQ). Registering again would overwrite a name, so each is looked
 * up just before, and who is there already is left as they are: that is also how a lost answer is made good. No undo: it
 * would be deletion, which is a decision of its own.
 */
export const createUsers: JobKind<UserItem, UserItem, CreateUsersParams> = {
  ...ofUsers,
  name: 'createUsers',
  weight: 'final',

  accept: (input) => ({ item: userItem(input), fate: objectFate(input.userId, 'no-user-id') }),
  async recheck(client, items) {
    const users = await readUsers(client, items);
    const found = new Map<string, Found>();
    for (const { userId } of items) {
      if (users.has(userId)) found.set(userId, { is: 'done', outcome: 'already-there', objectId: userId });
    }
    return found;
  },
  async send(client, items, { deviceId }) {
    for (const { userId, displayName } of items) await registerUser(client, { userId, displayName, deviceId });
  },
  acceptedAs: () => ({ is: 'done', outcome: 'user-created' }),
};
