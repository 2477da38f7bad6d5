import { t } from '@lingui/core/macro';

import type { Field } from './fields.ts';

/** Whether links have to be on the allowlist (contract §16). */
export const linkFields = (): readonly Field[] => [
  {
    kind: 'switch',
    name: 'isWhitelistEnabled',
    label: t`Allow only links that are on the allowlist`,
    help: t`Every other link is refused with error 400309, in communities and in chat. While it is off, the allowlist does nothing.`,
  },
];

const number = { kind: 'number', min: 0 } as const;

/** When somebody is muted for saying the same again, or what is not allowed (contract §21). */
export const muteFields = (): readonly Field[] => [
  {
    ...number,
    name: 'maxRepetition',
    label: t`Times the same message may be repeated`,
    help: t`One more is refused with error 400307.`,
  },
  { ...number, name: 'maxRepetitionTimeout', label: t`Repetitions are counted for (ms, unverified)` },
  { ...number, name: 'maxRepetitionMuteTimeout', label: t`Mute for repeating (ms, unverified)` },
  { ...number, name: 'blacklistMuteTimeout', label: t`Mute for a blocklisted word (ms, unverified)` },
  { ...number, name: 'whitelistMuteTimeout', label: t`Mute for a link that is not allowed (ms, unverified)` },
];
