import { callerOf, json, type Call } from '../call.ts';
import { notFound } from '../errors.ts';
import type { User } from '../models.ts';
import type { Endpoint } from '../router.ts';
import { findUser, showBareUser, withFiles } from './users.ts';

/** Reports of users. */
export const userFlagEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/api/v4/me/flags/{userId}',
    access: 'user',
    handle: (call) => {
      const user = userOf(call);
      const { userId } = callerOf(call).token;
      const { flaggedBy = [] } = user;
      // The same person's second report counts once (guess).
      const change = flaggedBy.includes(userId)
        ? {}
        : { flagCount: user.flagCount + 1, flaggedBy: [...flaggedBy, userId] };
      return json(withFiles(call, [put(call, user, change)]));
    },
  },
  {
    method: 'DELETE',
    path: '/api/v4/me/flags/{userId}',
    access: 'user',
    handle: (call) => {
      const user = userOf(call);
      const { userId } = callerOf(call).token;
      const { flaggedBy = [] } = user;
      const change = flaggedBy.includes(userId)
        ? { flagCount: Math.max(0, user.flagCount - 1), flaggedBy: flaggedBy.filter((one) => one !== userId) }
        : {};
      return json(withFiles(call, [put(call, user, change)]));
    },
  },
  {
    method: 'GET',
    path: '/api/v3/users/{userId}/isFlagByMe',
    access: 'user',
    handle: (call) => json({ isFlagByMe: (userOf(call).flaggedBy ?? []).includes(callerOf(call).token.userId) }),
  },
  {
    method: 'DELETE',
    path: '/api/v2/users/{userId}/flags',
    access: 'admin',
    // The user alone, in the few words of v2 (vendor spec).
    handle: (call) => json(showBareUser(put(call, userOf(call), { flagCount: 0, flaggedBy: [] }))),
  },
];

function userOf({ state, path: { userId = '' } }: Call): User {
  const user = findUser(state, userId);
  if (!user) throw notFound('User');
  return user;
}

const put = ({ state }: Call, user: User, change: Partial<User>): User =>
  state.users.put({ ...user, ...change, updatedAt: state.stamp() });
