import { useLingui } from '@lingui/react/macro';

import { chatFields } from './chatFields.ts';
import type { Field } from './fields.ts';
import { SettingsForm } from './SettingsForm.tsx';

/** Mentions, previews, and what admins see of conversations. */
export function ChatTab() {
  const { t } = useLingui();
  return <SettingsForm part="chat" title={t`Chat`} draft="chat" fields={chatFields()} />;
}

/** What users may change of themselves. */
export function UsersTab() {
  const { t } = useLingui();
  const fields: readonly Field[] = [
    {
      kind: 'switch',
      name: 'isAllowUpdateDisplayName',
      label: t`Users may change their display name`,
      help: t`Off, only admins can: for networks whose names come from elsewhere.`,
    },
  ];
  return <SettingsForm part="users" title={t`Users`} draft="users" fields={fields} />;
}

/** How alike a post has to be to be found by its meaning. */
export function SemanticSearchTab() {
  const { t } = useLingui();
  const fields: readonly Field[] = [
    {
      kind: 'number',
      name: 'postMinScore',
      label: t`Posts are found from a score of`,
      help: t`From 0 to 1. Higher finds fewer and closer posts; near 0 everything is found.`,
      min: 0,
      max: 1,
      isWhole: false,
    },
  ];
  return <SettingsForm part="semantic-search" title={t`Semantic search`} draft="semantic-search" fields={fields} />;
}
