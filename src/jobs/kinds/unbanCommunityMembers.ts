import { unbanMembers } from '#src/api/members.ts';

import type { CommunityParams } from './communityMembers.ts';
import { unbansMembers } from './memberKinds.ts';

/** Lifts bans in a community. */
export const unbanCommunityMembers = unbansMembers<CommunityParams>({
  name: 'unbanCommunityMembers',
  send: (client, userIds, { communityId }) => unbanMembers(client, communityId, { userIds }),
  undoneBy: 'banCommunityMembers',
});
