import type { Block, BlockItem } from './block.ts';
import type { Fate } from './fate.ts';
import type { AnyJobKind, ItemView } from './kind.ts';
import type { JobStore } from './store.ts';

/** One line of a job's result: what it was, and what became of it. */
export type JobRow = ItemView & { order: number; fate: Fate };

/** The items of a job in the order of the input, read a block at a time. */
export async function* exportRows(store: JobStore, kind: AnyJobKind, jobId: string): AsyncGenerator<JobRow> {
  for await (const { item, order, fate } of itemsInOrder(store, jobId)) yield { ...kind.view(item), order, fate };
}

/** Each group is in order by itself: always the lowest of their next items comes next. */
async function* itemsInOrder(store: JobStore, jobId: string): AsyncGenerator<BlockItem> {
  const groups = await store.groups(jobId);
  const walks = groups.map((group) => itemsOf(store.walkGroup(jobId, group)));
  const heads = await Promise.all(walks.map((walk) => walk.next()));
  for (;;) {
    let first = -1;
    for (const [index, head] of heads.entries()) {
      const best = heads[first];
      if (!head.done && (!best || best.done || head.value.order < best.value.order)) first = index;
    }
    const head = heads[first];
    const walk = walks[first];
    if (!head || head.done || !walk) return;
    yield head.value;
    heads[first] = await walk.next();
  }
}

async function* itemsOf(blocks: AsyncIterable<Block>): AsyncGenerator<BlockItem, undefined> {
  for await (const { items } of blocks) yield* items;
  return undefined;
}
