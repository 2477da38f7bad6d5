import { useLingui } from '@lingui/react/macro';

import type { Job } from '#src/jobs/job.ts';
import { answeredOf } from '#src/queries/jobs.ts';

import classes from './JobTray.module.css';

/** How far a job is, as a bar: first how much is sent, then, where the result is read back, how much is proven. */
export function JobProgress({ job }: { job: Job }) {
  const { t } = useLingui();
  const { state } = job;
  const isVerifying = 'phase' in state && state.phase === 'verifying';
  const done = isVerifying ? job.total - job.counts.fates.sent : answeredOf(job);
  return (
    <div
      className={classes.progress}
      role="progressbar"
      aria-label={t`Progress`}
      aria-valuemin={0}
      aria-valuemax={job.total}
      aria-valuenow={done}
    >
      <div style={{ transform: `scaleX(${job.total === 0 ? 1 : done / job.total})` }} />
    </div>
  );
}
