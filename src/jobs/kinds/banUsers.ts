import { banUser } from '#src/api/userModeration.ts';

import type { JobKind } from '../kind.ts';
import { objectFate } from './objectFate.ts';
import { alreadySo, ofUsers, userItem, type UserItem } from './ofUsers.ts';
import { lookAtAway, type AwayParams } from './seenSince.ts';

/** `isGlobalBan`: banned already, as far as was seen before: then nothing is sent, and undo lifts no ban. */
export type BanUserInput = UserItem & { isGlobalBan?: boolean | undefined };

/**
 * Bans users from the whole network (contract §9). A ban is a state, so a doubtful call is simply repeated. Lifting it brings
 * back neither their messages nor their channels.
 */
export const banUsers: JobKind<BanUserInput, UserItem, AwayParams> = {
  ...ofUsers,
  name: 'banUsers',
  weight: 'partly',

  accept: (input) => ({ item: userItem(input), fate: objectFate(input.userId, 'no-user-id', input.isGlobalBan) }),
  recheck: (client, items, params, memory) =>
    lookAtAway(client, items, params, memory, (user, { userId }) => {
      if (!user || user.isDeleted) return { kind: 'changed-since' };
      return user.isGlobalBan ? alreadySo(userId) : undefined;
    }),
  async send(client, items) {
    for (const { userId } of items) await banUser(client, userId);
  },
  acceptedAs: () => ({ is: 'done', outcome: 'user-banned' }),

  undo: {
    kind: 'unbanUsers',
    of: ['user-banned'],
    loses: ['messages', 'channels'],
    params: () => ({}),
    input: (item, { outcome }) => (outcome === 'user-banned' ? item : undefined),
  },
};
