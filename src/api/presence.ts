import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';

const Presences = z.looseObject({
  presences: z.array(z.looseObject({ userId: z.string(), lastHeartbeat: z.string().nullish().catch(undefined) })),
});

/**
 * The last heartbeats of up to 220 users, by user id; none of those who are not connected. Throws `forbidden` with code
 * 400300 where the network has presence switched off (contract §24).
 */
export async function lastHeartbeats(
  client: ApiClient,
  userIds: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const { presences } = await client.get('/api/v1/presence/users/list', Presences, { params: { userIds }, signal });
  return new Map(presences.flatMap(({ userId, lastHeartbeat }) => (lastHeartbeat ? [[userId, lastHeartbeat]] : [])));
}
