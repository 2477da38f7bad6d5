import { useEffect, useRef, useState } from 'react';

import { toast } from '#src/components/toast.ts';
import { codeOf } from '#src/queries/useErrorText.ts';

/**
 * Reads all that matches before something is decided about it, so that the question can name the number. Ends with the
 * part of the page that asked: whoever has left, or looks at something else by now, did not decide about what would be read.
 * @param failure what is said when it could not all be read
 */
export function useReadAll<T>(failure: string) {
  /** How many were read so far; undefined while nothing is read. */
  const [readCount, setReadCount] = useState<number>();
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);

  /** Undefined when it was stopped or failed, which was told. */
  const read = async (
    pages: (signal: AbortSignal) => AsyncIterable<readonly T[]>,
  ): Promise<readonly T[] | undefined> => {
    const { signal } = (reading.current = new AbortController());
    const found: T[] = [];
    setReadCount(0);
    try {
      for await (const page of pages(signal)) {
        found.push(...page);
        setReadCount(found.length);
      }
      return found;
    } catch (error) {
      if (!signal.aborted) toast(failure, { isFailure: true, code: codeOf(error) });
      return undefined;
    } finally {
      setReadCount(undefined);
    }
  };
  return { readCount, read, stop: () => reading.current?.abort() };
}
