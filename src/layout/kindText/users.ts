import { plural, t } from '@lingui/core/macro';

import { paths } from '#src/paths.ts';

import type { KindText } from './kindText.ts';

const ofUser = {
  object: () => t`User`,
  link: ({ id }: { id?: string | undefined }) => (id === undefined ? undefined : { to: paths.user(id), says: t`Open` }),
};

export const userTexts: Readonly<Record<string, KindText>> = {
  createUsers: {
    name: () => t`Create users`,
    decided: (count) => plural(count, { one: 'Create # user', other: 'Create # users' }),
    going: (count) => plural(count, { one: 'Creating # user', other: 'Creating # users' }),
    done: (count) => plural(count, { one: 'Created # user', other: 'Created # users' }),
    ...ofUser,
  },
  banUsers: {
    name: () => t`Ban users from the network`,
    decided: (count) => plural(count, { one: 'Ban # user from the network', other: 'Ban # users from the network' }),
    going: (count) =>
      plural(count, { one: 'Banning # user from the network', other: 'Banning # users from the network' }),
    done: (count) => plural(count, { one: 'Banned # user from the network', other: 'Banned # users from the network' }),
    ...ofUser,
    undoLabel: (count) => plural(count, { one: 'Lift the ban of # user', other: 'Lift the bans of # users' }),
    undoTerms: () => t`They can log in again. Their messages and their places in channels do not come back.`,
  },
  unbanUsers: {
    name: () => t`Lift bans from the network`,
    decided: (count) => plural(count, { one: 'Lift the ban of # user', other: 'Lift the bans of # users' }),
    going: (count) => plural(count, { one: 'Lifting the ban of # user', other: 'Lifting the bans of # users' }),
    done: (count) => plural(count, { one: 'Lifted the ban of # user', other: 'Lifted the bans of # users' }),
    ...ofUser,
    undoLabel: (count) => plural(count, { one: 'Ban # user again', other: 'Ban # users again' }),
    undoTerms: () =>
      t`They are banned again: out of all channels, and every message they have written since is deleted for good.`,
  },
  deleteUsers: {
    name: () => t`Delete users`,
    decided: (count) => plural(count, { one: 'Delete # user', other: 'Delete # users' }),
    going: (count) => plural(count, { one: 'Deleting # user', other: 'Deleting # users' }),
    done: (count) => plural(count, { one: 'Deleted # user', other: 'Deleted # users' }),
    ...ofUser,
  },
  quarantineUsers: {
    name: () => t`Put users into quarantine`,
    decided: (count) => plural(count, { one: 'Put # user into quarantine', other: 'Put # users into quarantine' }),
    going: (count) =>
      plural(count, { one: 'Putting # user into quarantine', other: 'Putting # users into quarantine' }),
    done: (count) => plural(count, { one: 'Put # user into quarantine', other: 'Put # users into quarantine' }),
    ...ofUser,
    undoLabel: (count) =>
      plural(count, { one: 'Take # user out of quarantine', other: 'Take # users out of quarantine' }),
    undoTerms: () => t`The mark comes off. Their sessions stay ended: they log in again as usual.`,
  },
  clearUserFlags: {
    name: () => t`Clear flags of users`,
    decided: (count) => plural(count, { one: 'Clear the flags of # user', other: 'Clear the flags of # users' }),
    going: (count) => plural(count, { one: 'Clearing the flags of # user', other: 'Clearing the flags of # users' }),
    done: (count) => plural(count, { one: 'Cleared the flags of # user', other: 'Cleared the flags of # users' }),
    ...ofUser,
  },
  revokeUserSessions: {
    name: () => t`End sessions of users`,
    decided: (count) => plural(count, { one: 'End the sessions of # user', other: 'End the sessions of # users' }),
    going: (count) => plural(count, { one: 'Ending the sessions of # user', other: 'Ending the sessions of # users' }),
    done: (count) => plural(count, { one: 'Ended the sessions of # user', other: 'Ended the sessions of # users' }),
    ...ofUser,
  },
  updateUsers: {
    name: () => t`Change users`,
    decided: (count) => plural(count, { one: 'Change # user', other: 'Change # users' }),
    going: (count) => plural(count, { one: 'Changing # user', other: 'Changing # users' }),
    done: (count) => plural(count, { one: 'Changed # user', other: 'Changed # users' }),
    ...ofUser,
    undoLabel: (count) => plural(count, { one: 'Put back # user', other: 'Put back # users' }),
    undoTerms: () => t`Exactly what this job changed is put back to what it was, unless somebody changed it since.`,
  },
};
