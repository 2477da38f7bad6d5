import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';

import type { Channel } from '#src/api/channels.ts';
import { mutedUntil, type Muted } from '#src/lib/muted.ts';

/** The name of a channel, or its id where it has none. */
export const channelName = ({ displayName, channelId }: Channel): string => displayName?.trim() || channelId;

/** The vendor's four types in a word; another stands as it is. */
export function typeText(type: string): string {
  switch (type) {
    case 'community':
      return t`Community`;
    case 'live':
      return t`Live`;
    case 'broadcast':
      return t`Broadcast`;
    case 'conversation':
      return t`Conversation`;
    default:
      return type;
  }
}

/** Whether and until when somebody or something is muted; empty where not. */
export function mutedText(muted: Muted): string {
  const until = mutedUntil(muted);
  if (until === 0) return '';
  if (until < 0) return t`Muted for good`;
  return t`Muted until ${i18n.date(new Date(until), { dateStyle: 'medium', timeStyle: 'short' })}`;
}

/** True where the vendor bans nobody: from broadcasts and conversations (contract §22). */
export const isWithoutBans = ({ type }: Channel): boolean => type === 'broadcast' || type === 'conversation';
