import { createCommunity, type Community, type CommunityFields } from '#src/api/communities.ts';
import { currentClient } from '#src/session/session.ts';

import { refreshCommunities } from './communities.ts';

/** Makes a community under a name nobody has. Throws `ApiError`; 400315 where the name is taken. */
export async function makeCommunity(
  fields: Partial<CommunityFields> & Pick<CommunityFields, 'displayName'>,
): Promise<Community> {
  const community = await createCommunity(await currentClient(), { ...fields, isUniqueDisplayName: true });
  refreshCommunities();
  return community;
}
