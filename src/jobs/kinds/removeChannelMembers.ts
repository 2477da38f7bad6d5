import { removeChannelMembers as remove } from '#src/api/channelMembers.ts';

import type { ChannelParams } from './channelMembers.ts';
import { removesMembers } from './memberKinds.ts';

/** Takes users out of a channel; they may come again. */
export const removeChannelMembers = removesMembers<ChannelParams>({
  name: 'removeChannelMembers',
  send: (client, userIds, { channelId }) => remove(client, channelId, { userIds }),
  undoneBy: 'addChannelMembers',
});
