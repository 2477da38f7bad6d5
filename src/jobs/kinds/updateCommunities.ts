import { listCommunitiesByIds, updateCommunity, type Community, type CommunityFields } from '#src/api/communities.ts';

import type { Found } from '../fate.ts';
import type { JobKind } from '../kind.ts';
import { objectFate } from './objectFate.ts';

/** Settings of one community as they are, and as they are to be: the same keys in both. */
export type UpdateCommunityInput = {
  communityId: string;
  displayName: string;
  from: Partial<CommunityFields>;
  to: Partial<CommunityFields>;
};

/**
 * Changes settings of communities, only what is named. The vendor's call takes one community, and saying the same twice
 * does nothing more, so a doubtful call is simply repeated.
 */
export const updateCommunities: JobKind<UpdateCommunityInput, UpdateCommunityInput, Record<string, never>> = {
  name: 'updateCommunities',
  itemsPerCall: 1,
  weight: 'reversible',

  accept: ({ communityId, displayName, from, to }) => ({
    item: { communityId, displayName, from, to },
    fate: objectFate(communityId, 'no-community-id', isSame(from, to)),
  }),
  keyOf: ({ communityId }) => communityId,
  groupOf: () => 'all',
  view: ({ communityId, displayName }) => ({ lines: [], text: displayName, id: communityId }),

  // Somebody else's change of the same setting is not undone unseen.
  async recheck(client, items) {
    const now = await listCommunitiesByIds(
      client,
      items.map(({ communityId }) => communityId),
    );
    const byId = new Map(now.map((community) => [community.communityId, community]));
    const found = new Map<string, Found>();
    for (const { communityId, from, to } of items) {
      const community = byId.get(communityId);
      if (!community || community.isDeleted) found.set(communityId, { kind: 'changed-since' });
      else if (isSo(community, to))
        found.set(communityId, { is: 'done', outcome: 'already-done', objectId: communityId });
      else if (!isSo(community, from)) found.set(communityId, { kind: 'changed-since' });
    }
    return found;
  },
  async send(client, items) {
    for (const { communityId, to } of items) await updateCommunity(client, communityId, to);
  },
  acceptedAs: () => ({ is: 'done', outcome: 'settings-changed' }),

  undo: {
    kind: 'updateCommunities',
    of: ['settings-changed'],
    loses: [],
    params: (params) => params,
    input: (item, { outcome }) => {
      if (outcome !== 'settings-changed') return undefined;
      // The vendor has no way to take a picture away again.
      const { avatarFileId, ...others } = item.from;
      const to = avatarFileId ? item.from : others;
      const keys = Object.keys(to) as (keyof CommunityFields)[];
      return keys.length === 0
        ? undefined
        : { ...item, from: Object.fromEntries(keys.map((key) => [key, item.to[key]])), to };
    },
  },
};

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** True where every setting named is so; a description or avatar that is not there is an empty one. */
const isSo = (community: Community, fields: Partial<CommunityFields>): boolean =>
  (Object.keys(fields) as (keyof CommunityFields)[]).every((key) => isSame(community[key] ?? '', fields[key] ?? ''));
