import { mostObjects } from '#src/ledger/entry.ts';
import type { Clock } from '#src/lib/clock.ts';

import { workOf, type Block, type BlockItem } from './block.ts';
import { countFates, isFinal, noCounts, recount, type Counts, type Fate } from './fate.ts';
import { newJob, type Decision, type Job } from './job.ts';
import type { ItemView, JobKind } from './kind.ts';
import { decisionRecord } from './record.ts';
import { withLock, writingLock, type Locks } from './locks.ts';
import { checkQuota, type EstimateStorage } from './quota.ts';
import type { JobStore } from './store.ts';

export type CreateJobDeps = {
  store: JobStore;
  clock: Clock;
  /** A new id, unique for ever. */
  newId(): string;
  locks?: Locks | undefined;
  estimateStorage?: EstimateStorage | undefined;
};

export type CreateJobOptions = {
  /** The network the job belongs to. */
  profileId: string;
  /** What its title is made of, e.g. `{ source: 'words.csv' }`. */
  title?: Readonly<Record<string, string | number>> | undefined;
  /** Roughly how many items will come, so that a lack of room is known before the first is written. */
  expectedItems?: number | undefined;
  /** Told how many items have been written so far. */
  onProgress?: ((written: number) => void) | undefined;
  /** Gives up and leaves nothing behind. */
  signal?: AbortSignal | undefined;
  /** Who decided, where and why, for the record. */
  decision?: Decision | undefined;
  undoOf?: string | undefined;
  /** How long it may be taken back before anything is sent; not at all unless told. */
  graceMs?: number | undefined;
};

/** A final change of more than so many items sends a few first, and waits for somebody to look at the results. */
const mostWithoutCanary = 20;
const canarySize = 5;

/** Items that are settled from the start sit in blocks of their own, so that every call is full. */
const settledGroup = 'settled';
/** Blocks written in one transaction. */
const blocksPerWrite = 10;

/**
 * Writes a job with all its items and lets it run. The items may come in any number, as they are read: only one block
 * per group is held, and one key per item to recognise repeated ones.
 *
 * The blocks are written first and the job last, so that half a job never runs; what is left of one is swept at the
 * next start. Throws `StorageError` (`quota` when there is no room), the signal's reason when aborted, or what
 * the items threw; in each case nothing is left behind.
 */
export async function createJob<Input, Item, Params>(
  deps: CreateJobDeps,
  kind: JobKind<Input, Item, Params>,
  params: Params,
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: CreateJobOptions,
): Promise<Job> {
  const { store, clock } = deps;
  const id = deps.newId();
  await checkQuota(deps.estimateStorage, options.expectedItems ?? 0);

  const { signal } = options;
  return withLock(deps.locks, writingLock, { mode: 'shared', ...(signal && { signal }) }, async () => {
    try {
      const { blocks, counts, objects } = await writeBlocks();
      const { profileId, title = {}, decision, undoOf, graceMs = 0 } = options;
      const needsCanary = kind.weight === 'final' && counts.fates.queued > mostWithoutCanary;
      const job = newJob(
        {
          id,
          kind: kind.name,
          profileId,
          params,
          title: counts.fates.queued === 1 && objects[0] ? { ...title, object: objects[0].text } : title,
          blocks,
          counts,
          graceMs,
          ...(decision && { decision }),
          ...(undoOf !== undefined && { undoOf }),
          ...(needsCanary && { canarySize }),
        },
        clock.now(),
      );
      await store.addJob(job, decisionRecord(job, kind, objects));
      return job;
    } catch (error) {
      // Best effort: if even this fails, the next start sweeps it.
      await store.deleteBlocks(id).catch(() => {});
      throw error;
    }
  });

  async function writeBlocks(): Promise<{ blocks: number; counts: Counts; objects: ItemView[] }> {
    const open = new Map<string, BlockItem<Item>[]>();
    const keys = new Set<string>();
    const objects: ItemView[] = [];
    let full: Block[] = [];
    let blocks = 0;
    let order = 0;
    let counts = noCounts;

    const close = (group: string, items: BlockItem<Item>[]) => {
      full.push({ jobId: id, blockNo: blocks++, group, work: workOf(items), items, suspects: 0 });
      counts = recount(counts, noCounts, countFates(items.map(({ fate }) => fate)));
      open.delete(group);
    };
    const write = async () => {
      options.signal?.throwIfAborted();
      await store.addBlocks(full);
      full = [];
      options.onProgress?.(order);
    };

    for await (const input of inputs) {
      const accepted = kind.accept(input, params);
      const fate = firstFate(accepted.fate, kind.keyOf(accepted.item), keys);
      const group = isFinal(fate) ? settledGroup : kind.groupOf(accepted.item);
      if (fate.is === 'queued' && objects.length < mostObjects) objects.push(kind.view(accepted.item));
      const items = open.get(group) ?? [];
      open.set(group, items);
      items.push({ order: order++, item: accepted.item, fate });
      // Settled items are never in a call; their blocks are of that size only for the sake of reading.
      const size = group === settledGroup ? Math.max(kind.itemsPerCall, 100) : kind.itemsPerCall;
      if (items.length >= size) close(group, items);
      if (full.length >= blocksPerWrite) await write();
    }
    for (const [group, items] of open) close(group, items);
    await write();
    return { blocks, counts, objects };
  }
}

/** The second of two equal items would be the same change once more. */
function firstFate(fate: Fate, key: string, keys: Set<string>): Fate {
  if (fate.is !== 'queued') return fate;
  if (keys.has(key)) return { is: 'refused', reason: { kind: 'repeated' } };
  keys.add(key);
  return fate;
}
