import { Trans, useLingui } from '@lingui/react/macro';

import classes from './Settings.module.css';
import { SettingsForm } from './SettingsForm.tsx';
import { communityFields, globalFeedFields, privacyFields, storyFields } from './socialFields.ts';

/** Who follows whom, what people may do in communities, and what feeds and stories show. */
export function SocialTab() {
  const { t } = useLingui();
  return (
    <>
      <SettingsForm part="social" title={t`Privacy and following`} draft="privacy" fields={privacyFields()} />
      <SettingsForm part="social" title={t`Communities`} draft="communities" fields={communityFields()} />
      <SettingsForm
        part="social"
        title={t`Global feed`}
        draft="globalFeed"
        fields={globalFeedFields()}
        intro={() => (
          <p className={classes.intro}>
            <Trans>What it holds is set here. How it is ranked is set by the vendor’s support.</Trans>
          </p>
        )}
      />
      <SettingsForm part="social" title={t`Stories`} draft="stories" fields={storyFields()} />
    </>
  );
}
