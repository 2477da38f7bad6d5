import { removeMembers } from '#src/api/members.ts';

import type { JobKind } from '../kind.ts';
import { memberFate, memberItem, ofMembers, type CommunityParams, type MemberItem } from './communityMembers.ts';

/**
 * Takes users out of a community; a banned one's ban is lifted with it (contract §11). Who is not there stays not there, so
 * a doubtful call is simply repeated.
 */
export const removeCommunityMembers: JobKind<MemberItem, MemberItem, CommunityParams> = {
  ...ofMembers,
  name: 'removeCommunityMembers',
  weight: 'partly',
  accept: (input) => ({ item: memberItem(input), fate: memberFate(input) }),
  groupOf: () => 'all',

  async send(client, items, { communityId }) {
    await removeMembers(client, communityId, { userIds: items.map(({ userId }) => userId) });
  },
  acceptedAs: () => ({ is: 'done', outcome: 'member-removed' }),

  undo: {
    kind: 'addCommunityMembers',
    of: ['member-removed'],
    loses: ['roles', 'joined-at', 'ban'],
    params: (params) => params,
    input: (item, { outcome }) => (outcome === 'member-removed' ? item : undefined),
  },
};
