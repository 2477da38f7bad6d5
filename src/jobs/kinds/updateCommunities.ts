import {
  getCommunity,
  listCommunitiesByIds,
  updateCommunity,
  type Community,
  type CommunityFields,
} from '#src/api/communities.ts';

import type { JobKind } from '../kind.ts';
import { isSameField, lookAgain, takenBack, type FieldChange } from './lookAgain.ts';
import { isMetadataSo, mergedMetadata } from './metadataChange.ts';
import { objectFate } from './objectFate.ts';

/** Settings of one community as they are, and as they are to be. */
export type UpdateCommunityInput = FieldChange<CommunityFields> & { communityId: string; displayName: string };

/**
 * Changes settings of communities, only what is named. The vendor's call takes one community, and saying the same twice
 * does nothing more, so a doubtful call is simply repeated. Metadata, which the vendor replaces as a whole (contract §25),
 * is merged with what others changed meanwhile.
 */
export const updateCommunities: JobKind<UpdateCommunityInput, UpdateCommunityInput, Record<string, never>> = {
  name: 'updateCommunities',
  itemsPerCall: 1,
  weight: 'reversible',

  accept: ({ communityId, displayName, from, to }) => ({
    item: { communityId, displayName, from, to },
    fate: objectFate(communityId, 'no-community-id', isSameField(from, to)),
  }),
  keyOf: ({ communityId }) => communityId,
  groupOf: () => 'all',
  view: ({ communityId, displayName }) => ({ lines: [], text: displayName, id: communityId }),

  async recheck(client, items) {
    const now = await listCommunitiesByIds(
      client,
      items.map(({ communityId }) => communityId),
    );
    const open = now.filter(({ isDeleted }) => !isDeleted);
    const byId = new Map(open.map((community) => [community.communityId, community]));
    return lookAgain(items, ({ communityId }) => communityId, byId, isSo);
  },
  async send(client, items) {
    for (const item of items) {
      const { communityId, to } = item;
      if (!to.metadata) {
        await updateCommunity(client, communityId, to);
        continue;
      }
      const { metadata } = await getCommunity(client, communityId);
      await updateCommunity(client, communityId, { ...to, metadata: mergedMetadata(item, metadata) });
    }
  },
  acceptedAs: () => ({ is: 'done', outcome: 'settings-changed' }),

  undo: {
    kind: 'updateCommunities',
    of: ['settings-changed'],
    loses: [],
    params: (params) => params,
    input: (item, { outcome }) => (outcome === 'settings-changed' ? takenBack(item, cannotBe) : undefined),
  },
};

/** The vendor has no way to take a picture away again, nor the last tag or category: it takes no empty list (vendor spec). */
const cannotBe = (key: keyof CommunityFields, value: unknown): boolean =>
  (key === 'avatarFileId' && !value) ||
  ((key === 'tags' || key === 'categoryIds') && Array.isArray(value) && value.length === 0);

/** True where every setting named is so; of metadata, where every key that the change is about is. */
function isSo(community: Community, fields: Partial<CommunityFields>, item: UpdateCommunityInput): boolean {
  return (Object.keys(fields) as (keyof CommunityFields)[]).every((key) =>
    key === 'metadata' ? isMetadataSo(item, fields, community.metadata) : isSameField(community[key], fields[key]),
  );
}
