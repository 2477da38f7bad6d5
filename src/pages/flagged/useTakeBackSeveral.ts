import { useLingui } from '@lingui/react/macro';

import { toast } from '#src/components/toast.ts';
import { useTakeBack } from '#src/layout/useTakeBack.ts';
import { useWaitingJobs } from '#src/queries/waiting.ts';

/** Takes back the last decision on several that still waits: a selection or a wave, whatever was decided after it. */
export function useTakeBackSeveral(): () => void {
  const { t } = useLingui();
  const waiting = useWaitingJobs();
  const { takeBack } = useTakeBack();
  return () => {
    const job = waiting.find(({ total }) => total > 1);
    if (job) void takeBack(job);
    else toast(t`No decision on several waits to be sent.`);
  };
}
