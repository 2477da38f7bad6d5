import { useEffect, useState } from 'react';

import type { ObjectKind } from '#src/lib/pasted/pasted.ts';
import { findObjects, type FoundObject } from '#src/queries/findObjects.ts';

type Finding = { found: readonly FoundObject[]; isDone: boolean; error: unknown };

const start: Finding = { found: [], isDone: false, error: undefined };

/** Looks the ids up as they are told, and shows what is known so far. `again` reads everything anew. */
export function useFound(ids: readonly string[], kind: ObjectKind): Finding & { again: () => void } {
  const [attempt, setAttempt] = useState(0);
  // The same ids, whichever list they are in; another attempt is a new reading.
  const asked = `${attempt} ${kind} ${ids.join(' ')}`;
  const [{ of, ...finding }, setFinding] = useState<Finding & { of: string }>({ ...start, of: asked });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let found: FoundObject[] = [];
    const tell = (isDone: boolean, error?: unknown) => {
      if (!signal.aborted) setFinding({ found, isDone, error, of: asked });
    };
    void (async () => {
      try {
        for await (const some of findObjects(ids, kind, signal)) {
          found = [...found, ...some];
          tell(false);
        }
        tell(true);
      } catch (error) {
        tell(true, error);
      }
    })();
    return () => controller.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- all of it is in what is asked
  }, [asked]);
  return { ...(of === asked ? finding : start), again: () => setAttempt(attempt + 1) };
}
