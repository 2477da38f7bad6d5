import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';

import { StatePanel } from '#src/components/StatePanel.tsx';
import { useErrorText } from '#src/queries/useErrorText.ts';

import { AboutError } from './AboutError.tsx';

type Props = { error: unknown; onRetry?: (() => void) | undefined };

/** What went wrong, in place of what would be here: the message, the next step, and the details for an engineer. */
export function ErrorPanel({ error, onRetry }: Props) {
  const { title, next, details, code, canRetry } = useErrorText(error);
  const isRetry = onRetry && canRetry;
  return (
    <StatePanel
      role="alert"
      title={title}
      details={details}
      actions={
        isRetry || code ? (
          <>
            {isRetry ? (
              <Button variant="default" onClick={onRetry}>
                <Trans>Try again</Trans>
              </Button>
            ) : null}
            <AboutError code={code} />
          </>
        ) : undefined
      }
    >
      {next}
    </StatePanel>
  );
}
