import { callerOf, json, queryOf, type Call } from '../call.ts';
import { notFound } from '../errors.ts';
import type { User } from '../models.ts';
import { readFlatPage, takePage, withPrev } from '../paging.ts';
import type { Endpoint } from '../router.ts';
import { createFollows, type SeededFollow } from '../seed/follows.ts';
import { findUser, withFiles } from './users.ts';

/** Who follows whom. */
export const followEndpoints: Endpoint[] = [
  ...(['followers', 'following'] as const).map((side): Endpoint => ({
    method: 'GET',
    path: `/api/v4/users/{userId}/${side}`,
    access: 'user',
    handle: (call) => {
      const input = queryOf(call);
      const status = input.text('status', { oneOf: ['all', 'pending', 'accepted'] }) ?? 'all';
      input.done();
      const user = userOf(call);
      const follows = side === 'followers' ? followsOf(call).followersOf(user) : followsOf(call).followingOf(user);
      const wanted = follows.filter((follow) => status === 'all' || follow.status === status);
      const { items, paging } = takePage(wanted, readFlatPage(call.query, 10));
      const people = items.map(({ from, to }) => (side === 'followers' ? from : to));
      return json({
        follows: items.map(showFollow),
        ...withFiles(call, [...new Set([user, ...people])]),
        paging: withPrev(paging),
      });
    },
  })),
  ...(['v4', 'v5'] as const).map((version): Endpoint => ({
    method: 'GET',
    path: `/api/${version}/users/{userId}/followInfo`,
    access: 'user',
    handle: (call) => {
      queryOf(call).done();
      const user = userOf(call);
      const follows = followsOf(call);
      const [followers, following] = [follows.followersOf(user), follows.followingOf(user)];
      const me = callerOf(call).user;
      const mine = followers.find(({ from }) => from === me);
      return json({
        // What the caller is to them; none is an answer too (vendor spec).
        follows: [mine ? showFollow(mine) : { ...sidesOf(me, user), status: 'none' }],
        followCounts: [
          {
            userId: user.userId,
            followerCount: countOf(followers, 'accepted'),
            followingCount: countOf(following, 'accepted'),
            pendingCount: countOf(followers, 'pending'),
          },
        ],
      });
    },
  })),
];

const followsOf = ({ state }: Call) => createFollows(state.origin, state.users.rows);

function userOf({ state, path: { userId = '' } }: Call): User {
  const user = findUser(state, userId);
  if (!user) throw notFound('User');
  return user;
}

const countOf = (follows: readonly SeededFollow[], status: SeededFollow['status']) =>
  follows.filter((follow) => follow.status === status).length;

const showFollow = ({ from, to, status, createdAt }: SeededFollow) => ({
  ...sidesOf(from, to),
  status,
  createdAt,
  updatedAt: createdAt,
});

const sidesOf = (from: User, to: User) => ({
  from: from.userId,
  fromUserPublicId: from.userId,
  fromUserInternalId: from.userInternalId,
  to: to.userId,
  toUserPublicId: to.userId,
  toUserInternalId: to.userInternalId,
});
