import { useMemo, useState } from 'react';

import { useMinute } from '#src/components/useMinute.ts';
import type { FlaggedItem } from '#src/queries/flagged/flaggedItem.ts';
import type { FlaggedQueue } from '#src/queries/flagged/flaggedQueue.ts';

import { isWanted, sorted, type FlaggedUrl } from './filter.ts';
import { useWaves } from './useWaves.ts';

const itemKey = ({ key }: FlaggedItem) => key;

/** What of the queue is open, which waves are in it, and what the table shows of it. */
export function useQueueRows({ items, decided }: FlaggedQueue, filter: FlaggedUrl) {
  const now = useMinute();
  const open = useMemo(
    () => items.filter(({ key }) => !decided.has(key) || decided.get(key)?.is === 'back'),
    [items, decided],
  );
  const waves = useWaves(open);
  /** Decided on by a key, and not saved yet: the next one is there at once, and a second key is not about the same. */
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [waveId, setWaveId] = useState<string>();
  /** Taken out of the wave that is open: they are decided on apart. */
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const found = waves.find(({ id }) => id === waveId);
  const wave = useMemo(() => found && { ...found, keys: found.keys.filter((key) => !apart.has(key)) }, [found, apart]);
  const rows = useMemo(() => {
    const inWave = wave && new Set(wave.keys);
    const wanted = (item: FlaggedItem) =>
      (!pending.has(item.key) || decided.has(item.key)) &&
      (inWave ? inWave.has(item.key) : isWanted(item, filter, now));
    return sorted(open.filter(wanted), filter.sort);
  }, [open, filter, now, wave, pending, decided]);
  const rowIds = useMemo(() => rows.map(itemKey), [rows]);
  const byKey = useMemo(() => new Map(rows.map((item) => [item.key, item])), [rows]);
  return {
    open,
    waves,
    wave,
    rows,
    rowIds,
    byKey,
    /** Shows a wave by itself, or the queue again. */
    openWave: (id: string | undefined) => {
      setWaveId(id);
      setApart(new Set());
    },
    takeOutOfWave: (keys: Iterable<string>) => setApart(new Set([...apart, ...keys])),
    /** Takes something out of sight while a decision on it is being saved, or brings it back. */
    hide: (key: string) => setPending((all) => new Set(all).add(key)),
    show: (key: string) => setPending((all) => new Set([...all].filter((one) => one !== key))),
  };
}
