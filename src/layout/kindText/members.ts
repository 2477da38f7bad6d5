import { plural, t } from '@lingui/core/macro';

import { paths } from '#src/paths.ts';

import type { KindText } from './kindText.ts';

const object = () => t`User`;
const link = (_: unknown, params: unknown) => ({
  to: paths.communityMembers((params as { communityId: string }).communityId),
  says: t`Community`,
});

export const memberTexts = {
  addCommunityMembers: {
    name: () => t`Add members`,
    decided: (count) => plural(count, { one: 'Add # member', other: 'Add # members' }),
    going: (count, _, community) =>
      plural(count, { one: `Adding # member to ${community}`, other: `Adding # members to ${community}` }),
    done: (count, _, community) =>
      plural(count, { one: `Added # member to ${community}`, other: `Added # members to ${community}` }),
    object,
    link,
    undoLabel: (count) => plural(count, { one: 'Remove the # added member', other: 'Remove the # added members' }),
    undoTerms: () => t`Exactly the users this job made members leave the community again.`,
  },
  removeCommunityMembers: {
    name: () => t`Remove members`,
    decided: (count) => plural(count, { one: 'Remove # member', other: 'Remove # members' }),
    going: (count, _, community) =>
      plural(count, { one: `Removing # member from ${community}`, other: `Removing # members from ${community}` }),
    done: (count, _, community) =>
      plural(count, { one: `Removed # member from ${community}`, other: `Removed # members from ${community}` }),
    object,
    link,
    undoLabel: (count) => plural(count, { one: 'Add the # member again', other: 'Add the # members again' }),
    undoTerms: () =>
      t`They become members again, with a new date of joining and without the roles they had here. Who was banned is left out: their ban stays lifted, and they stay no members.`,
  },
  banCommunityMembers: {
    name: () => t`Ban members`,
    decided: (count) => plural(count, { one: 'Ban # member', other: 'Ban # members' }),
    going: (count, _, community) =>
      plural(count, { one: `Banning # member of ${community}`, other: `Banning # members of ${community}` }),
    done: (count, _, community) =>
      plural(count, { one: `Banned # member of ${community}`, other: `Banned # members of ${community}` }),
    object,
    link,
    undoLabel: (count) => plural(count, { one: 'Lift the # ban', other: 'Lift the # bans' }),
    undoTerms: () =>
      t`The bans are lifted. What the network took from them with the ban, roles for example, may not come back.`,
  },
  unbanCommunityMembers: {
    name: () => t`Lift bans`,
    decided: (count) => plural(count, { one: 'Lift # ban', other: 'Lift # bans' }),
    going: (count, _, community) =>
      plural(count, { one: `Lifting # ban in ${community}`, other: `Lifting # bans in ${community}` }),
    done: (count, _, community) =>
      plural(count, { one: `Lifted # ban in ${community}`, other: `Lifted # bans in ${community}` }),
    object,
    link,
    undoLabel: (count) => plural(count, { one: 'Ban the # user again', other: 'Ban the # users again' }),
    undoTerms: () => t`Exactly the users this job let back in are banned again.`,
  },
  setCommunityMemberRoles: {
    name: () => t`Change roles`,
    decided: (count) => plural(count, { one: 'Change the roles of # member', other: 'Change the roles of # members' }),
    going: (count, _, community) =>
      plural(count, {
        one: `Changing the roles of # member of ${community}`,
        other: `Changing the roles of # members of ${community}`,
      }),
    done: (count, _, community) =>
      plural(count, {
        one: `Changed the roles of # member of ${community}`,
        other: `Changed the roles of # members of ${community}`,
      }),
    object,
    link,
    undoLabel: (count) =>
      plural(count, { one: 'Give # member the former roles', other: 'Give # members their former roles' }),
    undoTerms: () => t`Exactly the members this job changed get back the roles they had.`,
  },
} satisfies Readonly<Record<string, KindText>>;
