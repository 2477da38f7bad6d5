import { Button } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useSyncExternalStore } from 'react';

import { Check } from '#src/components/Check.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { toast } from '#src/components/toast.ts';
import { chooseNotice, noticeState, sayNoticesWith, wantsNotice } from '#src/queries/flagged/notice.ts';
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
            Not listed, since the network has no way to ask: expired stories, and conversations of two. Who reported
            something, and why, it does not say either.
          </Trans>
        </li>
      </ul>
      <div className={classes.sourceActions}>
        <Button size="xs" variant="default" onClick={() => void lookAgain()}>
          <Trans>Read everything again</Trans>
        </Button>
        <NoticeSwitch />
      </div>
    </details>
  );
}

/** A notice on the desktop for what is reported while nobody looks at the page. */
function NoticeSwitch() {
  const { t } = useLingui();
  const isOn = useSyncExternalStore(wantsNotice.subscribe, wantsNotice.get);
  useEffect(() => sayNoticesWith((count) => plural(count, { one: '# new report', other: '# new reports' })), []);
  if (noticeState() === 'missing') return null;
  const choose = async (isWanted: boolean) => {
    if (!(await chooseNotice(isWanted)))
      toast(t`This browser does not allow notices for this page. Its settings for the page can allow them.`);
  };
  return (
    <Check checked={isOn} onChange={(event) => void choose(event.currentTarget.checked)}>
      <Trans>Tell me of new reports while this page is out of sight</Trans>
    </Check>
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
