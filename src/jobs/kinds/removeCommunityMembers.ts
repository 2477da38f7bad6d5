import { removeMembers } from '#src/api/members.ts';

import type { CommunityParams } from './communityMembers.ts';
import { removesMembers } from './memberKinds.ts';

/** Takes users out of a community. */
export const removeCommunityMembers = removesMembers<CommunityParams>({
  name: 'removeCommunityMembers',
  send: (client, userIds, { communityId }) => removeMembers(client, communityId, { userIds }),
  undoneBy: 'addCommunityMembers',
});
