import { bodyOf, empty, type Call } from '../call.ts';
import { exemptFromBan, notFound } from '../errors.ts';
import type { User } from '../models.ts';
import type { Endpoint } from '../router.ts';
import { deleteMessages, leaveChannels } from './channelEffects.ts';
import { isExempt } from '../seed/members.ts';

/**
 * Bans from the whole network. Messages and places in channels are gone; posts, comments and memberships of communities
 * stay (contract §9). So do tokens, which are refused while it lasts.
 */
export const userBanEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/api/v2/users/ban',
    access: 'admin',
    handle: (call) => {
      const user = userOf(call);
      if (isExempt(user)) throw exemptFromBan();
      setBan(call, user, true);
      leaveChannels(call.state, user.userId);
      deleteMessages(call.state, user.userId);
      return empty();
    },
  },
  {
    method: 'POST',
    path: '/api/v2/users/unban',
    access: 'admin',
    handle: (call) => {
      // Nothing the ban took comes back. Of somebody who is not banned it is no error: the spec names none here (guess).
      setBan(call, userOf(call), false);
      return empty();
    },
  },
];

function userOf(call: Call): User {
  const input = bodyOf(call);
  const userId = input.text('userId', { required: true, minLength: 1, maxLength: 900 }) ?? '';
  input.done();
  const user = call.state.users.get(userId);
  if (!user || user.isDeleted) throw notFound('User');
  return user;
}

function setBan({ state }: Call, user: User, isGlobalBan: boolean): void {
  if (user.isGlobalBan !== isGlobalBan) state.users.put({ ...user, isGlobalBan, updatedAt: state.stamp() });
}
