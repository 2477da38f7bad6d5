import { useEffect, useRef, useState } from 'react';

import { rehearseInactive } from '#src/queries/rehearseInactive.ts';

import { quarantineMark, setRehearsal, sinceOf } from './inactiveStore.ts';
import { useCleanUp } from './useCleanUp.ts';

/** Runs the rehearsal: everything is read, nothing is changed. Leaving the page ends it. */
export function useRehearsal() {
  const { brought, settings, candidates, shield, question } = useCleanUp();
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const [failure, setFailure] = useState<unknown>();
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);

  const rehearse = async () => {
    if (!brought || question === undefined) return;
    const { signal } = (reading.current = new AbortController());
    setFailure(undefined);
    setProgress({ done: 0, of: 1 });
    try {
      const result = await rehearseInactive(
        {
          candidates,
          since: sinceOf(brought, settings),
          reportUntil: brought.newest,
          action: settings.action,
          mark: quarantineMark(settings, Date.now()),
          shield,
        },
        signal,
        (done, of) => setProgress({ done, of }),
      );
      setRehearsal(question, result);
    } catch (error) {
      if (!signal.aborted) setFailure(error);
    } finally {
      setProgress(undefined);
    }
  };
  return { progress, failure, rehearse: () => void rehearse(), stop: () => reading.current?.abort() };
}
