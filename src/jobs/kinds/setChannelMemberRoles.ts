import { addChannelMemberRole, removeChannelMemberRole } from '#src/api/channelMembers.ts';

import type { ChannelParams } from './channelMembers.ts';
import { setsMemberRoles } from './memberKinds.ts';

/** Changes what roles members have in a channel. A call of the vendor's gives or takes one role (contract §22). */
export const setChannelMemberRoles = setsMemberRoles<ChannelParams>('setChannelMemberRoles', {
  async add(client, { userIds, roles }, { channelId }) {
    // oxlint-disable-next-line no-await-in-loop -- what is refused half-way stays half-way, in a known order
    for (const role of roles) await addChannelMemberRole(client, channelId, { userIds, role });
  },
  async take(client, { userIds, roles }, { channelId }) {
    // oxlint-disable-next-line no-await-in-loop
    for (const role of roles) await removeChannelMemberRole(client, channelId, { userIds, role });
  },
});
