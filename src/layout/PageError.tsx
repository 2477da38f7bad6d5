import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRevalidator, useRouteError } from 'react-router';

import { PageFrame } from '#src/components/PageFrame.tsx';

import { ErrorPanel } from './ErrorPanel.tsx';

/** A page that failed, inside the shell, so that the navigation and the jobs survive it. */
export function PageError() {
  const { t } = useLingui();
  const error = useRouteError();
  const { revalidate } = useRevalidator();
  // A chunk that is gone after an update of the app: only a new load of the page brings the new ones.
  const isStale = error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
  return (
    <PageFrame title={t`This page could not be shown`} scrolls>
      {isStale ? (
        <Button onClick={() => location.reload()}>
          <Trans>Load the new version of the console</Trans>
        </Button>
      ) : (
        <ErrorPanel error={error} onRetry={() => void revalidate()} />
      )}
    </PageFrame>
  );
}
