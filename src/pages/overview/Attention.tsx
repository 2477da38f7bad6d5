import { Plural, Trans } from '@lingui/react/macro';
import { Link } from 'react-router';

import { jobStatus, jobTitle } from '#src/layout/jobText.ts';
import { paths } from '#src/paths.ts';
import { isFinishedJob, useJobs } from '#src/queries/jobs.ts';
import type { useOpenReports } from '#src/queries/overview.ts';

import classes from './Overview.module.css';

type Props = { reports: ReturnType<typeof useOpenReports> };

/** What waits for somebody now: reports that are open, and jobs that are not over. */
export function Attention({ reports }: Props) {
  const jobs = useJobs().filter((job) => !isFinishedJob(job));
  const { items, isRead, hasFailed } = reports;
  return (
    <ul className={classes.list}>
      <li className={classes.attention}>
        <Link to={paths.flagged}>
          <Plural value={items.length} one="# item is reported and open" other="# items are reported and open" />
        </Link>
        <span role="status">
          {hasFailed ? (
            <Trans>Not everything could be read. “Flagged” says what, and tries again.</Trans>
          ) : isRead ? null : (
            <Trans>Still reading…</Trans>
          )}
        </span>
      </li>
      {jobs.map((job) => (
        <li key={job.id} className={classes.attention}>
          <Link to={paths.job(job.id)}>{jobTitle(job)}</Link>
          <span>{jobStatus(job)}</span>
        </li>
      ))}
      {jobs.length === 0 ? (
        <li className={classes.attention}>
          <Trans>No job is under way.</Trans>
        </li>
      ) : null}
    </ul>
  );
}
