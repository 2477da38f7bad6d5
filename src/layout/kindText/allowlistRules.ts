import { plural, t } from '@lingui/core/macro';

import { paths } from '#src/paths.ts';

import type { KindText } from './kindText.ts';

const isEnabling = (params: unknown) => (params as { isEnabled?: boolean } | undefined)?.isEnabled === true;
const object = () => t`Allowed link`;
const link = ({ name: rule }: { name: string }) => ({
  to: `${paths.allowlist}?${new URLSearchParams({ q: rule }).toString()}`,
  says: t`Allowed link`,
});

/** Changes of the allowlist. */
export const allowlistTexts: Readonly<Record<string, KindText>> = {
  addAllowlistRules: {
    name: () => t`Allow links`,
    decided: (count) => plural(count, { one: 'Allow # link', other: 'Allow # links' }),
    going: (count) => plural(count, { one: 'Allowing # link', other: 'Allowing # links' }),
    done: (count) => plural(count, { one: 'Allowed # link', other: 'Allowed # links' }),
    object,
    link,
    isRules: true,
    undoLabel: (count) => plural(count, { one: 'Remove the # link again', other: 'Remove the # links again' }),
    undoTerms: () => t`Exactly the links this job added are deleted; those that were there before stay.`,
  },
  removeAllowlistRules: {
    name: () => t`Delete allowed links`,
    decided: (count) => plural(count, { one: 'Delete # allowed link', other: 'Delete # allowed links' }),
    going: (count) => plural(count, { one: 'Deleting # allowed link', other: 'Deleting # allowed links' }),
    done: (count) => plural(count, { one: 'Deleted # allowed link', other: 'Deleted # allowed links' }),
    object,
    link,
    isRules: true,
    undoLabel: (count) => plural(count, { one: 'Allow the # link again', other: 'Allow the # links again' }),
    undoTerms: () => t`The links come back as new entries: with other ids and dates, and enabled.`,
  },
  setAllowlistRulesEnabled: {
    name: (params) => (isEnabling(params) ? t`Enable allowed links` : t`Disable allowed links`),
    decided: (count, params) =>
      isEnabling(params)
        ? plural(count, { one: 'Enable # allowed link', other: 'Enable # allowed links' })
        : plural(count, { one: 'Disable # allowed link', other: 'Disable # allowed links' }),
    going: (count, params) =>
      isEnabling(params)
        ? plural(count, { one: 'Enabling # allowed link', other: 'Enabling # allowed links' })
        : plural(count, { one: 'Disabling # allowed link', other: 'Disabling # allowed links' }),
    done: (count, params) =>
      isEnabling(params)
        ? plural(count, { one: 'Enabled # allowed link', other: 'Enabled # allowed links' })
        : plural(count, { one: 'Disabled # allowed link', other: 'Disabled # allowed links' }),
    object,
    link,
    isRules: true,
    undoLabel: (count, params) =>
      isEnabling(params)
        ? plural(count, { one: 'Disable the # link again', other: 'Disable the # links again' })
        : plural(count, { one: 'Enable the # link again', other: 'Enable the # links again' }),
    undoTerms: () => t`Exactly the links this job changed go back to what they were.`,
  },
};
