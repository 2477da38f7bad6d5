import type { Job } from '#src/jobs/job.ts';

import { useWaitingItems, type WaitingItem } from './waitingItems.ts';

export type WaitingCategory = WaitingItem<'changed' | 'deleted'>;

/** The categories that decisions wait for which are not sent yet, by category id. */
export const useWaitingCategories = (): ReadonlyMap<string, WaitingCategory> =>
  useWaitingItems(becomesBy, 'categoryId');

const becomesBy = ({ kind }: Job): WaitingCategory['becomes'] | undefined =>
  kind === 'updateCategories' ? 'changed' : kind === 'deleteCategories' ? 'deleted' : undefined;
