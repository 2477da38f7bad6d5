import type { Job } from '#src/jobs/job.ts';

import { useWaitingItems, type WaitingItem } from './waitingItems.ts';

/** What is going to happen to a user, and the decision that says so. */
export type WaitingUser = WaitingItem<
  'banned' | 'unbanned' | 'deleted' | 'cleared' | 'changed' | 'revoked' | 'quarantined'
>;

const becomes = new Map<string, WaitingUser['becomes']>([
  ['banUsers', 'banned'],
  ['unbanUsers', 'unbanned'],
  ['deleteUsers', 'deleted'],
  ['clearUserFlags', 'cleared'],
  ['updateUsers', 'changed'],
  ['revokeUserSessions', 'revoked'],
  ['quarantineUsers', 'quarantined'],
]);

/** The users that decisions wait for which are not sent yet, by user id; of several decisions the last one. */
export const useWaitingUsers = (): ReadonlyMap<string, WaitingUser> => useWaitingItems(becomesBy, 'userId');

const becomesBy = ({ kind }: Job): WaitingUser['becomes'] | undefined => becomes.get(kind);
