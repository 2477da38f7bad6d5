import { plural, t } from '@lingui/core/macro';

import { paths } from '#src/paths.ts';

import type { KindText } from './kindText.ts';

export const communityTexts: Readonly<Record<string, KindText>> = {
  updateCommunities: {
    name: () => t`Change settings of communities`,
    decided: (count) =>
      plural(count, { one: 'Change the settings of # community', other: 'Change the settings of # communities' }),
    going: (count) =>
      plural(count, { one: 'Changing the settings of # community', other: 'Changing the settings of # communities' }),
    done: (count) =>
      plural(count, { one: 'Changed the settings of # community', other: 'Changed the settings of # communities' }),
    object: () => t`Community`,
    link: ({ id }) => (id === undefined ? undefined : { to: paths.communitySettings(id), says: t`Settings` }),
    undoLabel: (count) =>
      plural(count, { one: 'Put back the settings of # community', other: 'Put back the settings of # communities' }),
    undoTerms: () =>
      t`Exactly the settings this job changed are put back to what they were, unless somebody changed them since.`,
  },
  closeCommunities: {
    name: () => t`Close communities`,
    decided: (count) => plural(count, { one: 'Close # community', other: 'Close # communities' }),
    going: (count) => plural(count, { one: 'Closing # community', other: 'Closing # communities' }),
    done: (count) => plural(count, { one: 'Closed # community', other: 'Closed # communities' }),
    object: () => t`Community`,
  },
  createCommunities: {
    name: () => t`Create communities`,
    decided: (count) => plural(count, { one: 'Create # community', other: 'Create # communities' }),
    going: (count) => plural(count, { one: 'Creating # community', other: 'Creating # communities' }),
    done: (count) => plural(count, { one: 'Created # community', other: 'Created # communities' }),
    object: () => t`Community`,
    // It had no id when it was decided on.
    link: ({ name }) => ({ to: `${paths.communities}?${new URLSearchParams({ q: name }).toString()}`, says: t`Find` }),
  },
  createCategories: {
    name: () => t`Create categories`,
    decided: (count) => plural(count, { one: 'Create # category', other: 'Create # categories' }),
    going: (count) => plural(count, { one: 'Creating # category', other: 'Creating # categories' }),
    done: (count) => plural(count, { one: 'Created # category', other: 'Created # categories' }),
    object: () => t`Category`,
    undoLabel: (count) => plural(count, { one: 'Delete # category again', other: 'Delete # categories again' }),
    undoTerms: () =>
      t`The categories this job created are deleted, and taken from the communities that were put into them since.`,
  },
  updateCategories: {
    name: () => t`Change categories`,
    decided: (count) => plural(count, { one: 'Change # category', other: 'Change # categories' }),
    going: (count) => plural(count, { one: 'Changing # category', other: 'Changing # categories' }),
    done: (count) => plural(count, { one: 'Changed # category', other: 'Changed # categories' }),
    object: () => t`Category`,
    undoLabel: (count) => plural(count, { one: 'Put back # category', other: 'Put back # categories' }),
    undoTerms: () => t`Names and pictures are put back to what they were, unless somebody changed them since.`,
  },
  deleteCategories: {
    name: () => t`Delete categories`,
    decided: (count) => plural(count, { one: 'Delete # category', other: 'Delete # categories' }),
    going: (count) => plural(count, { one: 'Deleting # category', other: 'Deleting # categories' }),
    done: (count) => plural(count, { one: 'Deleted # category', other: 'Deleted # categories' }),
    object: () => t`Category`,
  },
};
