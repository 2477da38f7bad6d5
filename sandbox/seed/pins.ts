import type { Community, Pin, Post } from '../models.ts';
import type { Origin } from '../origin.ts';
import { iso } from './dates.ts';

/** Every third community keeps its first post at the top, every sixth announces its second; the network keeps one. */
export function seedPins(origin: Origin, communities: readonly Community[], posts: readonly Post[]): Pin[] {
  const feeds = Map.groupBy(
    posts.filter(({ feedType, isDeleted }) => feedType === 'published' && !isDeleted),
    ({ targetId }) => targetId,
  );
  const shown = communities.filter(({ communityId }) => feeds.has(communityId));
  return shown.flatMap(({ communityId, userId }, index) => {
    const [first, second] = feeds.get(communityId) ?? [];
    const pin = (post: Post | undefined, placement: Pin['placement']): Pin[] =>
      post
        ? [
            {
              communityId: placement === 'global' ? '' : communityId,
              placement,
              postId: post.postId,
              pinnedBy: userId,
              pinnedAt: iso(Math.min(origin.startedAt, Date.parse(post.createdAt) + 3_600_000)),
              isDeleted: false,
            },
          ]
        : [];
    return [
      ...(index === 0 ? pin(first, 'global') : []),
      ...(index % 3 === 0 ? pin(first, 'default') : []),
      ...(index % 6 === 0 ? pin(second, 'announcement') : []),
    ];
  });
}
