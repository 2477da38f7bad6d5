import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import { confirm } from '#src/components/confirm.ts';
import type { Job } from '#src/jobs/job.ts';
import { JobProgress } from '#src/layout/JobProgress.tsx';
import { useCommand } from '#src/layout/useCommand.ts';
import { WaitingDecisions } from '#src/layout/WaitingDecisions.tsx';
import { undoLabel, undoTerms } from '#src/layout/jobText.ts';
import { clockSpan } from '#src/lib/time.ts';
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
  undoJob,
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
    <div className={classes.summary}>
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
        </div>
      ) : null}
      {job.undoneBy === undefined ? null : (
        <Link to={paths.job(job.undoneBy)}>
          <Trans>This job was undone</Trans>
        </Link>
      )}
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
        {state.status === 'running' && state.phase === 'sending' ? (
          <Button variant="default" disabled={isBusy} onClick={() => run(() => pauseJob(job))}>
            <Trans>Pause</Trans>
          </Button>
        ) : null}
        {state.status === 'paused' ? (
          <Button disabled={isBusy} onClick={() => run(() => resumeJob(job))}>
            {state.reason === 'canary' ? <Trans>Go on with the rest</Trans> : <Trans>Resume</Trans>}
          </Button>
        ) : null}
        {!isOver && 'phase' in state && state.phase === 'sending' ? (
          <Button variant="default" disabled={isBusy} onClick={() => void cancel()}>
            <Trans>Cancel the rest</Trans>
          </Button>
        ) : null}
        {isOver && retriable > 0 ? (
          <Button variant="default" disabled={isBusy} onClick={() => run(() => retryJob(job))}>
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
            disabled={isBusy}
            aria-describedby="undo-terms"
            onClick={() => run(() => undoJob(job))}
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
