import type { Job } from '#src/jobs/job.ts';

import { useWaitingItems, type WaitingItem } from './waitingItems.ts';

/** The messages that decisions wait for which are not sent yet, by message id; of several decisions the last one. */
export const useWaitingMessages = (): ReadonlyMap<string, WaitingItem<'deleted' | 'cleared'>> =>
  useWaitingItems(becomesBy, 'contentId');

function becomesBy({ kind }: Job): 'deleted' | 'cleared' | undefined {
  if (kind === 'deleteMessages') return 'deleted';
  return kind === 'clearMessagesFlags' ? 'cleared' : undefined;
}
