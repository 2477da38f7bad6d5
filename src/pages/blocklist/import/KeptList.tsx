import notice from '#src/components/Notice.module.css';
import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';

import type { Job } from '#src/jobs/job.ts';
import { paths } from '#src/paths.ts';
import { useJob, useJobsLoaded } from '#src/queries/jobs.ts';

import classes from './Import.module.css';
import { readKept } from './importStore.ts';
import { forgetKeptList, keptForJob, keptList, type KeptList as Kept } from './keptList.ts';

/** A list whose review was left, by Back or by a reload: it can be taken up where it was. */
export function KeptList() {
  const { t } = useLingui();
  const [found, setKept] = useState<{ list: Kept; job: string | undefined }>();
  const job = useJob(found?.job ?? '');
  const isLoaded = useJobsLoaded();
  useEffect(() => {
    let isOver = false;
    void Promise.all([keptList(), keptForJob()]).then(([list, job]) => {
      if (!isOver && list) setKept({ list, job });
    });
    return () => {
      isOver = true;
    };
  }, []);
  // Sent by now, it is a list like any other that was added.
  const isSent = found?.job !== undefined && isLoaded && (!job || job.startedAt !== undefined || isBeingSent(job));
  useEffect(() => {
    if (isSent) void forgetKeptList();
  }, [isSent]);
  if (!found || (found.job !== undefined && (!isLoaded || isSent))) return null;
  const kept = found.list;
  if (job?.state.status === 'waiting')
    return (
      <p className={notice.notice}>
        <Link to={paths.job(job.id)}>
          <Trans>The list you reviewed last waits to be sent</Trans>
        </Link>
        . <Trans>Taken back, it is here again as you left it.</Trans>
      </p>
    );
  const source = kept.source === '' ? t`A pasted list` : kept.source;
  return (
    <section className={notice.notice} aria-label={t`Kept list`}>
      <p className={classes.kept}>
        <Trans>
          {source} is kept as you left it,{' '}
          <Plural value={kept.changes.length} _0="unchanged" one="with # change" other="with # changes" />.
        </Trans>
      </p>
      <div className={classes.buttons}>
        <Button size="xs" onClick={() => void readKept(kept)}>
          <Trans>Back to its review</Trans>
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setKept(undefined);
            void forgetKeptList();
          }}
        >
          <Trans>Discard it</Trans>
        </Button>
      </div>
    </section>
  );
}

const isBeingSent = ({ state }: Job) =>
  state.status === 'running' || state.status === 'paused' || state.status === 'done';
