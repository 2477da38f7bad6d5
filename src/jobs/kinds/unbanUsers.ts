import { unbanUser } from '#src/api/userModeration.ts';

import type { JobKind } from '../kind.ts';
import { objectFate } from './objectFate.ts';
import { alreadySo, lookAtUsers, ofUsers, userItem, type NoParams, type UserItem } from './ofUsers.ts';

/**
 * Lifts bans from the whole network. Undo bans again, which deletes what was written since: the page that offers it says so.
 */
export const unbanUsers: JobKind<UserItem, UserItem, NoParams> = {
  ...ofUsers,
  name: 'unbanUsers',
  weight: 'partly',

  accept: (input) => ({ item: userItem(input), fate: objectFate(input.userId, 'no-user-id') }),
  recheck: (client, items) =>
    lookAtUsers(client, items, ({ userId, isGlobalBan }) => (isGlobalBan ? undefined : alreadySo(userId))),
  async send(client, items) {
    for (const { userId } of items) await unbanUser(client, userId);
  },
  acceptedAs: () => ({ is: 'done', outcome: 'user-unbanned' }),
  // Not banned (contract §5).
  alreadyDone: ({ code }) => (code === 400_316 ? 'already-done' : undefined),

  undo: {
    kind: 'banUsers',
    of: ['user-unbanned'],
    loses: ['messages', 'channels'],
    params: (params) => params,
    input: (item, { outcome }) => (outcome === 'user-unbanned' ? item : undefined),
  },
};
