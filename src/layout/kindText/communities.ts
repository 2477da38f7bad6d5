import { plural, t } from '@lingui/core/macro';

import type { KindText } from './kindText.ts';

export const communityTexts: Readonly<Record<string, KindText>> = {
  closeCommunities: {
    name: () => t`Close communities`,
    decided: (count) => plural(count, { one: 'Close # community', other: 'Close # communities' }),
    going: (count) => plural(count, { one: 'Closing # community', other: 'Closing # communities' }),
    done: (count) => plural(count, { one: 'Closed # community', other: 'Closed # communities' }),
    object: () => t`Community`,
  },
};
