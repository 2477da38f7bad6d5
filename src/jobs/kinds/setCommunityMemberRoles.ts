import { addMemberRoles, removeMemberRoles } from '#src/api/members.ts';

import type { JobKind } from '../kind.ts';
import { memberFate, memberItem, ofMembers, type CommunityParams, type MemberItem } from './communityMembers.ts';

/** A member with the roles as they are, and as they are to be. */
export type MemberRolesInput = MemberItem & { from: readonly string[]; to: readonly string[] };

/**
 * Changes what roles members have in a community. The vendor knows no such call: missing roles are added, then others taken,
 * in two calls that are not one (contract §11). Roles are sets, so both may be repeated; a member who is refused in the
 * second has the new roles beside the former ones.
 */
export const setCommunityMemberRoles: JobKind<MemberRolesInput, MemberRolesInput, CommunityParams> = {
  ...ofMembers,
  name: 'setCommunityMemberRoles',
  weight: 'reversible',
  accept: (input) => ({
    item: { ...memberItem(input), from: input.from.toSorted(), to: input.to.toSorted() },
    fate: memberFate(input, input.from.toSorted().join('\n') === input.to.toSorted().join('\n')),
  }),
  // One call gives and takes the same for all of its members.
  groupOf: ({ from, to }) => JSON.stringify([missing(to, from), missing(from, to)]),

  async send(client, items, { communityId }) {
    const [first] = items;
    if (!first) return;
    const userIds = items.map(({ userId }) => userId);
    const added = missing(first.to, first.from);
    const taken = missing(first.from, first.to);
    if (added.length > 0) await addMemberRoles(client, communityId, { userIds, roles: added });
    if (taken.length > 0) await removeMemberRoles(client, communityId, { userIds, roles: taken });
  },
  acceptedAs: () => ({ is: 'done', outcome: 'roles-set' }),

  undo: {
    kind: 'setCommunityMemberRoles',
    of: ['roles-set'],
    loses: [],
    params: (params) => params,
    input: (item, { outcome }) => (outcome === 'roles-set' ? { ...item, from: item.to, to: item.from } : undefined),
  },
};

const missing = (from: readonly string[], present: readonly string[]) => from.filter((role) => !present.includes(role));
