import { deleteUser, type DeleteUserOptions } from '#src/api/userModeration.ts';

import type { Found } from '../fate.ts';
import type { JobKind } from '../kind.ts';
import { objectFate } from './objectFate.ts';
import { ofUsers, readUsers, userItem, type UserItem } from './ofUsers.ts';

/**
 * Deletes users: final (vendor FAQ). Each is looked at again just before: decided on by id and name, one that bears another
 * name by now is left alone. Deleted twice is refused with 400000, which is read as done (contract §9).
 */
export const deleteUsers: JobKind<UserItem, UserItem, DeleteUserOptions> = {
  ...ofUsers,
  name: 'deleteUsers',
  weight: 'final',
  leastGraceMs: 10_000,

  accept: (input) => ({ item: userItem(input), fate: objectFate(input.userId, 'no-user-id') }),
  async recheck(client, items) {
    const users = await readUsers(client, items);
    const found = new Map<string, Found>();
    for (const { userId, displayName } of items) {
      const user = users.get(userId);
      if (user?.isDeleted) found.set(userId, { is: 'done', outcome: 'already-gone', objectId: userId });
      else if (!user || (user.displayName ?? '') !== displayName) found.set(userId, { kind: 'changed-since' });
    }
    return found;
  },
  async send(client, items, options) {
    for (const { userId } of items) await deleteUser(client, userId, options);
  },
  acceptedAs: () => ({ is: 'done', outcome: 'user-deleted' }),
  // 400000 is "bad request" in general: only what names the deletion means that (contract §5).
  alreadyDone: ({ kind, code, message }) =>
    kind === 'not-found' || (code === 400_000 && /already deleted/i.test(message)) ? 'already-gone' : undefined,
};
