import '#src/laterMessages.ts';

import { Button, CloseButton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';

import { useKeptFocus } from '#src/components/useKeptFocus.ts';
import { useFootHeight } from '#src/components/useFootHeight.ts';
import type { Job } from '#src/jobs/job.ts';
import { paths } from '#src/paths.ts';
import { answeredOf, canUndo, isFinishedJob, useEngineFailure, useJobs, useJobsLoaded } from '#src/queries/jobs.ts';

import { applyRetention } from '#src/queries/deviceData.ts';
import { resumeFollowUps } from '#src/queries/allFollowUps.ts';
import { followImports } from '#src/queries/ruleNotes.ts';
import { useWaitingJobs } from '#src/queries/waiting.ts';

import { JobProgress } from './JobProgress.tsx';
import { jobStatus, jobTitle } from './jobText.ts';
import { undoDone } from './undoDone.ts';
import { useCommand } from './useCommand.ts';
import { useTakeBackKey } from './useTakeBack.ts';
import { WaitingDecisions } from './WaitingDecisions.tsx';
import classes from './JobTray.module.css';

/** A finished job stays in the tray this long, milliseconds, so that it can be undone where it was done. */
const shownFor = 20_000;

/** What is being carried to the network, at the foot of every page, and what has just been. */
export default function JobTray() {
  const { t } = useLingui();
  const jobs = useJobs();
  useTakeBackKey();
  const footHeight = useFootHeight('--tray-height');
  useEffect(() => void applyRetention().catch(() => {}), []);
  useEffect(() => void followImports(), []);
  const isLoaded = useJobsLoaded();
  useEffect(() => {
    if (isLoaded) void resumeFollowUps().catch(() => {});
  }, [isLoaded]);
  const { pathname } = useLocation();
  const waiting = useWaitingJobs().filter((job) => pathname !== paths.job(job.id));
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  // Jobs that had finished by then are no longer news.
  const [expired, setExpired] = useState(() => Date.now() - shownFor);
  const shown = jobs
    // What was taken back was said when it was.
    .filter((job) => job.state.status !== 'cancelled' || job.startedAt !== undefined)
    .filter((job) => job.state.status !== 'waiting' && !dismissed.has(job.id) && pathname !== paths.job(job.id))
    .filter((job) => !isFinishedJob(job) || (job.finishedAt ?? 0) > expired)
    .slice(0, 3);
  const nextToGo = Math.min(...shown.filter(isFinishedJob).map((job) => job.finishedAt ?? 0));
  useEffect(() => {
    if (!Number.isFinite(nextToGo)) return;
    const timer = setTimeout(() => setExpired(nextToGo), nextToGo + shownFor - Date.now());
    return () => clearTimeout(timer);
  }, [nextToGo]);
  const failure = useEngineFailure();
  const keep = useKeptFocus();
  if (shown.length === 0 && waiting.length === 0 && failure === undefined) return null;
  return (
    // The focus only passes through it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={footHeight} className={classes.tray} aria-label={t`Jobs`} onFocus={keep}>
      {failure === undefined ? null : (
        <div className={classes.line} role="alert">
          <Trans>
            This browser’s database failed, so jobs wait. What was saved is kept; reload the page, or free some disk
            space.
          </Trans>
        </div>
      )}
      <WaitingDecisions waiting={waiting} />
      {shown.map((job) => (
        <TrayLine key={job.id} job={job} onDismiss={() => setDismissed(new Set(dismissed).add(job.id))} />
      ))}
    </section>
  );
}

function TrayLine({ job, onDismiss }: { job: Job; onDismiss: () => void }) {
  const { t } = useLingui();
  const isOver = isFinishedJob(job);
  const { isBusy, run } = useCommand();
  const percent = Math.floor((answeredOf(job) / Math.max(1, job.total)) * 100);
  return (
    <div className={classes.line}>
      <Link to={paths.job(job.id)} className={classes.title}>
        {jobTitle(job)}
      </Link>
      <div className={classes.buttons}>
        {isOver && canUndo(job) ? (
          <Button size="compact-xs" variant="default" loading={isBusy} onClick={() => run(() => undoDone(job))}>
            <Trans>Undo</Trans>
          </Button>
        ) : null}
        {isOver ? <CloseButton size="sm" aria-label={t`Close: ${jobTitle(job)}`} onClick={onDismiss} /> : null}
      </div>
      <div className={classes.status} role="status">
        {jobStatus(job)}
        {isOver || job.total === 1 ? null : ` · ${percent} %`}
      </div>
      {isOver || job.total === 1 ? null : <JobProgress job={job} />}
    </div>
  );
}
