import { addMembers } from '#src/api/members.ts';

import type { JobKind } from '../kind.ts';
import { memberFate, memberItem, ofMembers, type CommunityParams, type MemberItem } from './communityMembers.ts';

/** `isMember`: a member already, as far as was seen before: then nothing is sent, and undo does not remove them. */
export type AddMemberInput = MemberItem & { isMember?: boolean | undefined };

/** Makes users members of a community. Membership is a set, so a doubtful call is simply repeated (contract §11). */
export const addCommunityMembers: JobKind<AddMemberInput, MemberItem, CommunityParams> = {
  ...ofMembers,
  name: 'addCommunityMembers',
  weight: 'reversible',
  accept: (input) => ({ item: memberItem(input), fate: memberFate(input, input.isMember) }),
  groupOf: () => 'all',

  async send(client, items, { communityId }) {
    await addMembers(client, communityId, { userIds: items.map(({ userId }) => userId) });
  },
  acceptedAs: () => ({ is: 'done', outcome: 'member-added' }),

  undo: {
    kind: 'removeCommunityMembers',
    of: ['member-added'],
    loses: [],
    params: (params) => params,
    input: (item, { outcome }) => (outcome === 'member-added' ? item : undefined),
  },
};
