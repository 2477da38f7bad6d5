import { useEffect, useRef, useState } from 'react';

type Work = (reading: { onProgress: (read: number) => void; signal: AbortSignal }) => Promise<unknown>;

/** A long reading of the list that somebody started: how far it is, how to stop it, and why it failed. */
export function useReading() {
  const [state, setState] = useState<{ what: string; read: number }>();
  const [failure, setFailure] = useState<unknown>();
  const controller = useRef<AbortController>(undefined);
  useEffect(() => () => controller.current?.abort(), []);

  const run = async (what: string, work: Work) => {
    const mine = new AbortController();
    controller.current = mine;
    setFailure(undefined);
    setState({ what, read: 0 });
    try {
      await work({ signal: mine.signal, onProgress: (read) => setState({ what, read }) });
    } catch (error) {
      if (!mine.signal.aborted) setFailure(error);
    } finally {
      setState(undefined);
    }
  };
  return {
    /** What is being read for, while something is. */
    what: state?.what,
    read: state?.read ?? 0,
    failure,
    run,
    stop: () => controller.current?.abort(),
  };
}
