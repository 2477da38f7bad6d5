import { z } from '#src/lib/zod.ts';

import type { ApiClient } from './client.ts';
import { pageOf, type Join, type Page, type PageRequest } from './paging.ts';
import { path } from './query.ts';
import { sideLoaded } from './sideLoaded.ts';

const Follow = z.looseObject({
  from: z.string(),
  to: z.string(),
  status: z.string().catch(''),
  createdAt: z.string().catch(''),
});

/** One user following another. */
export type Follow = {
  /** Who follows. */
  from: string;
  /** Whom. */
  to: string;
  /** `accepted`, `pending`, `blocked` or what newer versions send. */
  status: string;
  createdAt: string;
  /** Names joined from the answer's users. */
  fromName?: string | undefined;
  toName?: string | undefined;
};

const Named = z.looseObject({ userId: z.string(), displayName: z.string().nullish().catch(undefined) });

const join: Join<Follow> = (answer) => {
  const users = sideLoaded(answer, 'users', Named, ({ userId }) => userId);
  const nameOf = (userId: string) => users.get(userId)?.displayName ?? undefined;
  return (follow) => ({ ...follow, fromName: nameOf(follow.from), toName: nameOf(follow.to) });
};

const FollowPage = pageOf<Follow>('follows', Follow, join);

export type FollowList = 'followers' | 'following';

/** One page of who follows a user, or whom a user follows (contract §9). */
export function listFollows(
  client: ApiClient,
  userId: string,
  { list, status }: { list: FollowList; status: 'all' | 'pending' | 'accepted' },
  page: PageRequest,
  signal?: AbortSignal,
): Promise<Page<Follow>> {
  const endpoint =
    list === 'followers' ? path`/api/v4/users/${userId}/followers` : path`/api/v4/users/${userId}/following`;
  // Limit and token stand at the top here, and not among the options (contract §8).
  return client.get(endpoint, FollowPage, { params: { status, ...page }, signal });
}

const Info = z.looseObject({
  followCounts: z.array(z.looseObject({ followerCount: z.number().catch(0), followingCount: z.number().catch(0) })),
});

/** How many follow a user, and how many the user follows; undefined where the answer does not say. */
export async function countFollows(
  client: ApiClient,
  userId: string,
  signal?: AbortSignal,
): Promise<{ followerCount: number; followingCount: number } | undefined> {
  const { followCounts } = await client.get(path`/api/v5/users/${userId}/followInfo`, Info, { signal });
  return followCounts[0];
}
