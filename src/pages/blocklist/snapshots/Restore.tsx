import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';

import { toast } from '#src/components/toast.ts';
import { jobStatus, jobTitle } from '#src/layout/jobText.ts';
import { exactTime } from '#src/lib/time.ts';
import { restorePlan } from '#src/lib/ruleDiff/restorePlan.ts';
import { paths } from '#src/paths.ts';
import { isFinishedJob, useJobs } from '#src/queries/jobs.ts';
import { startRestore } from '#src/queries/restoreRules.ts';
import type { Comparison, Snapshot } from '#src/queries/snapshots.ts';
import { useSession } from '#src/queries/useSession.ts';
import { useStorageErrorText } from '#src/queries/useStorageErrorText.ts';

import { confirmRestore } from './confirmRestore.tsx';
import classes from './Snapshots.module.css';

type Props = { comparison: Comparison; earlier: Snapshot; onAgain: () => void };

/** The way back to the snapshot: what would be sent, and the jobs once they are started. */
export function Restore({ comparison, earlier, onAgain }: Props) {
  const { t, i18n } = useLingui();
  const plan = useMemo(() => restorePlan(comparison.changes), [comparison]);
  const [started, setStarted] = useState<{ ids: readonly string[]; failure?: unknown }>();
  const failureText = useStorageErrorText(started?.failure);
  const all = useJobs();
  const jobs = all.filter(({ id }) => started?.ids.includes(id));
  // What a job of ours has changed since would be sent a second time.
  const isBusy = all.some((job) => !isFinishedJob(job));
  const isStale = isBusy || all.some(({ finishedAt = 0 }) => finishedAt >= comparison.at);
  const count = comparison.changes.length;

  const session = useSession();
  const isOther = session.status === 'connected' && earlier.network !== session.profile.name;
  const restore = async () => {
    const moment = exactTime(earlier.at, i18n.locale);
    if (!(await confirmRestore(plan, { moment, otherNetwork: isOther ? earlier.network : undefined }))) return;
    const { jobs, failure, rest } = await startRestore(plan, {
      profileId: earlier.profileId,
      source: t`the snapshot of ${moment}`,
    });
    setStarted({ ids: jobs.map(({ id }) => id), failure });
    rest.catch(() =>
      toast(t`Rules that were off could not be switched off again. Compare again, and restore what is left.`, {
        isFailure: true,
      }),
    );
  };

  return (
    <div className={classes.back}>
      <div className={classes.backText}>
        <Trans>Compared with the network at {exactTime(comparison.at, i18n.locale)}.</Trans>{' '}
        <span role="status">
          {isBusy ? (
            <Trans>A job of this browser is still changing the list; compare again when it is done.</Trans>
          ) : isStale ? (
            <Trans>The list has been changed from this browser since; compare again.</Trans>
          ) : null}
        </span>
        <div role="alert">
          {started?.failure === undefined ? null : (
            <Trans>
              Not everything could be started; what stands below runs. Compare again for the rest. {failureText}
            </Trans>
          )}
        </div>
        {started === undefined ? null : (
          <ul className={classes.question} aria-label={t`Jobs of this restoration`}>
            {jobs.map((job) => (
              <li key={job.id}>
                <Link to={paths.job(job.id)}>{jobTitle(job)}</Link> · {jobStatus(job)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {/* One button in one place: after the start it leads on, and the focus stays on it. */}
      {started === undefined && !isStale && count > 0 ? (
        <Button size="sm" key="action" onClick={() => void restore()}>
          <Plural value={count} one="Restore # difference…" other="Restore # differences…" />
        </Button>
      ) : (
        <Button size="sm" key="action" variant="default" onClick={onAgain}>
          <Trans>Compare again</Trans>
        </Button>
      )}
    </div>
  );
}
