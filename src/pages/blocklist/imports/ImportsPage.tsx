import '#src/laterMessages.ts';

import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import { PageFrame } from '#src/components/PageFrame.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { jobStatus } from '#src/layout/jobText.ts';
import { paths } from '#src/paths.ts';
import { useImports } from '#src/queries/imports.ts';
import { useJobsLoaded } from '#src/queries/jobs.ts';

import { FateCounts } from './FateCounts.tsx';
import classes from './Imports.module.css';
import { importName } from './importText.ts';

/** Every import of this browser into this network, the newest first. */
function ImportsPage() {
  const { t } = useLingui();
  const imports = useImports();
  const isLoaded = useJobsLoaded();
  return (
    <PageFrame
      title={t`Imports`}
      subtitle={t`Lists and single rules added to this network from this browser, and what can still be done about them.`}
      scrolls
    >
      {imports.length === 0 ? (
        isLoaded ? (
          <StatePanel
            title={t`Nothing has been imported yet`}
            actions={
              <Link to={paths.blocklistImport}>
                <Trans>Import words</Trans>
              </Link>
            }
          >
            <Trans>
              Each import stays here as a whole: days later you can still delete or disable exactly the rules it added.
            </Trans>
          </StatePanel>
        ) : null
      ) : (
        <ul className={classes.list} aria-label={t`Imports`}>
          {imports.map((job) => (
            <li key={job.id} className={classes.item}>
              <div className={classes.line}>
                <Link to={paths.blocklistImported(job.id)}>
                  <bdi>{importName(job)}</bdi>
                </Link>
                <span className={classes.meta}>
                  {jobStatus(job)} · <RelativeTime at={job.createdAt} />
                  {job.decision?.moderator ? <> · {job.decision.moderator}</> : null}
                </span>
              </div>
              <div className={classes.meta}>
                <FateCounts job={job} /> ·{' '}
                <Link to={paths.job(job.id)} aria-label={t`The job of ${importName(job)}`}>
                  <Trans>The job</Trans>
                </Link>
              </div>
            </li>
          ))}
        </ul>
      )}
    </PageFrame>
  );
}

export { ImportsPage as Component };
