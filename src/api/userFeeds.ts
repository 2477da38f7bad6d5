import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { path } from './query.ts';

const Count = z.looseObject({ postsCount: z.number() });

/** How many posts a user's own feed holds; never those in communities (vendor FAQ). */
export async function countFeedPosts(client: ApiClient, userId: string, signal?: AbortSignal): Promise<number> {
  return (await client.get(path`/api/v3/user-feeds/${userId}/count`, Count, { signal })).postsCount;
}
