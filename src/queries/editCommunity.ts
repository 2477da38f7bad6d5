import { getCommunity, updateCommunity, type Community, type CommunityFields } from '#src/api/communities.ts';
import { mergeMetadata, type Metadata } from '#src/lib/metadata.ts';
import { currentClient } from '#src/session/session.ts';

import { seeCommunity } from './communities.ts';

/** Changes what is given of a community, and nothing else. Throws `ApiError`. */
async function editCommunity(communityId: string, fields: Partial<CommunityFields>): Promise<Community> {
  const community = await updateCommunity(await currentClient(), communityId, fields);
  seeCommunity(community);
  return community;
}

/**
 * Saves metadata that was edited from `before`. The vendor replaces it as a whole, so it is read again first: what others
 * changed meanwhile stays. Keys that both changed are handed back, and nothing is written, unless `isSure`.
 */
export async function saveMetadata(
  communityId: string,
  before: Metadata,
  mine: Metadata,
  { isSure = false } = {},
): Promise<{ saved: Metadata } | { conflicts: readonly string[]; now: Metadata }> {
  const current = await getCommunity(await currentClient(), communityId);
  const now = current.metadata ?? {};
  const { merged, conflicts } = mergeMetadata(before, mine, now);
  if (conflicts.length > 0 && !isSure) return { conflicts, now };
  const { metadata } = await editCommunity(communityId, { metadata: merged });
  return { saved: metadata ?? {} };
}
