import { t } from '@lingui/core/macro';
import { useState } from 'react';

import { toast } from '#src/components/toast.ts';
import { isOutOfStep } from '#src/queries/jobs.ts';
import { storageErrorText } from '#src/queries/useStorageErrorText.ts';

/** Runs one command at a time, so that a second click does nothing, and says in one place when it failed. */
export function useCommand(): { isBusy: boolean; run: (command: () => Promise<unknown>) => void } {
  const [isBusy, setBusy] = useState(false);
  const run = async (command: () => Promise<unknown>) => {
    if (isBusy) return;
    setBusy(true);
    try {
      await command();
    } catch (error) {
      toast(isOutOfStep(error) ? t`The job has moved on meanwhile. Look again.` : storageErrorText(error), {
        isFailure: true,
      });
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, run: (command) => void run(command) };
}
