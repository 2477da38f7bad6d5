import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { path } from './query.ts';

/** The two places at the top of a community (contract §13). */
export type Placement = 'default' | 'announcement';

const Pin = z.looseObject({ referenceId: z.string(), placement: z.string().catch('default') });
const Pins = z.looseObject({ pins: z.array(Pin) });

/** Which posts are pinned in a community, by post id, and where. */
export async function listCommunityPins(
  client: ApiClient,
  communityId: string,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const answer = await client.get(path`/api/v1/pinned-posts/communities/${communityId}`, Pins, { signal });
  const byPost = Map.groupBy(answer.pins, ({ referenceId }) => referenceId);
  return new Map([...byPost].map(([postId, pins]) => [postId, pins.map(({ placement }) => placement)]));
}

type At = { communityId: string; placement: Placement; postId: string };
const Anything = z.unknown();

/** Keeps a post at the top of its community. */
export async function pinPost(client: ApiClient, { communityId, placement, postId }: At): Promise<void> {
  await client.post(path`/api/v1/pinned-posts/communities/${communityId}/${placement}/${postId}`, Anything);
}

/** Takes it from there. Throws `not-found` where it is not pinned. Never without a post: that would clear the place. */
export async function unpinPost(client: ApiClient, { communityId, placement, postId }: At): Promise<void> {
  if (postId === '') throw new Error('Unpinning no post would unpin them all');
  await client.delete(path`/api/v1/pinned-posts/communities/${communityId}/${placement}/${postId}`, Anything);
}
