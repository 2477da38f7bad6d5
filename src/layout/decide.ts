import { toast } from '#src/components/toast.ts';
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
  { source, reason, profileId = connectedProfileId() }: Options = {},
): Promise<boolean> {
  try {
    await startJob(kind, params, inputs, { profileId, reason, ...(source !== undefined && { title: { source } }) });
    return true;
  } catch (error) {
    toast(storageErrorText(error), { isFailure: true });
    return false;
  }
}
