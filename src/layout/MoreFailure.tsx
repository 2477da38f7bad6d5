import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';

import { useErrorText } from '#src/queries/useErrorText.ts';

import { AboutError } from './AboutError.tsx';

/** The last line of a list whose next page failed: what is loaded stays. */
export function MoreFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title, code } = useErrorText(error);
  return (
    <>
      <span role="alert">
        {title} <AboutError code={code} />
      </span>
      <Button variant="default" onClick={onRetry}>
        <Trans>Load the next rows again</Trans>
      </Button>
    </>
  );
}
