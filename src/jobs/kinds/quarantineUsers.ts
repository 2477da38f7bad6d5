import { revokeUserSessions, updateUser } from '#src/api/userModeration.ts';
import { getUser } from '#src/api/users.ts';
import { quarantineKey, quarantineOf, type Quarantine } from '#src/lib/quarantine.ts';

import type { JobKind } from '../kind.ts';
import { objectFate } from './objectFate.ts';
import { alreadySo, ofUsers, userItem, type UserItem } from './ofUsers.ts';
import { lookAtAway, type AwayParams } from './seenSince.ts';

export type QuarantineParams = AwayParams & { mark: Quarantine };

/**
 * Ends the sessions of users, and marks them as about to be deleted: the mark is for your app and for whoever deletes them later,
 * the vendor knows no such state. Both calls say the same when said twice. Undo takes the mark off; sessions stay ended.
 */
export const quarantineUsers: JobKind<UserItem, UserItem, QuarantineParams> = {
  ...ofUsers,
  name: 'quarantineUsers',
  weight: 'partly',

  accept: (input) => ({ item: userItem(input), fate: objectFate(input.userId, 'no-user-id') }),
  recheck: (client, items, params, memory) =>
    lookAtAway(client, items, params, memory, (user, { userId }) => {
      if (!user || user.isDeleted) return { kind: 'changed-since' };
      return quarantineOf(user)?.until === params.mark.until ? alreadySo(userId) : undefined;
    }),
  async send(client, items, { mark }) {
    for (const { userId } of items) {
      // The mark last: who bears it has been through both.
      await revokeUserSessions(client, userId);
      // The vendor replaces metadata as a whole (contract §25): what others keep there stays.
      const user = await getUser(client, userId);
      await updateUser(client, userId, { metadata: { ...user?.metadata, [quarantineKey]: mark } });
    }
  },
  acceptedAs: () => ({ is: 'done', outcome: 'user-quarantined' }),

  undo: {
    kind: 'updateUsers',
    of: ['user-quarantined'],
    loses: ['sessions'],
    params: () => ({}),
    input: (item, { outcome }, { mark }) =>
      outcome === 'user-quarantined'
        ? { ...item, from: { metadata: { [quarantineKey]: mark } }, to: { metadata: {} } }
        : undefined,
  },
};
