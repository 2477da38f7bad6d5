import type { ApiClient } from '#src/api/client.ts';
import type { Clock } from '#src/lib/clock.ts';

import { changeBlock, inFlightItems, type Block, type BlockEvent, type BlockItem } from './block.ts';
import type { Found } from './fate.ts';
import { canaryLeft, isFinished, isSending, transition, type Job } from './job.ts';
import type { AnyJobKind, Search } from './kind.ts';
import type { LookAhead } from './lookAhead.ts';
import type { JobStore } from './store.ts';
import { fateAfterFailure, type Pause } from './trouble.ts';

/** The server has taken a change, it has only answered a question, or it has done neither (and that is saved). */
export type StepResult = 'changed' | 'answered' | 'failed';

/** What a step of a job needs. A step either saves its outcome, or throws and has saved nothing but what it says. */
export type StepContext = { store: JobStore; clock: Clock; kind: AnyJobKind; jobId: string; lookAhead: LookAhead };

/**
 * A call whose answer never came may still be on its way to the server. So long we wait before we look whether it has
 * taken effect, in milliseconds: longer where a second one could not be taken back.
 */
const settleMs = { undoable: 2_000, final: 5_000 };

/** Remembers where the server stands, before the first send and now and then later. */
export async function takeMark({ store, kind, jobId }: StepContext, client: ApiClient): Promise<StepResult> {
  const mark = (await kind.mark?.(client)) ?? null;
  await changeJob(store, jobId, (job, now) => (isFinished(job) ? job : transition(job, { type: 'marked', mark }, now)));
  return 'answered';
}

/**
 * Takes the next items of the job: they are saved as in flight, on the disk, when this resolves. Undefined when there
 * are none, or the job is not to send any more.
 */
export async function takeItems({ store, kind, jobId }: StepContext): Promise<Block | undefined> {
  const changed = await store.change(
    jobId,
    { work: ['queued'], first: true },
    {
      durable: true,
      each(job, block, now) {
        // Decided on what the database says now: another tab may have paused or cancelled it a moment ago.
        if (!isSending(job) || job.counts.fates.doubtful > 0) return { job, block };
        const limit = Math.min(kind.itemsPerCall, canaryLeft(job) ?? Infinity);
        return limit === 0 ? { job, block } : changeBlock(job, block, { type: 'take', limit }, now);
      },
    },
  );
  const block = changed?.blocks[0];
  return block?.work === 'in-flight' ? block : undefined;
}

/**
 * Sends what is in flight in the block and saves the outcome, in one transaction with the pause that `judge` finds
 * necessary: between the two nobody could begin another call.
 */
export async function sendItems(
  context: StepContext,
  client: ApiClient,
  job: Job,
  block: Block,
  judge: (error: unknown) => Promise<Pause | undefined>,
): Promise<StepResult> {
  const { store } = context;
  const { dropped, event, error } = await send(context, client, job, block);
  const pause = error === undefined ? undefined : await judge(error);
  await store.change(
    job.id,
    { blocks: [block.blockNo] },
    {
      each(current, saved, now) {
        const left = changeBlock(current, saved, { type: 'dropped', items: dropped }, now);
        return event ? changeBlock(left.job, left.block, event, now) : left;
      },
      after: (current, now) => (pause ? paused(current, pause, now) : current),
    },
  );
  return error === undefined || event?.type === 'accepted' ? 'changed' : 'failed';
}

/** `event`: what became of those that were not dropped, if any were left. */
type Sent = { dropped: ReadonlyMap<number, Found>; event?: BlockEvent; error?: unknown };

async function send(context: StepContext, client: ApiClient, { params }: Job, block: Block): Promise<Sent> {
  const { kind } = context;
  const out = inFlightItems(block);
  let changed: ReadonlyMap<string, Found> = new Map();
  try {
    changed = await look(context, client, params, block);
  } catch (error) {
    // Whatever went wrong, nothing has been sent.
    return { dropped: new Map(), event: { type: 'returned' }, error };
  }
  const dropped = new Map(
    out.flatMap(({ order, item }) => {
      const reason = changed.get(kind.keyOf(item));
      return reason ? [[order, reason] as const] : [];
    }),
  );
  const items = itemsOf(out.filter(({ order }) => !dropped.has(order)));
  if (items.length === 0) return { dropped };
  try {
    await kind.send(client, items, params);
    return { dropped, event: { type: 'accepted', as: kind.acceptedAs(params) } };
  } catch (error) {
    return { dropped, event: fateAfterFailure(error, kind, params, items.length), error };
  }
}

/** A last look at what is in flight, and, where a call takes a single item, at what comes after it. */
async function look(
  { kind, store, jobId, lookAhead }: StepContext,
  client: ApiClient,
  params: unknown,
  block: Block,
): Promise<ReadonlyMap<string, Found>> {
  const out = inFlightItems(block);
  const items = itemsOf(out);
  if (!kind.recheck) return new Map();
  // After a call whose answer was lost, only a look from after it tells whether it took effect.
  const isInDoubt = out.some(({ doubts = 0 }) => doubts > 0);
  if (kind.itemsPerCall > 1 || isInDoubt) return kind.recheck(client, items, params);
  const from = block.blockNo + 1;
  const next = async (most: number) => {
    const blocks = await store.readBlocks(jobId, from, from + most);
    return blocks.flatMap((one) => itemsOf(one.items.filter(({ fate }) => fate.is === 'queued')));
  };
  return lookAhead({ kind, client, params, items, next });
}

