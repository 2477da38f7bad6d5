import type { Job } from '#src/jobs/job.ts';

import { useWaitingItems, type WaitingItem } from './waitingItems.ts';

/** The communities whose settings a decision waits to change, by community id. */
export const useWaitingCommunities = (): ReadonlyMap<string, WaitingItem<'changed'>> =>
  useWaitingItems(becomesBy, 'communityId');

const becomesBy = ({ kind }: Job): 'changed' | undefined => (kind === 'updateCommunities' ? 'changed' : undefined);
