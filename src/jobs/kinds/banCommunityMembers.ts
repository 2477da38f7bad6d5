import { banMembers } from '#src/api/members.ts';

import type { JobKind } from '../kind.ts';
import { memberFate, memberItem, ofMembers, type CommunityParams, type MemberItem } from './communityMembers.ts';

/** `isBanned`: banned already, as far as was seen before. */
export type BanMemberInput = MemberItem & { isBanned?: boolean | undefined };

/** Bans users from a community. Safe to repeat (contract §11). Admins and moderators are exempt: 400306. */
export const banCommunityMembers: JobKind<BanMemberInput, MemberItem, CommunityParams> = {
  ...ofMembers,
  name: 'banCommunityMembers',
  weight: 'partly',
  accept: (input) => ({ item: memberItem(input), fate: memberFate(input, input.isBanned) }),
  groupOf: () => 'all',

  async send(client, items, { communityId }) {
    await banMembers(client, communityId, { userIds: items.map(({ userId }) => userId) });
  },
  acceptedAs: () => ({ is: 'done', outcome: 'banned' }),

  undo: {
    kind: 'unbanCommunityMembers',
    of: ['banned'],
    loses: ['roles'],
    params: (params) => params,
    input: (item, { outcome }) => (outcome === 'banned' ? item : undefined),
  },
};
