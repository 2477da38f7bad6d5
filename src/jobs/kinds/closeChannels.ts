import { closeChannel, listChannelsByIds } from '#src/api/channels.ts';

import { closing } from './closing.ts';

/** `displayName` as the network has it: empty where there is none. */
export type CloseChannelInput = { channelId: string; displayName: string };

/** Closes channels: everybody is out, and nobody comes in again (contract §22). */
export const closeChannels = closing<CloseChannelInput>({
  name: 'closeChannels',
  idOf: ({ channelId }) => channelId,
  itemOf: ({ channelId, displayName }) => ({ channelId, displayName }),
  missing: 'no-channel-id',
  readNames: async (client, ids) =>
    new Map((await listChannelsByIds(client, ids)).map(({ channelId, displayName }) => [channelId, displayName ?? ''])),
  close: closeChannel,
});
