import '#src/laterMessages.ts';

import { Button } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';

import { confirm } from '#src/components/confirm.ts';
import { PageFrame } from '#src/components/PageFrame.tsx';
import { RelativeTime } from '#src/components/RelativeTime.tsx';
import { StatePanel } from '#src/components/StatePanel.tsx';
import { jobStatus, jobTitle } from '#src/layout/jobText.ts';
import { useCommand } from '#src/layout/useCommand.ts';
import { paths } from '#src/paths.ts';
import { isFinishedJob, useJobs, useJobsLoaded, forgetJobs } from '#src/queries/jobs.ts';

import classes from './Activity.module.css';
import { ActivityTabs } from './ActivityTabs.tsx';

/** Every change this browser has carried to the network it is connected to, newest first. */
function ActivityPage() {
  const { t } = useLingui();
  const jobs = useJobs();
  const isLoaded = useJobsLoaded();
  const finished = jobs.filter(isFinishedJob);
  const { isBusy, run } = useCommand();
  const clear = async () => {
    const isMeant = await confirm({
      title: plural(finished.length, { one: 'Clear # finished job', other: 'Clear # finished jobs' }),
      body: t`Their results, and with them the way to undo them, go from this browser; imports among them go from the page of imports too. The record and the network stay as they are.`,
      action: plural(finished.length, { one: 'Clear # job', other: 'Clear # jobs' }),
      isDanger: true,
    });
    if (isMeant) await forgetJobs(finished);
  };
  return (
    <PageFrame
      title={t`Activity`}
      subtitle={t`What this browser has changed on this network. It is kept here, not on the network.`}
      scrolls
      actions={
        finished.length > 0 ? (
          <Button variant="default" loading={isBusy} onClick={() => run(clear)}>
            <Trans>Clear finished jobs</Trans>
          </Button>
        ) : null
      }
    >
      <ActivityTabs />
      {jobs.length === 0 ? (
        isLoaded ? (
          <StatePanel
            title={t`Nothing has been changed yet`}
            actions={
              <Link to={paths.blocklistImport}>
                <Trans>Import words</Trans>
              </Link>
            }
          >
            <Trans>
              Imports, deletions and other changes appear here with their result, and with the way to undo them.
            </Trans>
          </StatePanel>
        ) : null
      ) : (
        <ul className={classes.list} aria-label={t`Jobs`}>
          {jobs.map((job) => (
            <li key={job.id} className={classes.item}>
              <Link to={paths.job(job.id)} aria-describedby={`about-${job.id}`}>
                {jobTitle(job)}
              </Link>
              <span className={classes.meta} id={`about-${job.id}`}>
                {jobStatus(job)} · <RelativeTime at={job.createdAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </PageFrame>
  );
}

export { ActivityPage as Component };