const itemsOf = (entries: readonly BlockItem[]) => entries.map(({ item }) => item);

/**
 * Finds out what became of all doubtful items of the job, and only then puts those that are not there back into the
 * queue. To be called while no call of the job is out.
 */
export async function readBack(context: StepContext, client: ApiClient, job: Job): Promise<StepResult> {
  const { store, clock, kind } = context;
  const doubtful = await store.readWork(job.id, 'doubtful');
  const orders = ordersByKey(doubtful, kind, 'doubtful');
  const found = new Map<number, Sighted>();
  if (kind.find) {
    await clock.sleep(settleMs[kind.weight === 'final' ? 'final' : 'undoable']);
    const marks = doubtful.map(({ mark }) => mark);
    const search: Search = { wanted: new Set(orders.keys()), firstMark: job.firstMark, marks, thorough: false };
    for await (const sightings of kind.find(client, search)) collect(found, sightings, orders);
  }
  await store.change(
    job.id,
    { blocks: doubtful.map(({ blockNo }) => blockNo) },
    {
      each(current, block, now) {
        const seen = changeBlock(current, block, { type: 'found', items: found }, now);
        return changeBlock(seen.job, seen.block, { type: 'absent' }, now);
      },
    },
  );
  return found.size > 0 ? 'changed' : 'answered';
}

/** Proves, by reading back once at the end or before the canary is shown, what the server accepted. Saves as it reads. */
export async function verify(context: StepContext, client: ApiClient, job: Job): Promise<StepResult> {
  const { store, kind } = context;
  const sent = await blocksWithSent(store, job);
  const orders = ordersByKey(sent, kind, 'sent');
  const blockOf = new Map(sent.flatMap(({ blockNo, items }) => items.map(({ order }) => [order, blockNo] as const)));
  const search: Search = {
    wanted: new Set(orders.keys()),
    firstMark: job.firstMark,
    marks: [job.firstMark],
    thorough: true,
  };
  if (kind.find) {
    for await (const sightings of kind.find(client, search)) {
      const found = new Map<number, Sighted>();
      collect(found, sightings, orders);
      const blocks = [...new Set([...found.keys()].flatMap((order) => blockOf.get(order) ?? []))];
      await store.change(
        job.id,
        { blocks },
        { each: (current, block, now) => changeBlock(current, block, { type: 'found', items: found }, now) },
      );
    }
  }
  await store.change(
    job.id,
    { blocks: sent.map(({ blockNo }) => blockNo) },
    { each: (current, block, now) => changeBlock(current, block, { type: 'unverified' }, now) },
  );
  return 'answered';
}

/** Before the canary is shown, the blocks it is in have queued items too, which come first in what is left to do. */
async function blocksWithSent(store: JobStore, job: Job): Promise<Block[]> {
  const sent = await store.readWork(job.id, 'sent');
  const begun = canaryLeft(job) === undefined ? [] : await store.readWork(job.id, 'queued');
  return [...sent, ...begun.filter(({ items }) => items.some(({ fate }) => fate.is === 'sent'))];
}

/** The first results of a final change are in: nothing more is sent before somebody has looked at them. */
export async function showCanary({ store, jobId }: StepContext): Promise<void> {
  await changeJob(store, jobId, (job, now) => paused(job, { reason: 'canary' }, now));
}

/** Takes the job to its next phase or its end, if everything of this phase is through. */
export async function advance({ store, jobId }: StepContext): Promise<void> {
  await changeJob(store, jobId, (job, now) => transition(job, { type: 'advance' }, now));
}

/** After a death: nobody waits for the answers of calls that were out, so nobody knows. */
export async function recover(store: JobStore, jobId: string): Promise<void> {
  await store.change(
    jobId,
    { work: ['in-flight'] },
    { each: (job, block, now) => changeBlock(job, block, { type: 'doubted', cause: 'died' }, now) },
  );
}

/** The job paused, if it is running. */
export function paused(job: Job, why: Pause, now: number): Job {
  return job.state.status === 'running' ? transition(job, { type: 'pause', ...why }, now) : job;
}

/** Changes the job's record alone. `step` decides on what the database says now. */
export async function changeJob(
  store: JobStore,
  jobId: string,
  step: (job: Job, now: number) => Job,
): Promise<Job | undefined> {
  return (await store.change(jobId, { blocks: [] }, { before: step }))?.job;
}

type Sighted = { outcome: string; objectId?: string };

function ordersByKey(blocks: readonly Block[], kind: AnyJobKind, fate: 'doubtful' | 'sent'): Map<string, number> {
  const orders = new Map<string, number>();
  for (const { items } of blocks) {
    for (const entry of items) if (entry.fate.is === fate) orders.set(kind.keyOf(entry.item), entry.order);
  }
  return orders;
}

function collect(
  found: Map<number, Sighted>,
  sightings: readonly { key: string; outcome: string; objectId?: string }[],
  orders: ReadonlyMap<string, number>,
): void {
  for (const { key, ...sighted } of sightings) {
    const order = orders.get(key);
    if (order !== undefined) found.set(order, sighted);
  }
}
