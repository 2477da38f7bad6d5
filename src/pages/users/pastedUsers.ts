import { t } from '@lingui/core/macro';

import type { User } from '#src/api/users.ts';
import type { PlacedGroup } from '#src/components/PlacedGroups.tsx';
import type { FoundUser } from '#src/queries/findUsers.ts';

import type { Shield } from '#src/lib/protection.ts';
import { whyProtected } from './protection.ts';
import { banUsers, clearFlags, deleteSeveral, endSessions, unbanUsers } from './userDecisions.tsx';
import { userName } from './userText.ts';

/** What can be done with a pasted list of users. */
export type UserPurpose = 'ban' | 'unban' | 'clear' | 'sessions' | 'delete';

type Parts = {
  name: () => string;
  /** Why somebody on the list is left out; undefined for those who are meant. */
  leftOut: (user: User, shield: Shield) => string | undefined;
  act: (chosen: Parameters<typeof banUsers>[0], shield: Shield) => Promise<boolean>;
};

const banned = () => t`Banned already, left out`;

export const userPurposes: Readonly<Record<UserPurpose, Parts>> = {
  ban: {
    name: () => t`Ban them from the network`,
    leftOut: ({ isGlobalBan }) => (isGlobalBan ? banned() : undefined),
    act: banUsers,
  },
  unban: {
    name: () => t`Lift their bans`,
    leftOut: ({ isGlobalBan }) => (isGlobalBan ? undefined : t`Not banned, left out`),
    act: unbanUsers,
  },
  clear: {
    name: () => t`Clear their flags`,
    leftOut: ({ flagCount }) => (flagCount > 0 ? undefined : t`Without open reports, left out`),
    act: clearFlags,
  },
  sessions: { name: () => t`End their sessions`, leftOut: () => undefined, act: endSessions },
  delete: {
    name: () => t`Delete them`,
    leftOut: (user, shield) => (whyProtected(user, shield) === undefined ? undefined : t`Protected, left out`),
    act: deleteSeveral,
  },
};

export type UserGroups = {
  chosen: readonly User[];
  /** Everybody on the list by what becomes of them, those it is done to first. */
  all: readonly PlacedGroup[];
};

/** The pasted ids by what becomes of them. */
export function groupUsers(purpose: UserPurpose, found: readonly FoundUser[], shield: Shield): UserGroups {
  const { leftOut } = userPurposes[purpose];
  const labelOf = ({ user }: FoundUser) => {
    if (!user) return t`Not found`;
    return user.isDeleted ? t`Deleted already, left out` : leftOut(user, shield);
  };
  const groups = Map.groupBy(found, labelOf);
  const nameOf = ({ id, user }: FoundUser) => {
    if (!user) return id;
    const why = purpose === 'delete' && !user.isDeleted ? whyProtected(user, shield) : undefined;
    return why === undefined ? userName(user) : `${userName(user)} (${why})`;
  };
  const meant = groups.get(undefined) ?? [];
  groups.delete(undefined);
  return {
    chosen: meant.flatMap(({ user }) => user ?? []),
    all: [
      { label: t`Meant`, names: meant.map(nameOf) },
      ...[...groups].map(([label = '', group]) => ({ label, names: group.map(nameOf) })),
    ],
  };
}
