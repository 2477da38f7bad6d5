import { addChannelMembers as add } from '#src/api/channelMembers.ts';

import type { ChannelParams } from './channelMembers.ts';
import { addsMembers } from './memberKinds.ts';

/** Makes users members of a channel: how a removal is taken back. */
export const addChannelMembers = addsMembers<ChannelParams>({
  name: 'addChannelMembers',
  send: (client, userIds, { channelId }) => add(client, channelId, { userIds }),
  undoneBy: 'removeChannelMembers',
});
