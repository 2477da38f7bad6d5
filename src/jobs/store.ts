import type { Clock } from '#src/lib/clock.ts';
import { appendEntry } from '#src/ledger/append.ts';
import type { LedgerDraft } from '#src/ledger/entry.ts';
import type { DatabaseConnection } from '#src/storage/database.ts';
import type { JobBlockRecord, JobRecord } from '#src/storage/schema.ts';

import type { Block, Change, Work } from './block.ts';
import type { FateName } from './fate.ts';
import { IllegalTransition, isFinished, transition, type Job } from './job.ts';
import { changeRecord } from './record.ts';
import { createJobList, type JobChannel, type JobList } from './jobList.ts';

/** Which blocks a change goes over, in the order of their numbers within each part. */
type Which = { blocks: readonly number[] } | { work: readonly Work[]; first?: true };

type Steps = {
  /** Before the first block. */
  before?: (job: Job, now: number) => Job;
  each?: (job: Job, block: Block, now: number) => Change;
  /** After the last one. */
  after?: (job: Job, now: number) => Job;
  /** On the disk, not only on its way, when the promise resolves: for what must survive a power cut. */
  durable?: boolean;
};

/**
 * Jobs and their items in the browser database. What has to be on record (`record.ts`) is saved with what it records.
 * Every change reads, changes and writes the job and the blocks it goes
 * over in one transaction, so that counts always equal fates, and two tabs never overwrite each other.
 * All methods throw `StorageError` when the database fails.
 */
export type JobStore = Pick<JobList, 'jobs' | 'job' | 'subscribe' | 'isLoaded'> & {
  /** Reads all jobs into the snapshot that `jobs()` gives. */
  load(): Promise<void>;
  /**
   * Changes a job and some of its blocks in one transaction; nothing is saved if a step throws. Gives the job after
   * it and the changed blocks, or undefined if there is no such job.
   */
  change(jobId: string, which: Which, steps: Steps): Promise<{ job: Job; blocks: Block[] } | undefined>;
  /** Adds blocks of a job that is still being written. */
  addBlocks(blocks: readonly Block[]): Promise<void>;
  /**
   * Adds the job once all its blocks are there, links the job it undoes to it, and puts the decision on record. Throws
   * `IllegalTransition` when that job is being undone already.
   */
  addJob(job: Job, record: LedgerDraft): Promise<void>;
  /** Deletes the jobs and their items. Jobs that are not finished stay. */
  deleteJobs(jobIds: readonly string[]): Promise<void>;
  /** Deletes the blocks of one job that was never finished writing. */
  deleteBlocks(jobId: string): Promise<void>;
  /** Deletes blocks without a job: somebody died while writing them. Gives the number of jobs swept. */
  sweepOrphans(): Promise<number>;
  /** Blocks `from` … `to` - 1 of a job. */
  readBlocks(jobId: string, from: number, to: number): Promise<Block[]>;
  /** Up to `limit` blocks with this sort of work, lowest number first. */
  readWork(jobId: string, work: Work, limit?: number): Promise<Block[]>;
  /** The blocks of one group, in the order of the input, from the n-th on; read one at a time. */
  walkGroup(jobId: string, group: string, from?: number): AsyncIterable<Block>;
  /** The groups a job's items fall into. */
  groups(jobId: string): Promise<string[]>;
  /** The blocks that hold items with one of these fates; read a few at a time. */
  walkBlocks(jobId: string, fates?: readonly FateName[]): AsyncIterable<Block>;
  close(): void;
};

const blocksPerRead = 20;

