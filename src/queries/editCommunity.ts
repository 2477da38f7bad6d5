import { getCommunity } from '#src/api/communities.ts';
import { mergeMetadata, type Metadata } from '#src/lib/metadata.ts';
import { currentClient } from '#src/session/session.ts';

import { seeCommunity } from './communities.ts';

/**
 * Reads a community's metadata again, before what was edited from `before` is saved: the vendor replaces it as a whole.
 * @returns what it is now, what to save so that others' changes hold too, and the keys that both changed. Throws `ApiError`.
 */
export async function readMetadataAgain(
  communityId: string,
  before: Metadata,
  mine: Metadata,
): Promise<{ now: Metadata; merged: Metadata; conflicts: readonly string[] }> {
  const community = await getCommunity(await currentClient(), communityId);
  seeCommunity(community);
  const now = community.metadata ?? {};
  return { now, ...mergeMetadata(before, mine, now) };
}
