import { countFates, isFinal, isRetriable, type Fate, type Found as FoundBefore, type Refusal } from './fate.ts';
import { IllegalTransition, withCounts, type Job } from './job.ts';

/** An item whose call has failed so often, and which was not there each time, ends as unknown: nothing tries for ever. */
export const maxDoubts = 8;
/** From this doubt on a block is halved too: one item may be what the server stumbles over. */
const halveFromDoubt = 2;

export type BlockItem<Item = unknown> = {
  /** Its place in the input, unique in the job. */
  order: number;
  item: Item;
  fate: Fate;
  /** Failed calls after which it was not found on the server. */
  doubts?: number;
};

/** What has to be done next with a block. A block is in one call at a time. */
export type Work = 'in-flight' | 'doubtful' | 'queued' | 'sent' | 'settled';

/**
 * Up to `itemsPerCall` items of one group, saved as one record: "in flight" is one write, and a job of 100,000 items
 * is a thousand records.
 */
export type Block<Item = unknown> = {
  jobId: string;
  blockNo: number;
  group: string;
  work: Work;
  items: readonly BlockItem<Item>[];
  /** At least one of the next so many queued items was refused when they went together; 0 when nothing is suspected. */
  suspects: number;
  /** The job's mark when items of this block were sent first. */
  mark?: unknown;
};

/** What was seen of items on the server, by their `order`. */
type Found = ReadonlyMap<number, { outcome: string; objectId?: string }>;

export type BlockEvent =
  /** The next queued items are about to be sent, `limit` at most. */
  | { type: 'take'; limit: number }
  | { type: 'accepted'; as: Fate }
  /** Surely without effect, through no fault of the items: rate limit, token, permission. */
  | { type: 'returned' }
  /** Nobody knows. `failed`: the call broke; `died`: we did not live to see the answer. */
  | { type: 'doubted'; cause: 'failed' | 'died' }
  /** Looked at again just before the call, these items (by `order`) are no longer what was decided on. */
  | { type: 'dropped'; items: ReadonlyMap<number, FoundBefore> }
  /** The call was refused. One item: that is its fate. Several: at least one of them is to blame. */
  | { type: 'refused'; reason: Refusal }
  /** Doubtful or sent items were seen. */
  | { type: 'found'; items: Found }
  /** All doubtful items of the block were looked for and are not there. */
  | { type: 'absent' }
  /** All sent items of the block were looked for at the end and are not there. */
  | { type: 'unverified' }
  | { type: 'cancel' }
  | { type: 'abandon' }
  | { type: 'retry' };

export type Change = { job: Job; block: Block };

/** The job and one of its blocks after the event. Throws `IllegalTransition` where the event makes no sense. */
export function changeBlock(job: Job, block: Block, event: BlockEvent, now: number): Change {
  const changed = apply(job, block, event);
  const next = { ...changed, work: workOf(changed.items) };
  const taken = event.type === 'take' ? taking(job, now) : job;
  return { job: withCounts(taken, countsOf(block), countsOf(next), now), block: next };
}

/** The queued items that the next call should take. */
export function nextItems<Item>(block: Block<Item>, limit: number): BlockItem<Item>[] {
  const queued = block.items.filter(({ fate }) => fate.is === 'queued');
  // Binary search for the culprit: half of the suspects, who are always the first in the queue.
  const size = block.suspects > 0 ? Math.ceil(block.suspects / 2) : limit;
  return queued.slice(0, Math.min(size, limit));
}

export function inFlightItems<Item>(block: Block<Item>): BlockItem<Item>[] {
  return block.items.filter(({ fate }) => fate.is === 'in-flight');
}

/** What comes first for a block whose items have these fates. */
export function workOf(items: readonly BlockItem[]): Work {
  const order = ['in-flight', 'doubtful', 'queued', 'sent'] as const;
  return order.find((work) => items.some(({ fate }) => fate.is === work)) ?? 'settled';
}

