import { deleteUser, type DeleteUserOptions } from '#src/api/userModeration.ts';

import type { JobKind } from '../kind.ts';
import { objectFate } from './objectFate.ts';
import { ofUsers, userItem, type UserItem } from './ofUsers.ts';
import { lookAtAway, type AwayParams } from './seenSince.ts';

export type DeleteUsersParams = DeleteUserOptions & AwayParams;

/**
 * Deletes users: final (vendor FAQ). Each is looked at again just before: decided on by id and name, one that bears another
 * name by now is left alone. Deleted twice is refused with 400000, which is read as done (contract §9).
 */
export const deleteUsers: JobKind<UserItem, UserItem, DeleteUsersParams> = {
  ...ofUsers,
  name: 'deleteUsers',
  weight: 'final',
  leastGraceMs: 10_000,

  accept: (input) => ({ item: userItem(input), fate: objectFate(input.userId, 'no-user-id') }),
  recheck: (client, items, params, memory) =>
    lookAtAway(client, items, params, memory, (user, { userId, displayName }) => {
      if (user?.isDeleted) return { is: 'done', outcome: 'already-gone', objectId: userId };
      return !user || (user.displayName ?? '') !== displayName ? { kind: 'changed-since' } : undefined;
    }),
  async send(client, items, { deleteAll, markMessageDeleted, hardDeletePost, hardDeleteComment }) {
    const options = { deleteAll, markMessageDeleted, hardDeletePost, hardDeleteComment };
    for (const { userId } of items) await deleteUser(client, userId, options);
  },
  acceptedAs: () => ({ is: 'done', outcome: 'user-deleted' }),
  // 400000 is "bad request" in general: only what names the deletion means that (contract §5).
  alreadyDone: ({ kind, code, message }) =>
    kind === 'not-found' || (code === 400_000 && /already deleted/i.test(message)) ? 'already-gone' : undefined,
};
