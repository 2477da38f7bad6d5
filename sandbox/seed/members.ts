import type { Community, Member, User } from '../models.ts';
import type { Origin } from '../origin.ts';
import { iso } from './dates.ts';
import { hash } from './random.ts';

export const moderatorRole = 'community-moderator';

/** Who is in which community: as many as its row says, its maker first. A few more are banned. */
export function seedMembers(origin: Origin, users: readonly User[], communities: readonly Community[]): Member[] {
  return communities.flatMap((community) => membersOf(origin, users, community));
}

function membersOf(origin: Origin, users: readonly User[], community: Community): Member[] {
  const start = Date.parse(community.createdAt);
  const banned = hash(community.communityId) % 5;
  const count = Math.min(users.length - 1, community.membersCount + banned);
  const step = Math.max(1, Math.floor((origin.startedAt - start) / (count + 1)));
  const first = hash(community.communityId) % users.length;
  const maker = users.find(({ userId }) => userId === community.userId);
  // The network's own first users come last, so that they stand for nothing they were not given.
  const others = Array.from({ length: users.length }, (_, index) => users[(first + index) % users.length]!);
  return [maker, ...others.filter((user) => user !== maker)]
    .flatMap((user) => user ?? [])
    .slice(0, count)
    .map((user, index) => {
      const createdAt = iso(start + index * step);
      return {
        communityId: community.communityId,
        userId: user.userId,
        membership: index < community.membersCount ? ('member' as const) : ('banned' as const),
        roles: index < community.moderatorMemberCount ? [moderatorRole] : [],
        createdAt,
        updatedAt: createdAt,
      };
    });
}
