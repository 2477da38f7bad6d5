import { t } from '@lingui/core/macro';
import { useState } from 'react';

import { toast } from '#src/components/toast.ts';
import { isOutOfStep } from '#src/queries/jobs.ts';
import { codeOf, isNetworkFailure } from '#src/queries/useErrorText.ts';
import { isOutOfRoom, storageErrorText } from '#src/queries/useStorageErrorText.ts';

function failureText(error: unknown): string {
  if (isNetworkFailure(error))
    return t`The network could not be asked what is there now, so nothing was done. Try again.`;
  if (isOutOfStep(error)) return t`The job has moved on meanwhile. Look again.`;
  // Only a new job, an undo, needs room.
  if (isOutOfRoom(error)) return storageErrorText(error);
  return t`This browser’s database failed. The job is as it was; reload the page and try again.`;
}

/** Runs one command at a time, so that a second click does nothing, and says in one place when it failed. */
export function useCommand(): { isBusy: boolean; run: (command: () => Promise<unknown>) => void } {
  const [isBusy, setBusy] = useState(false);
  const run = async (command: () => Promise<unknown>) => {
    if (isBusy) return;
    setBusy(true);
    try {
      await command();
    } catch (error) {
      toast(failureText(error), { isFailure: true, code: codeOf(error) });
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, run: (command) => void run(command) };
}
