import type { BlockItem } from './block.ts';
import type { Fate } from './fate.ts';
import type { AnyJobKind, ItemView } from './kind.ts';
import type { JobStore } from './store.ts';

/** One line of a job's result: what it was, and what became of it. */
export type JobRow = ItemView & { order: number; fate: Fate };

/** How far each group of a job has been read: the next item, by the place of its block in the group. */
export type RowCursor = Readonly<Record<string, { block: number; item: number }>>;

/** The items of a job in the order of the input, read a block at a time. */
export async function* exportRows(store: JobStore, kind: AnyJobKind, jobId: string): AsyncGenerator<JobRow> {
  for await (const { item, order, fate } of itemsInOrder(store, jobId, {})) yield { ...kind.view(item), order, fate };
}

/** Which items to read: from the cursor on, as far as `last` in the order of the input, those `matches` accepts. */
export type RowQuery = { from: RowCursor; limit: number; last?: number; matches: (fate: Fate) => boolean };

/** Up to `limit` items, and the last one looked at. `next` is absent at the end. */
export async function readRows(
  store: JobStore,
  kind: AnyJobKind,
  jobId: string,
  { from, limit, last = Infinity, matches }: RowQuery,
): Promise<{ rows: JobRow[]; last: number; next?: RowCursor }> {
  const position: Record<string, { block: number; item: number }> = { ...from };
  const rows: JobRow[] = [];
  for await (const { item, order, fate } of itemsInOrder(store, jobId, position)) {
    if (matches(fate)) rows.push({ ...kind.view(item), order, fate });
    if (rows.length >= limit || order >= last) return { rows, last: order, next: { ...position } };
  }
  return { rows, last: Infinity };
}

/** Each group is in order by itself: always the lowest of their next items comes next. Notes in `position` how far it is. */
async function* itemsInOrder(
  store: JobStore,
  jobId: string,
  position: Record<string, { block: number; item: number }>,
): AsyncGenerator<BlockItem> {
  const groups = await store.groups(jobId);
  const walks = groups.map((group) => itemsOf(store, jobId, group, position[group]));
  const heads = await Promise.all(walks.map((walk) => walk.next()));
  for (;;) {
    let first = -1;
    for (const [index, head] of heads.entries()) {
      const best = heads[first];
      if (!head.done && (!best || best.done || head.value.entry.order < best.value.entry.order)) first = index;
    }
    const head = heads[first];
    const walk = walks[first];
    const group = groups[first];
    if (!head || head.done || !walk || group === undefined) return;
    position[group] = head.value.next;
    yield head.value.entry;
    heads[first] = await walk.next();
  }
}

type Step = { entry: BlockItem; next: { block: number; item: number } };

async function* itemsOf(
  store: JobStore,
  jobId: string,
  group: string,
  from = { block: 0, item: 0 },
): AsyncGenerator<Step, undefined> {
  let nth = from.block;
  let skip = from.item;
  for await (const { items } of store.walkGroup(jobId, group, nth)) {
    for (const [index, entry] of items.slice(skip).entries()) {
      const item = skip + index + 1;
      yield { entry, next: item < items.length ? { block: nth, item } : { block: nth + 1, item: 0 } };
    }
    skip = 0;
    nth += 1;
  }
  return undefined;
}
