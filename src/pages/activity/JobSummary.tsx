import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';

import { confirm } from '#src/components/confirm.ts';
import type { Job } from '#src/jobs/job.ts';
import { AboutError } from '#src/layout/AboutError.tsx';
import { JobProgress } from '#src/layout/JobProgress.tsx';
import { useCommand } from '#src/layout/useCommand.ts';
import { WaitingDecisions } from '#src/layout/WaitingDecisions.tsx';
import { undoLabel, undoTerms } from '#src/layout/jobText.ts';
import { undoDone } from '#src/layout/undoDone.ts';
import { clockSpan } from '#src/lib/time.ts';
import { useKeptFocus } from '#src/components/useKeptFocus.ts';
import { useNow } from '#src/components/useNow.ts';
import { paths } from '#src/paths.ts';
import {
  cancelJob,
  canUndo,
  isFinishedJob,
  paceOf,
  pauseJob,
  resumeJob,
  retryCount,
  retryJob,
  useJob,
} from '#src/queries/jobs.ts';
import { useFailureText } from '#src/queries/useErrorText.ts';

import classes from './Activity.module.css';
import { downloadCsv, downloadJson } from './downloadResult.ts';

/** Progress, pace, and what can be done about the job as it stands. */
export function JobSummary({ job }: { job: Job }) {
  const { t } = useLingui();
  const isOver = isFinishedJob(job);
  const { isBusy, run } = useCommand();
  const now = useNow(!isOver);
  const { perSecond, leftMs } = paceOf(job, now);
  const { state } = job;
  const isVerifying = 'phase' in state && state.phase === 'verifying';
  const failure = useFailureText(state.status === 'paused' ? state.failure : undefined);
  const retriable = retryCount(job);
  const undoing = useJob(job.undoneBy ?? '');

  // Whoever looks on goes on with one key; whoever is busy with something else is left there.
  const goOn = useRef<HTMLButtonElement>(null);
  const isAtCanary = state.status === 'paused' && state.reason === 'canary';
  useEffect(() => {
    const { activeElement } = document;
    if (isAtCanary && (activeElement === document.body || activeElement?.tagName === 'H1')) goOn.current?.focus();
  }, [isAtCanary]);

  const cancel = async () => {
    const isConfirmed = await confirm({
      title: t`Cancel the rest of this job`,
      body: t`What has been sent stays on the network; what has not is left out. You can undo the sent part afterwards.`,
      action: t`Cancel the rest`,
      isDanger: true,
    });
    if (isConfirmed) run(() => cancelJob(job));
  };

  return (
    <div className={classes.summary} onFocus={useKeptFocus()}>
      {isOver || state.status === 'waiting' ? null : (
        <>
          <JobProgress job={job} />
          <div className="number">
            {perSecond === undefined ? null : (
              <Plural value={Math.round(perSecond)} one="# item a second" other="# items a second" />
            )}
            {leftMs === undefined || leftMs < 500 || isVerifying ? null : (
              <>
                {' · '}
                {job.counts.fates.sent > 0 ? (
                  <Trans>{clockSpan(leftMs)} until all are sent, then the result is checked</Trans>
                ) : (
                  <Trans>{clockSpan(leftMs)} left</Trans>
                )}
              </>
            )}
          </div>
        </>
      )}
      {failure ? (
        <div className={classes.failure} role="alert">
          <strong>{failure.title}</strong> {failure.next}
          <div className={classes.meta}>{failure.details}</div>
          <AboutError code={failure.code} />
        </div>
      ) : null}
      {undoing === undefined ? null : <UndoneBy undoing={undoing} />}
      {job.kind === 'addBlocklistRules' && state.status === 'cancelled' && job.startedAt === undefined ? (
        <Link to={paths.blocklistImport}>
          <Trans>Back to the list: its review is kept until another one is begun</Trans>
        </Link>
      ) : null}
      {job.undoOf === undefined ? null : (
        <Link to={paths.job(job.undoOf)}>
          <Trans>This undoes an earlier job</Trans>
        </Link>
      )}
      {state.status === 'waiting' ? <WaitingDecisions waiting={[{ ...job, state }]} /> : null}
      {state.status === 'paused' && state.reason === 'canary' ? (
        <div className={classes.failure} role="status">
          <Trans>
            The first {job.canary?.size} went through and are shown below. Look at them: the rest is sent only when you
            go on.
          </Trans>
        </div>
      ) : null}
      <div className={classes.buttons}>
        {state.status === 'paused' || (state.status === 'running' && state.phase === 'sending') ? (
          // One button, so that the focus stays on it.
          <Button
            ref={goOn}
            variant={state.status === 'paused' ? 'filled' : 'default'}
            onClick={() => run(() => (state.status === 'paused' ? resumeJob(job) : pauseJob(job)))}
          >
            {state.status === 'running' ? (
              <Trans>Pause</Trans>
            ) : state.reason === 'canary' ? (
              <Trans>Go on with the rest</Trans>
            ) : (
              <Trans>Resume</Trans>
            )}
          </Button>
        ) : null}
        {!isOver && 'phase' in state && state.phase === 'sending' ? (
          <Button variant="default" onClick={() => void cancel()}>
            <Trans>Cancel the rest</Trans>
          </Button>
        ) : null}
        {isOver && retriable > 0 ? (
          <Button variant="default" onClick={() => run(() => retryJob(job))}>
            <Plural value={retriable} one="Try # item again" other="Try # items again" />
          </Button>
        ) : null}
        <Button variant="default" onClick={() => run(() => downloadCsv(job))}>
          <Trans>Download the result (CSV)</Trans>
        </Button>
        <Button variant="default" onClick={() => run(() => downloadJson(job))}>
          <Trans>JSON</Trans>
        </Button>
        {isOver && canUndo(job) ? (
          <Button
            variant="default"
            loading={isBusy}
            aria-describedby="undo-terms"
            onClick={() => run(() => undoDone(job))}
          >
            {undoLabel(job)}
          </Button>
        ) : null}
      </div>
      {isOver && canUndo(job) ? (
        <div id="undo-terms" className={classes.meta}>
          {undoTerms(job)}
        </div>
      ) : null}
    </div>
  );
}

/** How far the undoing of a job is: a decision that only waits, or was taken back, has undone nothing. */
function UndoneBy({ undoing }: { undoing: Job }) {
  const { status } = undoing.state;
  if (status === 'cancelled' && undoing.startedAt === undefined) return null;
  return (
    <Link to={paths.job(undoing.id)}>
      {status === 'waiting' ? (
        <Trans>Undoing it waits to be sent</Trans>
      ) : status === 'done' ? (
        <Trans>This job was undone</Trans>
      ) : status === 'cancelled' ? (
        <Trans>Undoing it was cancelled half-way</Trans>
      ) : (
        <Trans>This job is being undone</Trans>
      )}
    </Link>
  );
}
