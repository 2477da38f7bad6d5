import { t } from '@lingui/core/macro';

import type { Field } from './fields.ts';

/** Chat: mentions, previews, and what admins see of private conversations. */
export const chatFields = (): readonly Field[] => [
  {
    kind: 'switch',
    name: 'isAllowMentionedChannelEnabled',
    label: t`A whole channel may be mentioned at once`,
  },
  {
    kind: 'switch',
    name: 'messagePreviewSetting.enabled',
    label: t`Lists of channels show the last message`,
    help: t`The vendor’s own clients read this when somebody logs in.`,
  },
  {
    kind: 'switch',
    name: 'messagePreviewSetting.isIncludeDeleted',
    label: t`That preview may be of a deleted message`,
    help: t`On, what was removed can still be read there.`,
  },
  {
    kind: 'switch',
    name: 'isAllowAdminViewConversationMessage',
    label: t`Admins may read conversations between two people`,
    help: t`Off, this console cannot look into them either, nor at what is reported in them.`,
  },
  {
    kind: 'switch',
    name: 'isAllowAdminManageConversationMessage',
    label: t`Admins may change and remove what is in them`,
  },
];
