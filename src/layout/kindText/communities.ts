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
    link: (communityId) => ({ to: paths.communitySettings(communityId), says: t`Settings` }),
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
};
