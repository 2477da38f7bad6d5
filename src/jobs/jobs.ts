import { changeBlock, type Block } from './block.ts';
import { createJob, type CreateJobDeps, type CreateJobOptions } from './createJob.ts';
import { release, takeBack, type Grace } from './grace.ts';
import { exportRows, readRows, type JobRow, type RowQuery } from './exportJob.ts';
import { isRetriable, type FateName } from './fate.ts';
import { IllegalTransition, isFinished, transition, type Job } from './job.ts';
import type { AnyJobKind, JobKind } from './kind.ts';
import { changeJob } from './steps.ts';
import type { JobStore } from './store.ts';

/**
 * What pages do with jobs. Every command changes the job's record in one transaction, whichever tab gives it; the tab
 * that runs the job follows. All of them throw `StorageError` when the database fails, and `IllegalTransition` when
 * the job is not in a state for it (a page that looked at an old state should simply look again).
 */
export type Jobs = {
  /** All jobs, the newest first; the same array until something changes. For `useSyncExternalStore`. */
  list(): readonly Job[];
  get(jobId: string): Job | undefined;
  /** False until the jobs have been read once. */
  isLoaded(): boolean;
  subscribe(listener: () => void): () => void;

  /** See `createJob.ts`. */
  create<Input, Item, Params>(
    kind: JobKind<Input, Item, Params>,
    params: Params,
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options: CreateJobOptions,
  ): Promise<Job>;
  /** True while a job is being written. */
  isSaving(): boolean;
  /** Nothing more is sent; calls that are out are finished. */
  pause(jobId: string): Promise<void>;
  resume(jobId: string): Promise<void>;
  /** Cancels a job that still waits, of which nothing was sent. False when it was too late for that. */
  takeBack(jobId: string): Promise<boolean>;
  /** Ends the grace: what waits is sent. No change if that has happened already. */
  release(jobId: string): Promise<void>;
  /**
   * Cancels all that is queued. What is out is finished and what was accepted is read back; the job ends after that.
   * Asked a second time, it stops waiting for that: what is not proven by then ends as unknown.
   */
  cancel(jobId: string): Promise<void>;
  /** Another attempt, within the same job, at what the server refused and at what is unknown (looked for first). */
  retry(jobId: string): Promise<void>;
  canUndo(job: Job): boolean;
  /** A new job that takes back what this one did. Undefined when there is nothing to take back. */
  undo(jobId: string, options?: UndoOptions): Promise<Job | undefined>;
  /** Deletes a finished job from this device. The network stays as it is. */
  delete(jobId: string): Promise<void>;
  /** Every item in the order of the input. */
  rows(jobId: string): AsyncIterable<JobRow>;
  /** Some of its items in the order of the input, for a table; see `exportJob.ts`. */
  readRows(jobId: string, page: RowQuery): ReturnType<typeof readRows>;
  /** Blocks `from` … `to` - 1 of 0 … `job.blocks` - 1, for a virtual table. */
  readBlocks(jobId: string, from: number, to: number): Promise<Block[]>;
  /** Items with one of these fates, in no particular order. */
  items(jobId: string, fates?: readonly FateName[]): AsyncIterable<JobRow>;
};

type UndoOptions = Pick<CreateJobOptions, 'title' | 'decision' | 'graceMs'> & {
  /** Of what it changed only the objects with these ids: the others are no longer what it made them. */
  only?: ReadonlySet<string> | undefined;
};

export type JobsDeps = CreateJobDeps & {
  store: JobStore;
  kinds: ReadonlyMap<string, AnyJobKind>;
  /** How long decisions wait, and who sees to their end; without it nothing waits. */
  grace?: Grace | undefined;
};

