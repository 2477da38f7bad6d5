import { t } from '@lingui/core/macro';

import type { SettingValues } from '#src/api/settingValues.ts';

import type { Field } from './fields.ts';
import type { Warning } from './settingsDecisions.tsx';

/** The server that is asked before anything is published (contract §20). */
export const prehookFields = (): readonly Field[] => [
  { kind: 'switch', name: 'enabled', label: t`The server is asked before anything is published` },
  { kind: 'text', name: 'callbackUrl', label: t`Address of the server`, maxLength: 900 },
  {
    kind: 'choice',
    name: 'defaultAction',
    label: t`When it does not answer`,
    options: [
      { value: 'allow', label: t`Allow: it is published unseen` },
      { value: 'deny', label: t`Deny: nobody can post` },
    ],
  },
];

/** A server that does not answer stops everybody, where it is asked and silence means no: somebody has to mean that. */
export function prehookWarning({ enabled, defaultAction, callbackUrl }: SettingValues): Warning | undefined {
  if (enabled !== true || defaultAction !== 'deny') return undefined;
  const says =
    typeof callbackUrl === 'string' && URL.canParse(callbackUrl)
      ? t`Nobody on the network can post while the server does not answer.`
      : t`Nobody on the network can post: the address of the server is none.`;
  return { says, typed: 'deny' };
}
