import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';

import { StatePanel } from '#src/components/StatePanel.tsx';
import { useErrorText } from '#src/queries/useErrorText.ts';

type Props = { error: unknown; onRetry?: (() => void) | undefined };

/** What went wrong, in place of what would be here: the message, the next step, and the details for an engineer. */
export function ErrorPanel({ error, onRetry }: Props) {
  const text = useErrorText(error);
  return (
    <StatePanel
      role="alert"
      title={text.title}
      details={text.details}
      actions={
        onRetry && text.canRetry ? (
          <Button variant="default" onClick={onRetry}>
            <Trans>Try again</Trans>
          </Button>
        ) : undefined
      }
    >
      {text.next}
    </StatePanel>
  );
}
