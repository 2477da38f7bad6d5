import { t } from '@lingui/core/macro';

import type { Message } from '#src/api/messages.ts';

/** What sort of message it is; another than the vendor's six stands as it is. */
export function messageTypeText(type: string): string {
  switch (type) {
    case 'text':
      return t`Text`;
    case 'image':
      return t`Picture`;
    case 'file':
      return t`File`;
    case 'video':
      return t`Video`;
    case 'audio':
      return t`Sound`;
    case 'custom':
      return t`Of the app’s own`;
    default:
      return type;
  }
}

/** A message by its text, or by what it carries. */
export const messageLabel = ({ data, type, fileName, messageId }: Message): string =>
  data.text || `${messageTypeText(type)}: ${fileName ?? messageId}`;

/** What has become of a message, or is about to; empty where nothing has. */
export function messageStateText({ isDeleted }: Message, becomes: 'deleted' | 'cleared' | undefined): string {
  if (isDeleted) return t`Deleted`;
  if (becomes === 'deleted') return t`About to be deleted`;
  return becomes === 'cleared' ? t`Flags about to be cleared` : '';
}