function apply(job: Job, block: Block, event: BlockEvent): Block {
  const refuse = () => new IllegalTransition(`"${event.type}" makes no sense for a block that is ${block.work}`);
  const phase = 'phase' in job.state ? job.state.phase : undefined;
  // After a cancel nothing goes back into the queue.
  const back: Fate = phase === 'cancelling' ? { is: 'cancelled' } : { is: 'queued' };
  const out = inFlightItems(block).length;

  switch (event.type) {
    case 'take': {
      if (job.state.status !== 'running' || phase !== 'sending' || block.work !== 'queued') throw refuse();
      const orders = new Set(nextItems(block, event.limit).map(({ order }) => order));
      const mark = block.mark ?? job.mark;
      return {
        ...settle(
          block,
          ({ order }) => orders.has(order),
          () => ({ is: 'in-flight' }),
        ),
        ...(mark !== undefined && { mark }),
      };
    }
    case 'accepted':
      if (out === 0 || (event.as.is !== 'sent' && event.as.is !== 'done')) throw refuse();
      // The culprit is among those who were suspected but not in this call.
      return { ...settle(block, is('in-flight'), () => event.as), suspects: Math.max(0, block.suspects - out) };
    case 'returned':
      if (out === 0) throw refuse();
      return settle(block, is('in-flight'), () => back);
    case 'doubted':
      if (out === 0) throw refuse();
      return {
        ...block,
        items: block.items.map((item) =>
          item.fate.is === 'in-flight'
            ? { ...item, fate: { is: 'doubtful' }, ...(event.cause === 'failed' && { doubts: (item.doubts ?? 0) + 1 }) }
            : item,
        ),
      };
    case 'dropped':
      return dropped(block, event.items);
    case 'refused':
      if (out === 0) throw refuse();
      return out === 1
        ? { ...settle(block, is('in-flight'), () => ({ is: 'refused', reason: event.reason })), suspects: 0 }
        : { ...settle(block, is('in-flight'), () => back), suspects: out };
    case 'found':
      return found(block, event.items);
    case 'absent':
      return afterAbsence(block, back);
    case 'unverified':
      return settle(block, is('sent'), () => ({ is: 'unknown', why: 'not-found' }));
    case 'cancel':
      if (phase !== 'cancelling') throw refuse();
      return settle(block, is('queued'), () => back);
    case 'abandon':
      if (phase !== 'cancelling' && phase !== 'verifying') throw refuse();
      return settle(
        block,
        ({ fate }) => !isFinal(fate),
        () => ({ is: 'unknown', why: 'abandoned' }),
      );
    case 'retry':
      if (job.state.status !== 'running' || phase !== 'sending') throw refuse();
      return retried(block);
  }
}

function found(block: Block, seen: Found): Block {
  let settled = 0;
  const items = block.items.map((entry): BlockItem => {
    const sighting = seen.get(entry.order);
    if (!sighting || (entry.fate.is !== 'doubtful' && entry.fate.is !== 'sent')) return entry;
    if (entry.fate.is === 'doubtful') settled++;
    return { ...entry, fate: { is: 'done', ...sighting } };
  });
  return { ...block, items, suspects: Math.max(0, block.suspects - settled) };
}

function dropped(block: Block, reasons: ReadonlyMap<number, FoundBefore>): Block {
  const items = block.items.map((entry): BlockItem => {
    const reason = entry.fate.is === 'in-flight' ? reasons.get(entry.order) : undefined;
    if (!reason) return entry;
    return { ...entry, fate: 'is' in reason ? reason : { is: 'refused', reason } };
  });
  return { ...block, items, suspects: Math.max(0, block.suspects - reasons.size) };
}

/** Doubtful items that are not there: back into the queue, or given up. */
function afterAbsence(block: Block, back: Fate): Block {
  const absent = block.items.filter(is('doubtful'));
  const again = absent.filter(({ doubts = 0 }) => doubts < maxDoubts);
  const next = settle(block, is('doubtful'), ({ doubts = 0 }) =>
    doubts < maxDoubts ? back : { is: 'unknown', why: 'doubt' },
  );
  const tired = again.some(({ doubts = 0 }) => doubts >= halveFromDoubt);
  // They were the first in the queue when they were taken, so they are the first again.
  return { ...next, suspects: tired ? again.length : block.suspects };
}

function retried(block: Block): Block {
  const items = block.items.map((entry): BlockItem => {
    if (!isRetriable(entry.fate)) return entry;
    const { doubts: _, ...fresh } = entry;
    // What is unknown may be there after all: it is looked for before it is sent.
    return { ...fresh, fate: entry.fate.is === 'unknown' ? { is: 'doubtful' } : { is: 'queued' } };
  });
  return { ...block, items, suspects: 0 };
}

function settle(block: Block, which: (item: BlockItem) => boolean, become: (item: BlockItem) => Fate): Block {
  return { ...block, items: block.items.map((item) => (which(item) ? { ...item, fate: become(item) } : item)) };
}

function is(name: Fate['is']): (item: BlockItem) => boolean {
  return ({ fate }) => fate.is === name;
}

function countsOf(block: Block) {
  return countFates(block.items.map(({ fate }) => fate));
}

function taking(job: Job, now: number): Job {
  return { ...job, startedAt: job.startedAt ?? now, callsSinceMark: job.callsSinceMark + 1 };
}