export function createJobs(deps: JobsDeps): Jobs {
  const { store, kinds } = deps;
  let saving = 0;

  function kindOf(job: Job): AnyJobKind {
    const kind = kinds.get(job.kind);
    if (!kind) throw new Error(`Job ${job.id} is of the kind "${job.kind}", which this version does not know`);
    return kind;
  }

  function known(jobId: string): Job {
    const job = store.job(jobId);
    if (!job) throw new Error(`There is no job ${jobId} on this device`);
    return job;
  }

  async function create<Input, Item, Params>(
    kind: JobKind<Input, Item, Params>,
    params: Params,
    inputs: Iterable<Input> | AsyncIterable<Input>,
    options: CreateJobOptions,
  ): Promise<Job> {
    const chosen = options.graceMs ?? deps.grace?.graceMs();
    const graceMs = chosen === undefined ? undefined : Math.max(chosen, kind.leastGraceMs ?? 0);
    saving += 1;
    try {
      const job = await createJob(deps, kind, params, inputs, { ...options, graceMs });
      if (job.state.status === 'waiting') deps.grace?.keep(job);
      return job;
    } finally {
      saving -= 1;
    }
  }

  async function cancel(jobId: string): Promise<void> {
    const job = known(jobId);
    const isAgain = 'phase' in job.state && job.state.phase !== 'sending';
    const event = { type: isAgain ? ('abandon' as const) : ('cancel' as const) };
    // While a call is out, its answer is worth the moment it takes.
    if (isAgain && job.counts.fates['in-flight'] > 0) return;
    await store.change(
      jobId,
      { work: isAgain ? ['doubtful', 'queued', 'sent'] : ['queued', 'in-flight', 'doubtful'] },
      {
        before: (current, now) => transition(current, event, now),
        each: (current, block, now) => changeBlock(current, block, event, now),
        after: (current, now) => transition(current, { type: 'advance' }, now),
      },
    );
  }

  async function retry(jobId: string): Promise<void> {
    const again: number[] = [];
    for await (const block of store.walkBlocks(jobId, ['refused', 'unknown'])) {
      if (block.items.some(({ fate }) => isRetriable(fate))) again.push(block.blockNo);
    }
    await store.change(
      jobId,
      { blocks: again },
      {
        before: (job, now) => transition(job, { type: 'retry' }, now),
        each: (job, block, now) => changeBlock(job, block, { type: 'retry' }, now),
      },
    );
  }

  function canUndo(job: Job): boolean {
    const way = kinds.get(job.kind)?.undo;
    if (!isFinished(job) || !way) return false;
    if (job.undoneBy === undefined) return way.of.some((outcome) => (job.counts.outcomes[outcome] ?? 0) > 0);
    // An undo that was cancelled half-way may be taken up again: what it took back is gone, and stays so.
    const undoing = store.job(job.undoneBy);
    return undoing === undefined || undoing.state.status === 'cancelled';
  }

  async function undo(jobId: string, { only, ...options }: UndoOptions = {}): Promise<Job | undefined> {
    const job = known(jobId);
    const { undo: way } = kindOf(job);
    if (!way || !canUndo(job)) throw new IllegalTransition(`Job ${jobId} cannot be undone`);
    const kind = kinds.get(way.kind);
    if (!kind) throw new Error(`"${job.kind}" is undone by "${way.kind}", which does not exist`);

    async function* inputs() {
      for await (const { items } of store.walkBlocks(jobId, ['done'])) {
        for (const { item, fate } of items) {
          if (fate.is !== 'done' || only?.has(fate.objectId ?? '') === false) continue;
          const input = way?.input(item, fate, job.params);
          if (input !== undefined) yield input;
        }
      }
    }
    const found = await inputs().next();
    if (found.done) return undefined;
    const { profileId } = job;
    const expectedItems = job.counts.fates.done;
    return create(kind, way.params(job.params), inputs(), {
      ...options,
      profileId,
      expectedItems,
      undoOf: jobId,
    });
  }

  return {
    list: store.jobs,
    get: store.job,
    isLoaded: store.isLoaded,
    subscribe: store.subscribe,
    create,
    isSaving: () => saving > 0,
    async pause(jobId) {
      await changeJob(store, jobId, (job, now) => transition(job, { type: 'pause', reason: 'person' }, now));
    },
    async resume(jobId) {
      await changeJob(store, jobId, (job, now) => transition(job, { type: 'resume' }, now));
    },
    takeBack: (jobId) => takeBack(store, jobId),
    release: (jobId) => release(store, jobId),
    cancel,
    retry,
    canUndo,
    undo,
    delete: (jobId) => store.deleteJobs([jobId]),
    rows: (jobId) => exportRows(store, kindOf(known(jobId)), jobId),
    readRows: (jobId, page) => readRows(store, kindOf(known(jobId)), jobId, page),
    readBlocks: store.readBlocks,
    async *items(jobId, fates) {
      const kind = kindOf(known(jobId));
      for await (const { items } of store.walkBlocks(jobId, fates)) {
        for (const { item, order, fate } of items) {
          if (!fates || fates.includes(fate.is)) yield { ...kind.view(item), order, fate };
        }
      }
    },
  };
}
