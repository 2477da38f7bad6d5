import { clearUserFlags as clear } from '#src/api/userModeration.ts';

import type { JobKind } from '../kind.ts';
import { objectFate } from './objectFate.ts';
import { alreadySo, lookAtUsers, ofUsers, userItem, type NoParams, type UserItem } from './ofUsers.ts';

/** Clears the reports of users; no call brings them back (contract §15). */
export const clearUserFlags: JobKind<UserItem, UserItem, NoParams> = {
  ...ofUsers,
  name: 'clearUserFlags',
  weight: 'final',

  accept: (input) => ({ item: userItem(input), fate: objectFate(input.userId, 'no-user-id') }),
  recheck: (client, items) =>
    lookAtUsers(client, items, ({ userId, flagCount }) => (flagCount === 0 ? alreadySo(userId) : undefined)),
  async send(client, items) {
    for (const { userId } of items) await clear(client, userId);
  },
  acceptedAs: () => ({ is: 'done', outcome: 'flags-cleared' }),
};
