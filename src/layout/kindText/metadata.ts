import { plural, t } from '@lingui/core/macro';

import { paths } from '#src/paths.ts';

import type { KindText } from './kindText.ts';

const ofJob = (params: unknown): unknown => (params as { of?: unknown } | undefined)?.of;

export const metadataTexts: Readonly<Record<string, KindText>> = {
  updateMetadata: {
    name: () => t`Change metadata`,
    decided: (count) =>
      plural(count, { one: 'Change the metadata of # object', other: 'Change the metadata of # objects' }),
    going: (count) =>
      plural(count, { one: 'Changing the metadata of # object', other: 'Changing the metadata of # objects' }),
    done: (count) =>
      plural(count, { one: 'Changed the metadata of # object', other: 'Changed the metadata of # objects' }),
    object: () => t`Object`,
    link: ({ id }, params) =>
      id !== undefined && ofJob(params) === 'channel' ? { to: paths.channel(id), says: t`Channel` } : undefined,
    undoLabel: (count) =>
      plural(count, { one: 'Put back the metadata of # object', other: 'Put back the metadata of # objects' }),
    undoTerms: () =>
      t`Each key is put back to what it was, unless somebody changed it since. Keys others added meanwhile stay.`,
  },
};
