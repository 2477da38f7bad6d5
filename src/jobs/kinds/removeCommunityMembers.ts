import { removeMembers } from '#src/api/members.ts';

import type { JobKind } from '../kind.ts';
import { memberFate, memberItem, ofMembers, type CommunityParams, type MemberItem } from './communityMembers.ts';

/** `isBanned`: banned, not a member, as far as was seen before. */
export type RemoveMemberInput = MemberItem & { isBanned?: boolean | undefined };

/**
 * Takes users out of a community; a banned one's ban is lifted with it (contract §11). Who is not there stays not there, so
 * a doubtful call is simply repeated.
 */
export const removeCommunityMembers: JobKind<RemoveMemberInput, RemoveMemberInput, CommunityParams> = {
  ...ofMembers,
  name: 'removeCommunityMembers',
  weight: 'partly',
  accept: (input) => ({
    item: { ...memberItem(input), ...(input.isBanned && { isBanned: true }) },
    fate: memberFate(input),
  }),
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
    // Who was banned was no member: added, they would be more than they were.
    input: ({ isBanned, ...item }, { outcome }) => (outcome === 'member-removed' && !isBanned ? item : undefined),
  },
};
