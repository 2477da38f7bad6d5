import { closeCommunity, listCommunitiesByIds } from '#src/api/communities.ts';

import { closing } from './closing.ts';

export type CloseCommunityInput = { communityId: string; displayName: string };

/** Closes communities: the vendor deletes them softly. */
export const closeCommunities = closing<CloseCommunityInput>({
  name: 'closeCommunities',
  idOf: ({ communityId }) => communityId,
  itemOf: ({ communityId, displayName }) => ({ communityId, displayName }),
  missing: 'no-community-id',
  readNames: async (client, ids) =>
    new Map(
      (await listCommunitiesByIds(client, ids)).map(({ communityId, displayName }) => [communityId, displayName]),
    ),
  close: closeCommunity,
});