/** `channel` tells the other tabs; without one, only this tab hears of changes. */
export function createJobStore(deps: {
  database: DatabaseConnection;
  clock: Clock;
  channel?: JobChannel | undefined;
}): JobStore {
  const { database, clock } = deps;
  const readJob = (id: string) => database.use(async (open) => asJob(await open.get('jobs', id)));
  const list = createJobList(readJob, deps.channel);

  async function readBlocks(jobId: string, from: number, to: number): Promise<Block[]> {
    const range = IDBKeyRange.bound([jobId, from], [jobId, to], false, true);
    return (await database.use((open) => open.getAll('jobBlocks', range))).map(asBlock);
  }

  return {
    jobs: list.jobs,
    job: list.job,
    subscribe: list.subscribe,
    isLoaded: list.isLoaded,
    close: list.close,

    async load() {
      const records = await database.use((open) => open.getAll('jobs'));
      list.replace(records.map((record) => record as Job));
    },

    async change(jobId, which, { before, each, after, durable = false }) {
      const result = await database.use(async (open) => {
        const options = { durability: durable ? ('strict' as const) : ('relaxed' as const) };
        const transaction = open.transaction(['jobs', 'jobBlocks', 'ledger'], 'readwrite', options);
        const jobTable = transaction.objectStore('jobs');
        const blockTable = transaction.objectStore('jobBlocks');
        // A rejected `done` is the same failure once more; it must not surface as unhandled.
        transaction.done.catch(() => {});
        try {
          const found = asJob(await jobTable.get(jobId));
          if (!found) return undefined;
          const now = clock.now();
          let job = before ? before(found, now) : found;
          const blocks: Block[] = [];
          if (each) {
            for (const key of await keysOf(which)) {
              const record = await blockTable.get(key);
              if (!record) continue;
              const saved = asBlock(record);
              const change = each(job, saved, now);
              job = change.job;
              blocks.push(change.block);
              if (change.block !== saved) write(blockTable.put(change.block));
            }
          }
          if (after) job = after(job, now);
          const changed = job !== found;
          if (changed) {
            job = { ...job, revision: found.revision + 1 };
            write(jobTable.put(job));
            const record = changeRecord(found, job);
            if (record) await appendEntry(transaction, record);
          }
          await transaction.done;
          return { job, blocks, changed };
        } catch (error) {
          try {
            transaction.abort();
          } catch {
            // It had ended already.
          }
          throw error;
        }

        async function keysOf(wanted: Which): Promise<[string, number][]> {
          if ('blocks' in wanted) return wanted.blocks.map((blockNo) => [jobId, blockNo]);
          const keys: [string, number][] = [];
          for (const work of wanted.work) {
            const index = blockTable.index('byWork');
            keys.push(...(await index.getAllKeys([jobId, work], wanted.first ? 1 : undefined)));
          }
          return keys;
        }
      });
      if (result?.changed) list.put(result.job);
      else if (result) list.see(result.job);
      return result && { job: result.job, blocks: result.blocks };
    },

    async addBlocks(blocks) {
      await database.use(async (open) => {
        const transaction = open.transaction('jobBlocks', 'readwrite');
        transaction.done.catch(() => {});
        for (const block of blocks) write(transaction.store.put(block));
        await transaction.done;
      });
    },

    async addJob(job, record) {
      const undone = await database.use(async (open) => {
        const transaction = open.transaction(['jobs', 'ledger'], 'readwrite', { durability: 'strict' });
        transaction.done.catch(() => {});
        const table = transaction.objectStore('jobs');
        const original = job.undoOf === undefined ? undefined : asJob(await table.get(job.undoOf));
        // Asked twice, in two tabs or by two clicks: the second would take back what is not there any more.
        if (original?.undoneBy !== undefined) {
          const other = asJob(await table.get(original.undoneBy));
          if (other && other.state.status !== 'cancelled') {
            throw new IllegalTransition(`Job ${original.id} is being undone by ${other.id}`);
          }
        }
        const linked = original && {
          ...transition(original, { type: 'undone', by: job.id }, clock.now()),
          revision: original.revision + 1,
        };
        for (const saved of linked ? [job, linked] : [job]) write(table.put(saved));
        await appendEntry(transaction, record);
        await transaction.done;
        return linked;
      });
      list.put(job);
      if (undone) list.put(undone);
    },

    async deleteJobs(jobIds) {
      const deleted = await database.use(async (open) => {
        const transaction = open.transaction(['jobs', 'jobBlocks'], 'readwrite');
        const gone: string[] = [];
        for (const id of jobIds) {
          const job = asJob(await transaction.objectStore('jobs').get(id));
          if (!job || !isFinished(job)) continue;
          await transaction.objectStore('jobs').delete(id);
          await transaction.objectStore('jobBlocks').delete(allBlocksOf(id));
          gone.push(id);
        }
        await transaction.done;
        return gone;
      });
      for (const id of deleted) list.remove(id);
    },

    async deleteBlocks(jobId) {
      await database.use((open) => open.delete('jobBlocks', allBlocksOf(jobId)));
    },

    sweepOrphans() {
      return database.use(async (open) => {
        const transaction = open.transaction(['jobs', 'jobBlocks'], 'readwrite');
        const known = new Set(await transaction.objectStore('jobs').getAllKeys());
        const blocks = transaction.objectStore('jobBlocks');
        let swept = 0;
        // From job to job: the key after all blocks of one job is the first of the next.
        let cursor = await blocks.openKeyCursor();
        while (cursor) {
          const [jobId] = cursor.key;
          if (!known.has(jobId)) {
            await blocks.delete(allBlocksOf(jobId));
            swept++;
          }
          cursor = await cursor.continue([jobId, Infinity]);
        }
        await transaction.done;
        return swept;
      });
    },

    readBlocks,

    async readWork(jobId, work, limit) {
      const records = await database.use((open) => open.getAllFromIndex('jobBlocks', 'byWork', [jobId, work], limit));
      return records.map(asBlock);
    },

    async *walkGroup(jobId, group, from = 0) {
      const keys = await database.use((open) => open.getAllKeysFromIndex('jobBlocks', 'byGroup', [jobId, group]));
      for (const key of keys.slice(from)) {
        const record = await database.use((open) => open.get('jobBlocks', key));
        if (record) yield asBlock(record);
      }
    },

    async groups(jobId) {
      const found: string[] = [];
      const range = IDBKeyRange.bound([jobId], [jobId, []]);
      await database.use(async (open) => {
        let cursor = await open.transaction('jobBlocks').store.index('byGroup').openKeyCursor(range, 'nextunique');
        while (cursor) {
          found.push(cursor.key[1]);
          cursor = await cursor.continue();
        }
      });
      return found;
    },

    async *walkBlocks(jobId, fates) {
      for (let from = 0; ; from += blocksPerRead) {
        const blocks = await readBlocks(jobId, from, from + blocksPerRead);
        for (const block of blocks) {
          if (!fates || block.items.some(({ fate }) => fates.includes(fate.is))) yield block;
        }
        if (blocks.length < blocksPerRead) return;
      }
    },
  };
}

// A write that fails takes its transaction with it, and that is where we hear of it.
function write(request: Promise<unknown>): void {
  request.catch(() => {});
}

function allBlocksOf(jobId: string): IDBKeyRange {
  return IDBKeyRange.bound([jobId, 0], [jobId, Infinity]);
}

// `storage` cannot know our types (it imports only `lib`), and nobody but this file writes these tables.
const asJob = (record: JobRecord | undefined): Job | undefined => record as Job | undefined;
const asBlock = (record: JobBlockRecord): Block => record as unknown as Block;
