import { unbanChannelMembers as unban } from '#src/api/channelMembers.ts';

import type { ChannelParams } from './channelMembers.ts';
import { unbansMembers } from './memberKinds.ts';

/** Lifts bans in a channel: they may come again, and are not in it yet. */
export const unbanChannelMembers = unbansMembers<ChannelParams>({
  name: 'unbanChannelMembers',
  send: (client, userIds, { channelId }) => unban(client, channelId, { userIds }),
  undoneBy: 'banChannelMembers',
});
