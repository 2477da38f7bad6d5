import { banMembers } from '#src/api/members.ts';

import type { CommunityParams } from './communityMembers.ts';
import { bansMembers } from './memberKinds.ts';

/** Bans users from a community. */
export const banCommunityMembers = bansMembers<CommunityParams>({
  name: 'banCommunityMembers',
  send: (client, userIds, { communityId }) => banMembers(client, communityId, { userIds }),
  undoneBy: 'unbanCommunityMembers',
  loses: ['roles'],
});
