import type { ApiClient } from '#src/api/client.ts';

import type { JobKind } from '../kind.ts';
import { memberFate, memberItem, ofMembers, type MemberItem } from './communityMembers.ts';

/** Changes of members, the same in communities and channels; where they are sent is what tells the kinds apart. */

/** Sends users of one call. */
type Send<Params> = (client: ApiClient, userIds: readonly string[], params: Params) => Promise<void>;
type Kind<Params> = {
  name: string;
  send: Send<Params>;
  /** The name of the kind that takes it back. */
  undoneBy: string;
};

/** `isMember`: a member already, as far as was seen before: then nothing is sent, and undo does not remove them. */
export type AddMemberInput = MemberItem & { isMember?: boolean | undefined };
/** `isBanned`: banned already, as far as was seen before. */
export type BanMemberInput = MemberItem & { isBanned?: boolean | undefined };
/** `isBanned`: banned, not a member, as far as was seen before. */
export type RemoveMemberInput = MemberItem & { isBanned?: boolean | undefined };
/** A member with the roles as they are, and as they are to be. */
export type MemberRolesInput = MemberItem & { from: readonly string[]; to: readonly string[] };

const idsOf = (items: readonly MemberItem[]) => items.map(({ userId }) => userId);

/** What a change that is the same for all of them comes to, and how it is taken back. */
const simple = <Item extends MemberItem, Params>(
  { name, send, undoneBy }: Kind<Params>,
  outcome: string,
  loses: readonly string[],
) => ({
  ...ofMembers,
  name,
  groupOf: () => 'all',
  send: (client: ApiClient, items: readonly Item[], params: Params) => send(client, idsOf(items), params),
  acceptedAs: () => ({ is: 'done' as const, outcome }),
  undo: {
    kind: undoneBy,
    of: [outcome],
    loses,
    params: (params: Params) => params,
    input: (item: Item, done: { outcome: string }): MemberItem | undefined =>
      done.outcome === outcome ? item : undefined,
  },
});

/** Makes users members. Membership is a set, so a doubtful call is simply repeated (contract §11, §22). */
export const addsMembers = <Params>(kind: Kind<Params>): JobKind<AddMemberInput, MemberItem, Params> => ({
  ...simple<MemberItem, Params>(kind, 'member-added', []),
  weight: 'reversible',
  accept: (input) => ({ item: memberItem(input), fate: memberFate(input, input.isMember) }),
});

/**
 * Takes users out; a banned one's ban is lifted with it (contract §11, §22). Who is not there stays not there, so a doubtful call
 * is simply repeated.
 */
export function removesMembers<Params>(kind: Kind<Params>): JobKind<RemoveMemberInput, RemoveMemberInput, Params> {
  const all = simple<RemoveMemberInput, Params>(kind, 'member-removed', ['roles', 'joined-at', 'ban']);
  return {
    ...all,
    weight: 'partly',
    accept: (input) => ({
      item: { ...memberItem(input), ...(input.isBanned && { isBanned: true }) },
      fate: memberFate(input),
    }),
    undo: {
      ...all.undo,
      // Who was banned was no member: added, they would be more than they were.
      input: ({ isBanned, ...item }, done) => (isBanned ? undefined : all.undo.input(item, done)),
    },
  };
}

/**
 * Bans users. Safe to repeat; admins and moderators are exempt: 400306 (contract §11, §22).
 * @param kind `loses`: what lifting the ban does not bring back
 */
export const bansMembers = <Params>({
  loses,
  ...kind
}: Kind<Params> & { loses: readonly string[] }): JobKind<BanMemberInput, MemberItem, Params> => ({
  ...simple<MemberItem, Params>(kind, 'banned', loses),
  weight: 'partly',
  accept: (input) => ({ item: memberItem(input), fate: memberFate(input, input.isBanned) }),
});

/** The code for somebody who is not banned (vendor docs). */
const notBanned = 400_316;

/** Lifts bans. Who is not banned any more counts as done. */
export const unbansMembers = <Params>(kind: Kind<Params>): JobKind<MemberItem, MemberItem, Params> => ({
  ...simple<MemberItem, Params>(kind, 'unbanned', []),
  weight: 'reversible',
  accept: (input) => ({ item: memberItem(input), fate: memberFate(input) }),
  alreadyDone: ({ code }) => (code === notBanned ? 'unchanged' : undefined),
});

type RoleCall<Params> = (
  client: ApiClient,
  change: { userIds: readonly string[]; roles: readonly string[] },
  params: Params,
) => Promise<void>;

/**
 * Changes what roles members have. The vendor knows no such call: missing roles are added, then others taken, in calls that are
 * not one (contract §11, §22). Roles are sets, so all may be repeated; a member who is refused half-way has the new roles beside
 * the former ones.
 */
export const setsMemberRoles = <Params>(
  name: string,
  { add, take }: { add: RoleCall<Params>; take: RoleCall<Params> },
): JobKind<MemberRolesInput, MemberRolesInput, Params> => ({
  ...ofMembers,
  name,
  weight: 'reversible',
  accept: (input) => ({
    item: { ...memberItem(input), from: input.from.toSorted(), to: input.to.toSorted() },
    fate: memberFate(input, input.from.toSorted().join('\n') === input.to.toSorted().join('\n')),
  }),
  // One call gives and takes the same for all of its members.
  groupOf: ({ from, to }) => JSON.stringify([missing(to, from), missing(from, to)]),

  async send(client, items, params) {
    const [first] = items;
    if (!first) return;
    const userIds = idsOf(items);
    const added = missing(first.to, first.from);
    const taken = missing(first.from, first.to);
    if (added.length > 0) await add(client, { userIds, roles: added }, params);
    if (taken.length > 0) await take(client, { userIds, roles: taken }, params);
  },
  acceptedAs: () => ({ is: 'done', outcome: 'roles-set' }),

  undo: {
    kind: name,
    of: ['roles-set'],
    loses: [],
    params: (params) => params,
    input: (item, { outcome }) => (outcome === 'roles-set' ? { ...item, from: item.to, to: item.from } : undefined),
  },
});

const missing = (from: readonly string[], present: readonly string[]) => from.filter((role) => !present.includes(role));
