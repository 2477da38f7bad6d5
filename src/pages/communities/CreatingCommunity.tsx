import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent } from 'react';
import { Link, useNavigate } from 'react-router';

import { StatePanel } from '#src/components/StatePanel.tsx';
import { AboutError } from '#src/layout/AboutError.tsx';
import { refusalText } from '#src/layout/jobText.ts';
import { useTakeBack } from '#src/layout/useTakeBack.ts';
import { paths } from '#src/paths.ts';
import { forgetDraft } from '#src/queries/drafts.ts';
import { useJobItems } from '#src/queries/jobItems.ts';
import { isFinishedJob, useJob, useJobsLoaded } from '#src/queries/jobs.ts';

import { newDraftName, newJobName } from './newCommunity.ts';

type Props = { jobId: string; onBack: () => void };

/** A new community on its way: opened once it is there; where it cannot be made, what was filled in is still there. */
export function CreatingCommunity({ jobId, onBack }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { takeBack } = useTakeBack();
  const job = useJob(jobId);
  const { rows } = useJobItems(job, 'all');
  const [item] = rows;
  const isOver = job !== undefined && isFinishedJob(job);
  const fate = isOver ? item?.fate : undefined;
  const communityId = fate?.is === 'done' ? fate.objectId : undefined;

  const open = useEffectEvent(async (id: string) => {
    await forgetDraft(newDraftName);
    await forgetDraft(newJobName);
    await navigate(paths.community(id), { replace: true });
  });
  useEffect(() => {
    if (communityId !== undefined) void open(communityId);
  }, [communityId]);
  const goBack = useEffectEvent(onBack);
  // Taken back, or a job of which this device knows nothing any more.
  const isLoaded = useJobsLoaded();
  const isGone = fate?.is === 'cancelled' || (isLoaded && !job);
  useEffect(() => {
    if (isGone) goBack();
  }, [isGone]);

  const back = (
    <Button variant="default" onClick={onBack}>
      <Trans>Back to the form</Trans>
    </Button>
  );
  if (fate?.is === 'refused')
    return (
      <StatePanel role="alert" title={t`The community was not created`} actions={back}>
        {refusalText(fate.reason)} <AboutError code={fate.reason.code} />
      </StatePanel>
    );
  if (fate?.is === 'unknown')
    return (
      <StatePanel role="alert" title={t`It is not known whether the community was created`} actions={back}>
        <Trans>
          The network took it, but shows no community of this name. Look at <Link to={paths.communities}>the list</Link>{' '}
          before you try again.
        </Trans>
      </StatePanel>
    );
  const isWaiting = job?.state.status === 'waiting';
  return (
    <StatePanel
      title={t`Creating the community`}
      actions={
        isWaiting ? (
          <Button variant="default" onClick={() => void takeBack(job)}>
            <Trans>Take back</Trans>
          </Button>
        ) : (
          <Button variant="default" component={Link} to={paths.job(jobId)}>
            <Trans>See how it goes</Trans>
          </Button>
        )
      }
    >
      {isWaiting ? (
        <Trans>It waits to be sent. Once it is there, it opens here.</Trans>
      ) : (
        <Trans>Once it is there, it opens here.</Trans>
      )}
    </StatePanel>
  );
}
