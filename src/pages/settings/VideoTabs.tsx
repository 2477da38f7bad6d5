import { Trans, useLingui } from '@lingui/react/macro';

import classes from './Settings.module.css';
import { SettingsForm } from './SettingsForm.tsx';
import { streamWarning } from './streamWarning.ts';
import { feedFields, feedName, feedTypes, streamFields } from './videoFields.ts';

/** What videos may be where they are put. */
export function FeedsTab() {
  return feedTypes.map((feedType) => (
    <SettingsForm
      key={feedType}
      part="feed"
      title={feedName(feedType)}
      draft={`feed-${feedType}`}
      fields={feedFields(feedType)}
    />
  ));
}

/** How live streams are watched over. */
export function StreamsTab() {
  const { t } = useLingui();
  return (
    <SettingsForm
      part="video-streaming"
      title={t`Moderation of live streams`}
      draft="streams"
      fields={streamFields()}
      warningOf={streamWarning}
      intro={() => (
        <p className={classes.intro}>
          <Trans>
            A detector says how sure it is, from 0 to 1, that a stream shows something. From one threshold on the stream
            is reported, from the other on it is ended at once. The lower they are, the more streams are hit.
          </Trans>
        </p>
      )}
    />
  );
}
