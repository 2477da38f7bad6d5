import { unbanMembers } from '#src/api/members.ts';

import type { JobKind } from '../kind.ts';
import { memberFate, memberItem, ofMembers, type CommunityParams, type MemberItem } from './communityMembers.ts';

/** The code for somebody who is not banned (vendor docs). */
const notBanned = 400_316;

/** Lifts bans in a community. Who is not banned any more counts as done. */
export const unbanCommunityMembers: JobKind<MemberItem, MemberItem, CommunityParams> = {
  ...ofMembers,
  name: 'unbanCommunityMembers',
  weight: 'reversible',
  accept: (input) => ({ item: memberItem(input), fate: memberFate(input) }),
  groupOf: () => 'all',

  async send(client, items, { communityId }) {
    await unbanMembers(client, communityId, { userIds: items.map(({ userId }) => userId) });
  },
  acceptedAs: () => ({ is: 'done', outcome: 'unbanned' }),
  alreadyDone: ({ code }) => (code === notBanned ? 'unchanged' : undefined),

  undo: {
    kind: 'banCommunityMembers',
    of: ['unbanned'],
    loses: [],
    params: (params) => params,
    input: (item, { outcome }) => (outcome === 'unbanned' ? item : undefined),
  },
};
