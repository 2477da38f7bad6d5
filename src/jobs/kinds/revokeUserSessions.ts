import { revokeUserSessions as revoke } from '#src/api/userModeration.ts';

import type { JobKind } from '../kind.ts';
import { objectFate } from './objectFate.ts';
import { lookAtUsers, ofUsers, userItem, type NoParams, type UserItem } from './ofUsers.ts';

/** Ends all sessions of users, who may log in again. What has ended is ended: twice is once (contract §3). */
export const revokeUserSessions: JobKind<UserItem, UserItem, NoParams> = {
  ...ofUsers,
  name: 'revokeUserSessions',
  weight: 'final',

  accept: (input) => ({ item: userItem(input), fate: objectFate(input.userId, 'no-user-id') }),
  recheck: (client, items) => lookAtUsers(client, items, () => undefined),
  async send(client, items) {
    for (const { userId } of items) await revoke(client, userId);
  },
  acceptedAs: () => ({ is: 'done', outcome: 'sessions-revoked' }),
};
