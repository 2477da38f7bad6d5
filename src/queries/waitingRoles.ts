import type { Job } from '#src/jobs/job.ts';

import { useWaitingItems, type WaitingItem } from './waitingItems.ts';

export type WaitingRole = WaitingItem<'changed' | 'deleted'>;

/** The roles that decisions wait for which are not sent yet, by role id. */
export const useWaitingRoles = (): ReadonlyMap<string, WaitingRole> => useWaitingItems(becomesBy, 'roleId');

const becomesBy = ({ kind }: Job): WaitingRole['becomes'] | undefined =>
  kind === 'updateRoles' ? 'changed' : kind === 'deleteRoles' ? 'deleted' : undefined;
