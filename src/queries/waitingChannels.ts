import type { Job } from '#src/jobs/job.ts';

import { useWaitingItems, type WaitingItem } from './waitingItems.ts';

/** What is going to happen to a channel, and the decision that says so. */
type WaitingChannel = WaitingItem<'muted' | 'unmuted' | 'closed'>;

/** The channels that decisions wait for which are not sent yet, by channel id; of several decisions the last one. */
export const useWaitingChannels = (): ReadonlyMap<string, WaitingChannel> => useWaitingItems(becomesBy, 'channelId');

function becomesBy({ kind, params }: Job): WaitingChannel['becomes'] | undefined {
  if (kind === 'closeChannels') return 'closed';
  if (kind !== 'muteChannels') return undefined;
  return (params as { mutePeriod?: number }).mutePeriod === 0 ? 'unmuted' : 'muted';
}
