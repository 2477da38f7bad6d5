import { useLingui } from '@lingui/react/macro';

import { linkFields, muteFields } from './moderationFields.ts';
import { SettingsForm } from './SettingsForm.tsx';

/** Links, repetition and mutes. */
export function ModerationTab() {
  const { t } = useLingui();
  return (
    <>
      <SettingsForm part="moderation" title={t`Links`} draft="links" fields={linkFields()} />
      <SettingsForm part="image-and-mutes" title={t`Repetition and mutes`} draft="mutes" fields={muteFields()} />
    </>
  );
}
