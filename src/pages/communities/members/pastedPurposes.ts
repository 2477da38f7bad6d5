import { plural, t } from '@lingui/core/macro';

import type { Community } from '#src/api/communities.ts';
import type { Member } from '#src/api/members.ts';
import type { PlacedGroup } from '#src/components/PlacedGroups.tsx';
import type { PastedUser } from '#src/queries/pastedMembers.ts';
import type { PlacedMember } from '#src/queries/placeMembers.ts';

import { addMembers, banMembers, changeRole, removeMembers, unbanMembers } from './memberDecisions.ts';
import { memberName } from './memberText.ts';
import { moderatorRole } from './roles.ts';

/** A pasted entry once it is known who it is. */
export type Placed = PastedUser | PlacedMember;
type Is = Placed['is'];

/** What can be done with a pasted list. */
export type Purpose = 'add' | 'moderator' | 'no-moderator' | 'role' | 'no-role' | 'ban' | 'unban' | 'remove';

type PurposeParts = {
  name: () => string;
  permission: string;
  /** What the button says once it is known who is meant. */
  label: (count: number) => string;
  /** Who of the pasted ones it is done to. */
  chosen: readonly Is[];
  act: (
    community: Community,
    chosen: readonly Placed[],
    profileId: string | undefined,
    /** Where it is about another role than the moderators’. */
    role: string,
  ) => Promise<boolean>;
  /** True where a role has to be chosen. */
  needsRole?: boolean;
};

const members = (placed: readonly Placed[]): Member[] =>
  placed.flatMap((one) => ('member' in one && one.member ? [one.member] : []));

const onMembers =
  (
    decide: (
      chosen: { community: Community; members: readonly Member[]; profileId?: string | undefined },
      role: string,
    ) => Promise<boolean>,
  ): PurposeParts['act'] =>
  (community, chosen, profileId, role) =>
    decide({ community, members: members(chosen), profileId }, role);

export const purposes: Readonly<Record<Purpose, PurposeParts>> = {
  add: {
    name: () => t`Add them as members`,
    permission: 'ADD_COMMUNITY_USER',
    label: (count) => plural(count, { one: 'Add # member', other: 'Add # members' }),
    chosen: ['new'],
    act: (community, chosen) =>
      addMembers(
        community,
        chosen.map((one) => ({
          userId: one.id,
          lines: one.lines,
          ...('displayName' in one && { displayName: one.displayName }),
        })),
      ),
  },
  moderator: {
    name: () => t`Make them moderators`,
    permission: 'ASSIGN_COMMUNITY_USER_ROLE',
    label: (count) => plural(count, { one: 'Make # moderator', other: 'Make # moderators' }),
    chosen: ['member'],
    act: onMembers((on) => changeRole(on, moderatorRole, true)),
  },
  'no-moderator': {
    name: () => t`Take the moderator role`,
    permission: 'ASSIGN_COMMUNITY_USER_ROLE',
    label: (count) => plural(count, { one: 'Take the role of # member', other: 'Take the role of # members' }),
    chosen: ['member'],
    act: onMembers((on) => changeRole(on, moderatorRole, false)),
  },
  role: {
    name: () => t`Give them another role`,
    permission: 'ASSIGN_COMMUNITY_USER_ROLE',
    label: (count) => plural(count, { one: 'Give # member the role', other: 'Give # members the role' }),
    chosen: ['member'],
    act: onMembers((on, role) => changeRole(on, role, true)),
    needsRole: true,
  },
  'no-role': {
    name: () => t`Take another role`,
    permission: 'ASSIGN_COMMUNITY_USER_ROLE',
    label: (count) => plural(count, { one: 'Take the role of # member', other: 'Take the role of # members' }),
    chosen: ['member'],
    act: onMembers((on, role) => changeRole(on, role, false)),
    needsRole: true,
  },
  ban: {
    name: () => t`Ban them here`,
    permission: 'BAN_COMMUNITY_USER',
    label: (count) => plural(count, { one: 'Ban # member…', other: 'Ban # members…' }),
    chosen: ['member'],
    act: onMembers(banMembers),
  },
  unban: {
    name: () => t`Lift their bans`,
    permission: 'BAN_COMMUNITY_USER',
    label: (count) => plural(count, { one: 'Lift # ban', other: 'Lift # bans' }),
    chosen: ['banned'],
    act: onMembers(unbanMembers),
  },
  remove: {
    name: () => t`Remove them`,
    permission: 'REMOVE_COMMUNITY_USER',
    label: (count) => plural(count, { one: 'Remove # member…', other: 'Remove # members…' }),
    chosen: ['member', 'banned'],
    act: onMembers(removeMembers),
  },
};

/** The pasted entries by what becomes of them, those it is done to first. */
export function groupsOf(
  purpose: Purpose,
  placed: readonly Placed[],
): { chosen: readonly Placed[]; all: readonly PlacedGroup[] } {
  const wanted = purposes[purpose].chosen;
  const chosen = placed.filter(({ is }) => wanted.includes(is));
  const others = Map.groupBy(
    placed.filter(({ is }) => !wanted.includes(is)),
    ({ is }) => is,
  );
  return {
    chosen,
    all: [
      { label: t`Meant`, names: chosen.map(nameOf) },
      ...[...others].map(([is, group]) => ({ label: leftOutText(is), names: group.map(nameOf) })),
    ],
  };
}

function nameOf(one: Placed): string {
  if ('member' in one && one.member) return memberName(one.member);
  return ('displayName' in one ? one.displayName : undefined) ?? one.id;
}

function leftOutText(is: Is): string {
  switch (is) {
    case 'new':
    case 'not-member':
      return t`Not members here, left out`;
    case 'member':
      return t`Members, left out`;
    case 'banned':
      return t`Banned here, left out`;
    case 'deleted':
      return t`Deleted accounts, left out`;
    case 'ambiguous':
      return t`Names that several members have, left out`;
    case 'not-found':
      return t`Not found`;
  }
}
