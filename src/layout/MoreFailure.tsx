import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';

import { useErrorText } from '#src/queries/useErrorText.ts';

/** The last line of a list whose next page failed: what is loaded stays. */
export function MoreFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title } = useErrorText(error);
  return (
    <>
      <span role="alert">{title}</span>
      <Button variant="default" onClick={onRetry}>
        <Trans>Load the next rows again</Trans>
      </Button>
    </>
  );
}
