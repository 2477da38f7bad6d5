import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';

import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { lookAgain, retrySource, type FlaggedQueue } from '#src/queries/flagged/flaggedQueue.ts';
import { useErrorText } from '#src/queries/useErrorText.ts';
import { sourceNames } from '#src/queries/flagged/flaggedSources.ts';

import classes from './Flagged.module.css';
import { sourceText } from './flaggedText.ts';

/** What the queue is put together from, and when each was last looked at; what the network cannot list is said. */
export function Sources({ sources }: Pick<FlaggedQueue, 'sources'>) {
  const { t } = useLingui();
  return (
    <details>
      <summary>
        <Trans>What is looked at</Trans>
      </summary>
      <ul className={classes.sources}>
        {sourceNames.map((name) => {
          const { isReading, lookedAt, error } = sources[name];
          return (
            <li key={name}>
              {sourceText(name)}:{' '}
              {isReading ? (
                t`reading…`
              ) : lookedAt === undefined ? (
                t`not read yet`
              ) : (
                <Trans>
                  last looked <RelativeTime at={lookedAt} />
                </Trans>
              )}
              {error === undefined || isReading ? null : (
                <SourceFailure error={error} onRetry={() => retrySource(name)} />
              )}
            </li>
          );
        })}
        <li>
          <Trans>
            Not listed, since the network has no way to ask: reported stories, and conversations of two. Who reported
            something, and why, it does not say either.
          </Trans>
        </li>
      </ul>
      <Button size="xs" variant="default" onClick={() => void lookAgain()}>
        <Trans>Read everything again</Trans>
      </Button>
    </details>
  );
}

function SourceFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title } = useErrorText(error);
  return (
    <>
      {' '}
      <span role="alert">{title}</span>{' '}
      <Button size="compact-xs" variant="default" onClick={onRetry}>
        <Trans>Try again</Trans>
      </Button>
    </>
  );
}
