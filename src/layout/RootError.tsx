import { Trans } from '@lingui/react/macro';
import { useRouteError } from 'react-router';

import { StatePanel } from '#src/components/StatePanel.tsx';

/** The last resort, outside the shell. */
export function RootError() {
  const error = useRouteError();
  return (
    <main>
      <StatePanel
        role="alert"
        title="Custos"
        details={error instanceof Error ? error.message : undefined}
        actions={
          <a href="/">
            <Trans>Start again</Trans>
          </a>
        }
      >
        <Trans>The console could not be shown. Jobs and drafts are kept in this browser.</Trans>
      </StatePanel>
    </main>
  );
}
