import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRevalidator, useRouteError } from 'react-router';

import { PageFrame } from '#src/components/PageFrame.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';

import { ErrorPanel } from './ErrorPanel.tsx';

/** What browsers and the bundler say of a script or style sheet that did not come. */
const notLoaded = /dynamically imported module|module script|preload CSS/i;

/** A page that failed, inside the shell, so that the navigation and the jobs survive it. */
export function PageError() {
  const { t } = useLingui();
  const error = useRouteError();
  const { revalidate } = useRevalidator();
  return (
    <PageFrame title={t`This page could not be shown`} scrolls>
      {error instanceof Error && notLoaded.test(error.message) ? (
        <StatePanel
          role="alert"
          title={t`A part of the console did not load`}
          details={error.message}
          actions={
            <Button onClick={() => location.reload()}>
              <Trans>Load the page again</Trans>
            </Button>
          }
        >
          <Trans>
            Either the network did not answer, or the console was updated in the meantime. Jobs and drafts are kept.
          </Trans>
        </StatePanel>
      ) : (
        <ErrorPanel error={error} onRetry={() => void revalidate()} />
      )}
    </PageFrame>
  );
}
