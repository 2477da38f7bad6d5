import { plural, t } from '@lingui/core/macro';

import { paths } from '#src/paths.ts';

import type { KindText } from './kindText.ts';

const link: KindText['link'] = ({ id }) => ({
  to: `${paths.settings('roles')}${id === undefined ? '' : `?${new URLSearchParams({ role: id }).toString()}`}`,
  says: t`Roles`,
});

export const roleTexts: Readonly<Record<string, KindText>> = {
  createRoles: {
    name: () => t`Create roles`,
    decided: (count) => plural(count, { one: 'Create # role', other: 'Create # roles' }),
    going: (count) => plural(count, { one: 'Creating # role', other: 'Creating # roles' }),
    done: (count) => plural(count, { one: 'Created # role', other: 'Created # roles' }),
    object: () => t`Role`,
    link,
    undoLabel: (count) => plural(count, { one: 'Delete # role again', other: 'Delete # roles again' }),
    undoTerms: () =>
      t`The roles this job created are deleted, unless somebody changed them since. Whoever holds one loses what it permits.`,
  },
  updateRoles: {
    name: () => t`Change roles`,
    decided: (count) => plural(count, { one: 'Change # role', other: 'Change # roles' }),
    going: (count) => plural(count, { one: 'Changing # role', other: 'Changing # roles' }),
    done: (count) => plural(count, { one: 'Changed # role', other: 'Changed # roles' }),
    object: () => t`Role`,
    link,
    undoLabel: (count) => plural(count, { one: 'Put back # role', other: 'Put back # roles' }),
    undoTerms: () => t`Names and permissions are put back to what they were, unless somebody changed them since.`,
  },
  deleteRoles: {
    name: () => t`Delete roles`,
    decided: (count) => plural(count, { one: 'Delete # role', other: 'Delete # roles' }),
    going: (count) => plural(count, { one: 'Deleting # role', other: 'Deleting # roles' }),
    done: (count) => plural(count, { one: 'Deleted # role', other: 'Deleted # roles' }),
    object: () => t`Role`,
  },
};
