import type { ApiClient } from '#src/api/client.ts';

import type { Refusal } from '../fate.ts';
import type { JobKind } from '../kind.ts';
import { objectFate } from './objectFate.ts';

type Named = { displayName: string };
type Closing<Item> = {
  name: string;
  idOf: (item: Item) => string;
  /** What is kept of an input. */
  itemOf: (input: Item) => Item;
  /** The check that failed where there is no id. */
  missing: string;
  /** The names of some as they are now, by id; unknown ones left out. */
  readNames: (client: ApiClient, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  close: (client: ApiClient, id: string) => Promise<void>;
};

/**
 * Closes places for good: nothing brings one back (contract §27). Closing a closed one does nothing more, so a doubtful call
 * is simply repeated.
 */
export const closing = <Item extends Named>({
  name,
  idOf,
  itemOf,
  missing,
  readNames,
  close,
}: Closing<Item>): JobKind<Item, Item, Record<string, never>> => ({
  name,
  // The vendor's calls take one (vendor spec).
  itemsPerCall: 1,
  weight: 'final',
  leastGraceMs: 10_000,

  accept: (input) => ({ item: itemOf(input), fate: objectFate(idOf(input), missing) }),
  keyOf: idOf,
  groupOf: () => 'all',
  view: (item) => ({ lines: [], text: item.displayName || idOf(item), id: idOf(item) }),

  // Decided on by its name. One that is closed by now goes through: perhaps it was us, and closing it again does nothing.
  async recheck(client, items) {
    const names = await readNames(client, items.map(idOf));
    const changed = new Map<string, Refusal>();
    for (const item of items)
      if (names.get(idOf(item)) !== item.displayName) changed.set(idOf(item), { kind: 'changed-since' });
    return changed;
  },
  async send(client, items) {
    for (const item of items) await close(client, idOf(item));
  },
  acceptedAs: () => ({ is: 'done', outcome: 'closed' }),
  alreadyDone: ({ kind }) => (kind === 'not-found' ? 'already-gone' : undefined),
});
