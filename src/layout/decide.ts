import { toast } from '#src/components/toast.ts';
import type { Job } from '#src/jobs/job.ts';
import { startJob, type JobStarts } from '#src/queries/jobs.ts';
import { connectedProfileId } from '#src/queries/useSession.ts';
import { storageErrorText } from '#src/queries/useStorageErrorText.ts';

type Options = {
  /** What the title of the job speaks of: the community, for example. */
  source?: string;
  /** Why, for the record. */
  reason?: string;
  /** The network it was decided on, where the decision began earlier than now. */
  profileId?: string | undefined;
};

/** Saves a decision as a job, which waits and is then sent. False when it could not be saved, which was told. */
export async function decide<K extends keyof JobStarts>(
  kind: K,
  params: JobStarts[K]['params'],
  inputs: Iterable<JobStarts[K]['input']> | AsyncIterable<JobStarts[K]['input']>,
  options: Options = {},
): Promise<boolean> {
  return (await startDecision(kind, params, inputs, options)) !== undefined;
}

/** The same, for whoever follows what becomes of it. */
export async function startDecision<K extends keyof JobStarts>(
  kind: K,
  params: JobStarts[K]['params'],
  inputs: Iterable<JobStarts[K]['input']> | AsyncIterable<JobStarts[K]['input']>,
  { source, reason, profileId = connectedProfileId() }: Options = {},
): Promise<Job | undefined> {
  try {
    return await startJob(kind, params, inputs, {
      profileId,
      reason,
      ...(source !== undefined && { title: { source } }),
    });
  } catch (error) {
    toast(storageErrorText(error), { isFailure: true });
    return undefined;
  }
}
