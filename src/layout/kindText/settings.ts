import { plural, t } from '@lingui/core/macro';

import { paths } from '#src/paths.ts';

import type { KindText } from './kindText.ts';

export const settingsTexts: Readonly<Record<string, KindText>> = {
  updateNetworkSettings: {
    name: () => t`Change network settings`,
    decided: (count) => plural(count, { one: 'Change # network setting', other: 'Change # network settings' }),
    going: (count) => plural(count, { one: 'Changing # network setting', other: 'Changing # network settings' }),
    done: (count) => plural(count, { one: 'Changed # network setting', other: 'Changed # network settings' }),
    object: () => t`Setting`,
    link: () => ({ to: paths.settings(), says: t`Settings` }),
    undoLabel: (count) => plural(count, { one: 'Put back # network setting', other: 'Put back # network settings' }),
    undoTerms: () =>
      t`Exactly the settings this job changed are put back to what they were, unless somebody changed them since. What people did meanwhile stays.`,
  },
};
