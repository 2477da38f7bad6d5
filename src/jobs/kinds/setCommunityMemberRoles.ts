import { addMemberRoles, removeMemberRoles } from '#src/api/members.ts';

import type { CommunityParams } from './communityMembers.ts';
import { setsMemberRoles } from './memberKinds.ts';

/** Changes what roles members have in a community. */
export const setCommunityMemberRoles = setsMemberRoles<CommunityParams>('setCommunityMemberRoles', {
  add: (client, change, { communityId }) => addMemberRoles(client, communityId, change),
  take: (client, change, { communityId }) => removeMemberRoles(client, communityId, change),
});
