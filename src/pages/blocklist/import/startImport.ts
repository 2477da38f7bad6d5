import type { Job } from '#src/jobs/job.ts';
import { forgetDraft } from '#src/queries/drafts.ts';
import { startJob } from '#src/queries/jobs.ts';
import { forgetSnapshot, linkSnapshotToImport, saveSnapshotBeforeImport } from '#src/queries/snapshots.ts';

import { importItems } from './importItems.ts';
import { importReason } from './importReason.ts';
import { comparedRules, endImport, setSaving } from './importStore.ts';
import { forgetKeptList, keepForJob } from './keptList.ts';

type Wanted = { profileId: string; source: string; lines: number; signal: AbortSignal };

/**
 * Saves the reviewed list as a job, and ends the import. While it is being saved nothing of the list can be changed.
 * Throws when it cannot be saved, or is called off; then nothing is left of it, and the review is as it was.
 */
export async function startImport({ profileId, source, lines, signal }: Wanted): Promise<Job> {
  setSaving(0);
  try {
    // Before anything is sent: without room for it nothing is.
    const snapshot = await saveSnapshotBeforeImport(profileId, comparedRules(), source);
    const job = await startJob('addBlocklistRules', {}, importItems(), {
      profileId,
      title: source === '' ? {} : { source },
      expectedItems: lines,
      reason: importReason.get().trim(),
      onProgress: setSaving,
      signal,
    }).catch(async (error: unknown) => {
      // There was no import for it to be from before.
      await forgetSnapshot(snapshot).catch(() => {});
      throw error;
    });
    await linkSnapshotToImport(snapshot, job.id).catch(() => {});
    await forgetDraft('blocklist-import');
    if (job.state.status === 'waiting') keepForJob(job.id);
    else await forgetKeptList();
    setSaving(undefined);
    importReason.set('');
    endImport();
    return job;
  } finally {
    setSaving(undefined);
  }
}
