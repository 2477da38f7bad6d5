import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';

import type { ImportProgress } from './importSession.ts';
import { cancelReading } from './importStore.ts';
import classes from './Import.module.css';

/** While the worker reads a long list: how far it is, and the way out. */
export function ReadingStep({ progress }: { progress: ImportProgress | undefined }) {
  const { t, i18n } = useLingui();
  return (
    <div className={classes.bring}>
      <progress aria-label={t`Reading the list`} max={progress?.total ?? 1} value={progress?.done ?? 0} />
      <div role="status">
        {progress && progress.rows > 0 ? (
          <Trans>{i18n.number(progress.rows)} lines read so far</Trans>
        ) : (
          <Trans>Reading the list</Trans>
        )}
      </div>
      <div>
        <Button variant="default" onClick={cancelReading}>
          <Trans>Stop reading</Trans>
        </Button>
      </div>
    </div>
  );
}
