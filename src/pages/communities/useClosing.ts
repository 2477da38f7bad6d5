import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';

import type { Community } from '#src/api/communities.ts';
import { toast } from '#src/components/toast.ts';
import { codeOf } from '#src/queries/useErrorText.ts';

import { saveClosingRecord } from './closingRecord.ts';
import { askToClose, closeCommunities } from './communityDecisions.tsx';

/**
 * Closing communities: the question, then the record of what is lost, then the decision. Whoever leaves the page while the
 * record is read has closed nothing.
 */
export function useClosing() {
  const { t } = useLingui();
  /** Members read for the record so far; undefined while none is made. */
  const [read, setRead] = useState<number>();
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);

  /** True when it was decided. */
  const close = async (communities: readonly Community[]): Promise<boolean> => {
    if (read !== undefined) return false;
    const closing = await askToClose(communities);
    if (!closing) return false;
    if (closing.isRecorded) {
      const { signal } = (reading.current = new AbortController());
      setRead(0);
      try {
        // Before anything is sent: afterwards nobody can read the members any more.
        await saveClosingRecord(communities, setRead, signal);
      } catch (error) {
        if (!signal.aborted)
          toast(t`The record could not be saved, so nothing was closed. Try again, or close without a record.`, {
            isFailure: true,
            code: codeOf(error),
          });
        return false;
      } finally {
        setRead(undefined);
      }
      if (signal.aborted) return false;
    }
    return closeCommunities(closing);
  };
  return { close, read, stop: () => reading.current?.abort() };
}
