import type { Job } from '#src/jobs/job.ts';

import { useWaitingItems } from './waitingItems.ts';

/** The objects whose metadata decisions wait to change, by id. */
export const useWaitingMetadata = (): ReadonlyMap<string, unknown> => useWaitingItems(becomesBy, 'id');

const becomesBy = ({ kind }: Job): 'changed' | undefined => (kind === 'updateMetadata' ? 'changed' : undefined);
