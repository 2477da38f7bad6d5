import { wrap, type Remote } from 'comlink';
import { useEffect, useMemo, useRef, useState } from 'react';

import type { Wave, WaveItem } from '#src/lib/waves/waves.ts';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';

import type { WavesWorker } from './wavesWorker.ts';

/** How long the queue has to rest before it is looked for waves anew, in milliseconds. */
const restFor = 300;

/** The waves among what is open, found in a worker once the queue rests; those of before until then. */
export function useWaves(open: readonly FlaggedItem[]): readonly Wave[] {
  const [found, setFound] = useState<readonly Wave[]>([]);
  const worker = useRef<{ thread: Worker; remote: Remote<WavesWorker> }>(undefined);
  useEffect(
    () => () => {
      worker.current?.thread.terminate();
      worker.current = undefined;
    },
    [],
  );
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      worker.current ??= start();
      void worker.current.remote
        .findWaves(open.filter(({ kind }) => kind !== 'user').map(waveItem))
        // Without a worker the queue is as good as without waves.
        .then((waves) => isWanted && setFound(waves))
        .catch(() => {});
    }, restFor);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [open]);
  // What was decided on meanwhile is not in it any more.
  return useMemo(() => {
    const keys = new Set(open.map(({ key }) => key));
    return found.flatMap((wave) => {
      const left = wave.keys.filter((key) => keys.has(key));
      return left.length > 1 ? [{ ...wave, keys: left }] : [];
    });
  }, [found, open]);
}

function start() {
  const thread = new Worker(new URL('./wavesWorker.ts', import.meta.url), { type: 'module' });
  return { thread, remote: wrap<WavesWorker>(thread) };
}

const waveItem = ({ key, authorId, text, createdAt, attachments }: FlaggedItem): WaveItem => ({
  key,
  authorId,
  text,
  createdAt,
  fileUrls: attachments.flatMap(({ fileUrl }) => fileUrl ?? []),
});
