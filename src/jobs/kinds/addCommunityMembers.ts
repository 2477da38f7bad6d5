import { addMembers } from '#src/api/members.ts';

import type { CommunityParams } from './communityMembers.ts';
import { addsMembers } from './memberKinds.ts';

/** Makes users members of a community. */
export const addCommunityMembers = addsMembers<CommunityParams>({
  name: 'addCommunityMembers',
  send: (client, userIds, { communityId }) => addMembers(client, communityId, { userIds }),
  undoneBy: 'removeCommunityMembers',
});
