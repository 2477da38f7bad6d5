import { banChannelMembers as ban } from '#src/api/channelMembers.ts';

import type { ChannelParams } from './channelMembers.ts';
import { bansMembers } from './memberKinds.ts';

/** Bans users from a channel, which deletes their messages there (contract §22). */
export const banChannelMembers = bansMembers<ChannelParams>({
  name: 'banChannelMembers',
  send: (client, userIds, { channelId }) => ban(client, channelId, { userIds }),
  undoneBy: 'unbanChannelMembers',
  loses: ['messages', 'membership', 'roles'],
});
