import { plural, t } from '@lingui/core/macro';

import { paths } from '#src/paths.ts';

import type { KindText } from './kindText.ts';

const tabs: Readonly<Record<string, string | undefined>> = {
  'image-and-mutes': undefined,
  moderation: undefined,
  feed: 'feeds',
  'video-streaming': 'streams',
};

/** Where a setting is shown; undefined for the first tab. */
function tabOf(name: string, params: unknown): string | undefined {
  const { part = 'moderation' } = (params ?? {}) as { part?: string };
  if (part === 'image-and-mutes' && /image/i.test(name)) return 'images';
  return part in tabs ? tabs[part] : part;
}

export const settingsTexts: Readonly<Record<string, KindText>> = {
  updateNetworkSettings: {
    name: () => t`Change network settings`,
    decided: (count) => plural(count, { one: 'Change # network setting', other: 'Change # network settings' }),
    going: (count) => plural(count, { one: 'Changing # network setting', other: 'Changing # network settings' }),
    done: (count) => plural(count, { one: 'Changed # network setting', other: 'Changed # network settings' }),
    object: () => t`Setting`,
    link: ({ name }, params) => ({ to: paths.settings(tabOf(name, params)), says: t`Settings` }),
    undoLabel: (count) => plural(count, { one: 'Put back # network setting', other: 'Put back # network settings' }),
    undoTerms: () =>
      t`Exactly the settings this job changed are put back to what they were, unless somebody changed them since. What people did meanwhile stays.`,
  },
};
