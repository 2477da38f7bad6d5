import { plural, t } from '@lingui/core/macro';

import { paths } from '#src/paths.ts';

import type { KindText } from './kindText.ts';

const isEnabling = (params: unknown) => (params as { isEnabled?: boolean } | undefined)?.isEnabled === true;
const object = () => t`Word or pattern`;
const link = ({ name: rule }: { name: string }) => ({
  to: `${paths.blocklist}?${new URLSearchParams({ q: rule }).toString()}`,
  says: t`Rule`,
});

export const ruleTexts: Readonly<Record<string, KindText>> = {
  addBlocklistRules: {
    name: () => t`Add rules`,
    decided: (count) => plural(count, { one: 'Add # rule', other: 'Add # rules' }),
    going: (count, _, source) =>
      source === ''
        ? plural(count, { one: 'Adding # rule', other: 'Adding # rules' })
        : plural(count, { one: `Adding # rule from ${source}`, other: `Adding # rules from ${source}` }),
    done: (count, _, source) =>
      source === ''
        ? plural(count, { one: 'Added # rule', other: 'Added # rules' })
        : plural(count, { one: `Added # rule from ${source}`, other: `Added # rules from ${source}` }),
    object,
    link,
    isRules: true,
    undoLabel: (count) =>
      plural(count, { one: 'Remove the # rule this import added', other: 'Remove the # rules this import added' }),
    undoTerms: () => t`Exactly the rules this job added are deleted; those that were there before stay.`,
  },
  removeBlocklistRules: {
    name: () => t`Delete rules`,
    decided: (count) => plural(count, { one: 'Delete # rule', other: 'Delete # rules' }),
    going: (count) => plural(count, { one: 'Deleting # rule', other: 'Deleting # rules' }),
    done: (count) => plural(count, { one: 'Deleted # rule', other: 'Deleted # rules' }),
    object,
    link,
    isRules: true,
    undoLabel: (count) => plural(count, { one: 'Add the # rule again', other: 'Add the # rules again' }),
    undoTerms: () =>
      t`The words come back as new rules: with other ids and dates, and enabled even if they had been disabled.`,
  },
  setBlocklistRulesEnabled: {
    name: (params) =>
      params === undefined ? t`Enable or disable rules` : isEnabling(params) ? t`Enable rules` : t`Disable rules`,
    decided: (count, params) =>
      isEnabling(params)
        ? plural(count, { one: 'Enable # rule', other: 'Enable # rules' })
        : plural(count, { one: 'Disable # rule', other: 'Disable # rules' }),
    going: (count, params) =>
      isEnabling(params)
        ? plural(count, { one: 'Enabling # rule', other: 'Enabling # rules' })
        : plural(count, { one: 'Disabling # rule', other: 'Disabling # rules' }),
    done: (count, params) =>
      isEnabling(params)
        ? plural(count, { one: 'Enabled # rule', other: 'Enabled # rules' })
        : plural(count, { one: 'Disabled # rule', other: 'Disabled # rules' }),
    object,
    link,
    isRules: true,
    undoLabel: (count, params) =>
      isEnabling(params)
        ? plural(count, { one: 'Disable the # rule again', other: 'Disable the # rules again' })
        : plural(count, { one: 'Enable the # rule again', other: 'Enable the # rules again' }),
    undoTerms: () => t`Exactly the rules this job changed go back to what they were.`,
  },
};
