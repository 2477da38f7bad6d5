import { Trans, useLingui } from '@lingui/react/macro';

import { linkFields, muteFields } from './moderationFields.ts';
import classes from './Settings.module.css';
import { SettingsForm } from './SettingsForm.tsx';

/** Links, repetition and mutes. */
export function ModerationTab() {
  const { t } = useLingui();
  return (
    <>
      <SettingsForm part="moderation" title={t`Links`} draft="links" fields={linkFields()} />
      <SettingsForm
        part="image-and-mutes"
        title={t`Repetition and mutes`}
        draft="mutes"
        fields={muteFields()}
        intro={() => (
          <p className={classes.intro}>
            <Trans>
              The vendor names no unit for these times. Its calls for mutes take milliseconds: 600000 would be ten
              minutes. Try a short time before a long one. 0 means none.
            </Trans>
          </p>
        )}
      />
    </>
  );
}
