import { muteChannel } from '#src/api/channels.ts';

import type { JobKind } from '../kind.ts';
import { isMutedSo, muting, mutingOf, periodOf, undoMuting, type MuteParams, type Muting } from './mute.ts';
import { objectFate } from './objectFate.ts';

/** A channel with how it is muted now. */
export type MuteChannelInput = Muting & { channelId: string; displayName: string };

/** Lets the members of channels write nothing for a while, or write again (contract §22). */
export const muteChannels: JobKind<MuteChannelInput, MuteChannelInput, MuteParams> = {
  ...muting,
  name: 'muteChannels',
  // The vendor's call takes one channel (contract §22).
  itemsPerCall: 1,
  accept: (input, params) => ({
    item: { channelId: input.channelId, displayName: input.displayName, ...mutingOf(input) },
    fate: objectFate(input.channelId, 'no-channel-id', isMutedSo(input, params)),
  }),
  keyOf: ({ channelId }) => channelId,
  view: ({ channelId, displayName }) => ({ lines: [], text: displayName || channelId, id: channelId }),
  async send(client, items, params) {
    for (const item of items) await muteChannel(client, item.channelId, { mutePeriod: periodOf(item, params) });
  },
  undo: undoMuting('muteChannels', () => ({})),
};
