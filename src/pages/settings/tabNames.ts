import { t } from '@lingui/core/macro';

/** The tabs of the settings, by the last word of their address. */
export const tabNames = (): readonly { tab: string; name: string }[] => [
  { tab: 'moderation', name: t`Moderation` },
  { tab: 'images', name: t`Image moderation` },
  { tab: 'social', name: t`Social` },
  { tab: 'roles', name: t`Roles` },
  { tab: 'chat', name: t`Chat` },
  { tab: 'feeds', name: t`Feeds` },
  { tab: 'streams', name: t`Live streams` },
  { tab: 'users', name: t`Users` },
  { tab: 'webhook', name: t`Webhook` },
  { tab: 'prehook', name: t`Pre-hook` },
  { tab: 'semantic-search', name: t`Semantic search` },
  { tab: 'console', name: t`This console` },
];
