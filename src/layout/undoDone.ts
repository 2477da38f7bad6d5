import { t } from '@lingui/core/macro';

import { toast } from '#src/components/toast.ts';
import type { Job } from '#src/jobs/job.ts';
import { takeBackDone } from '#src/queries/imports.ts';

/** Begins to take back what a job did, and says so where nothing of it is left. */
export async function undoDone(job: Job): Promise<void> {
  if (!(await takeBackDone(job)))
    toast(t`Nothing is left to take back: what the job did was changed or deleted since.`);
}
