import type { Metadata } from '#src/lib/metadata.ts';
import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { ApiError } from './errors.ts';
import { path } from './query.ts';

/** What carries metadata and has no larger form of its own: users and communities change theirs with everything else. */
export type MetadataOwner = 'channel' | 'post' | 'category';

const owned = z.looseObject({ metadata: z.looseObject({}).nullish(), isDeleted: z.boolean().catch(false) });
/** A list that holds one object; without it the answer breaks the schema. */
const listOf = z.tuple([owned]).rest(owned);
const answers = {
  channel: z.looseObject({ channels: listOf }).transform(({ channels: [one] }) => one),
  post: z.looseObject({ posts: listOf }).transform(({ posts: [one] }) => one),
  category: z.looseObject({ categories: listOf }).transform(({ categories: [one] }) => one),
} as const;

const pathOf = {
  channel: (id: string) => path`/api/v3/channels/${id}`,
  post: (id: string) => path`/api/v3/posts/${id}`,
  category: (id: string) => path`/api/v3/community-categories/${id}`,
} as const;

/**
 * The metadata of one object; empty where it has none. Throws `not-found`, for a deleted one too: it can no longer be
 * changed.
 */
export async function getMetadata(
  client: ApiClient,
  of: MetadataOwner,
  id: string,
  signal?: AbortSignal,
): Promise<Metadata> {
  const endpoint = pathOf[of](id);
  const { metadata, isDeleted } = await client.get(endpoint, answers[of], { signal });
  if (isDeleted) throw new ApiError({ kind: 'not-found', endpoint, message: 'It is deleted' });
  return metadata ?? {};
}

/** Puts the metadata of one object in the place of what it has: the vendor replaces it as a whole (contract §25). */
export async function putMetadata(client: ApiClient, of: MetadataOwner, id: string, metadata: Metadata): Promise<void> {
  // A category's id stands in the body a second time (contract §12).
  const body = of === 'category' ? { categoryId: id, metadata } : { metadata };
  // A post is read by the third version and changed by the fourth (vendor spec).
  await client.put(of === 'post' ? path`/api/v4/posts/${id}` : pathOf[of](id), z.unknown(), { body });
}
