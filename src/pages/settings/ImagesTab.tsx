import { Trans, useLingui } from '@lingui/react/macro';

import type { SettingValues } from '#src/api/settingValues.ts';
import notice from '#src/components/Notice.module.css';
import { codeTitle } from '#src/queries/errorCodes.ts';

import { imageFields, imageWarning, severeLevels } from './imageFields.ts';
import classes from './Settings.module.css';
import { SettingsForm } from './SettingsForm.tsx';

/** Image moderation: the switch, four levels, and what they do to people. */
export function ImagesTab() {
  const { t } = useLingui();
  return (
    <SettingsForm
      part="image-and-mutes"
      title={t`Image moderation`}
      draft="images"
      fields={imageFields()}
      intro={(values) => <About values={values} />}
      warningOf={imageWarning}
    />
  );
}

function About({ values }: { values: SettingValues }) {
  const severe = severeLevels(values);
  const names = severe.join(', ');
  const isOn = values['enableImageModeration'] === true;
  return (
    <div className={classes.intro}>
      <p>
        <Trans>
          A detector says how sure it is, from 0 to 100, that an image shows something. From the level on that is set
          here the image is refused: the lower the level, the more is refused. 40 to 60 is a usual place to begin; 80
          and more refuses only what is nearly certain. A network that has just switched it on has 0 everywhere.
        </Trans>
      </p>
      <p>
        <Trans>
          Whoever posts a refused image gets error 400314, which this console shows as: “{codeTitle(400_314) ?? ''}”
        </Trans>
      </p>
      {severe.length > 0 ? (
        <div role="alert" className={notice.notice} data-failure="true">
          {isOn ? (
            <Trans>⚠ Nearly every image is refused at these levels: {names}. Raise them to 40 or more.</Trans>
          ) : (
            <Trans>⚠ Switched on, these levels would refuse nearly every image: {names}. Raise them first.</Trans>
          )}
        </div>
      ) : null}
    </div>
  );
}
