import { useEffect, useState } from 'react';

import type { Job } from '#src/jobs/job.ts';

import { jobEngine } from './jobEngine.ts';
import { useWaitingJobs } from './waiting.ts';

/** What is going to happen to an object, and the decision that says so. */
export type WaitingItem<Becomes> = { job: Job; becomes: Becomes };

/** Blocks of a decision read at a time. */
const blocksPerRead = 20;

/**
 * The objects that decisions wait for which are not sent yet, by id; of several decisions the last one.
 * @param becomesBy what a decision makes of its objects; undefined for those that are about something else
 * @param key where an item has its object's id
 */
export function useWaitingItems<Becomes>(
  becomesBy: (job: Job) => Becomes | undefined,
  key: string,
): ReadonlyMap<string, WaitingItem<Becomes>> {
  const jobs = useWaitingJobs().filter((job) => becomesBy(job) !== undefined);
  const ids = jobs.map(({ id }) => id).join(' ');
  const [known, setKnown] = useState<{ ids: string; items: ReadonlyMap<string, WaitingItem<Becomes>> }>({
    ids: '',
    items: new Map(),
  });
  useEffect(() => {
    if (ids === '') return;
    let isWanted = true;
    void readItems(ids.split(' '), becomesBy, key, () => isWanted)
      .then((items) => isWanted && setKnown({ ids, items }))
      // The tray shows the decisions themselves.
      .catch(() => {});
    return () => void (isWanted = false);
  }, [ids, becomesBy, key]);
  const [none] = useState(known.items);
  return ids === known.ids ? known.items : none;
}

async function readItems<Becomes>(
  ids: readonly string[],
  becomesBy: (job: Job) => Becomes | undefined,
  key: string,
  isWanted: () => boolean,
): Promise<ReadonlyMap<string, WaitingItem<Becomes>>> {
  const found = new Map<string, WaitingItem<Becomes>>();
  // The oldest decision first, so that later ones win.
  for (const id of ids.toReversed()) {
    const job = jobEngine.get(id);
    const becomes = job && becomesBy(job);
    if (!job || becomes === undefined) continue;
    for (let from = 0; from < job.blocks && isWanted(); from += blocksPerRead) {
      // oxlint-disable-next-line no-await-in-loop -- a large decision is not held in memory as a whole
      for (const { items } of await jobEngine.readBlocks(id, from, from + blocksPerRead)) {
        for (const { item } of items) found.set((item as Record<string, string>)[key] ?? '', { job, becomes });
      }
    }
  }
  return found;
}
