import '#src/laterMessages.ts';

import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useParams } from 'react-router';

import { PageFrame } from '#src/components/PageFrame.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { TableSkeleton } from '#src/components/TableSkeleton.tsx';
import { jobStatus } from '#src/layout/jobText.ts';
import { paths } from '#src/paths.ts';
import { useImports } from '#src/queries/imports.ts';
import { isFinishedJob, useJobsLoaded } from '#src/queries/jobs.ts';

import { FateCounts } from './FateCounts.tsx';
import classes from './Imports.module.css';
import { ImportedRules } from './ImportedRules.tsx';
import { importName } from './importText.ts';

/** One import: the rules it added, what has become of them, and what can still be done about them. */
function ImportedPage() {
  const { t } = useLingui();
  const { jobId = '' } = useParams();
  const job = useImports().find(({ id }) => id === jobId);
  const isLoaded = useJobsLoaded();
  if (!job) {
    return (
      <PageFrame title={isLoaded ? t`No such import` : t`Import`} scrolls>
        {isLoaded ? (
          <StatePanel
            title={t`This import is not kept in this browser`}
            actions={
              <Link to={paths.blocklistImports}>
                <Trans>See the imports that are</Trans>
              </Link>
            }
          >
            <Trans>
              Imports live in the browser that made them. This one was cleared, or belongs to another browser or
              network.
            </Trans>
          </StatePanel>
        ) : (
          <TableSkeleton />
        )}
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={t`Import: ${importName(job)}`}
      subtitle={
        <>
          <RelativeTime at={job.createdAt} />
          {job.decision?.moderator ? <> · {job.decision.moderator}</> : null} · {jobStatus(job)} ·{' '}
          <Link to={paths.job(job.id)}>
            <Trans>The job</Trans>
          </Link>
        </>
      }
    >
      <div className={classes.status}>
        <FateCounts job={job} />
      </div>
      {isFinishedJob(job) ? (
        <ImportedRules key={job.id} job={job} />
      ) : (
        <StatePanel
          title={t`This import is not finished`}
          actions={
            <Link to={paths.job(job.id)}>
              <Trans>See how far it is</Trans>
            </Link>
          }
        >
          <Trans>Its rules are listed here when it is over.</Trans>
        </StatePanel>
      )}
    </PageFrame>
  );
}

export { ImportedPage as Component };
