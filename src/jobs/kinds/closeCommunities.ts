import { closeCommunity, listCommunitiesByIds } from '#src/api/communities.ts';

import type { Refusal } from '../fate.ts';
import type { JobKind } from '../kind.ts';
import { objectFate } from './objectFate.ts';

export type CloseCommunityInput = { communityId: string; displayName: string };

/**
 * Closes communities: the vendor deletes them softly, and nothing brings one back (contract §27). Closing a closed one
 * does nothing more, so a doubtful call is simply repeated.
 */
export const closeCommunities: JobKind<CloseCommunityInput, CloseCommunityInput, Record<string, never>> = {
  name: 'closeCommunities',
  // The vendor's call takes one community (vendor spec).
  itemsPerCall: 1,
  weight: 'final',
  leastGraceMs: 10_000,

  accept: ({ communityId, displayName }) => ({
    item: { communityId, displayName },
    fate: objectFate(communityId, 'no-community-id'),
  }),
  keyOf: ({ communityId }) => communityId,
  groupOf: () => 'all',
  view: ({ communityId, displayName }) => ({ lines: [], text: displayName, id: communityId }),

  // Decided on by its name. One that is closed by now goes through: perhaps it was us, and closing it again does nothing.
  async recheck(client, items) {
    const now = await listCommunitiesByIds(
      client,
      items.map(({ communityId }) => communityId),
    );
    const byId = new Map(now.map((community) => [community.communityId, community]));
    const changed = new Map<string, Refusal>();
    for (const { communityId, displayName } of items) {
      const community = byId.get(communityId);
      if (!community || community.displayName !== displayName) changed.set(communityId, { kind: 'changed-since' });
    }
    return changed;
  },
  async send(client, items) {
    for (const { communityId } of items) await closeCommunity(client, communityId);
  },
  acceptedAs: () => ({ is: 'done', outcome: 'closed' }),
  alreadyDone: ({ kind }) => (kind === 'not-found' ? 'already-gone' : undefined),
};
