import { t } from '@lingui/core/macro';

/** The tabs of the settings, by the last word of their address. */
export const tabNames = (): readonly { tab: string; name: string }[] => [
  { tab: 'moderation', name: t`Moderation` },
  { tab: 'images', name: t`Image moderation` },
];
