import type { DatabaseConnection } from '#src/storage/database.ts';

import { appendEntry } from './append.ts';
import { breakAt, type Break } from './chain.ts';
import type { LedgerEntry } from './entry.ts';

/** What the record of this device can be asked. All of it throws `StorageError` when the database fails. */
export type Ledger = {
  /**
   * Up to `limit` entries that `matches` accepts, the newest first, from before `beforeSeq` on. `next` is where to go on;
   * absent at the end.
   */
  read(options: {
    matches: (entry: LedgerEntry) => boolean;
    limit: number;
    beforeSeq?: number | undefined;
  }): Promise<{ entries: LedgerEntry[]; next?: number }>;
  /** Everything `matches` accepts, the oldest first; read a few at a time. */
  walk(matches?: (entry: LedgerEntry) => boolean): AsyncIterable<LedgerEntry>;
  /** Follows the whole chain, and says where it begins and the first place where it breaks. */
  verify(options?: { onProgress?: (checked: number) => void; signal?: AbortSignal }): Promise<Verification>;
  /** How many entries are older than `before` (milliseconds since the epoch). */
  countBefore(before: number): Promise<number>;
  /** Deletes them, and puts that on record. Gives their number. */
  prune(before: number, now: number): Promise<number>;
};

export type Verification = { checked: number; first?: number | undefined; last?: number | undefined; broken?: Break };

const entriesPerRead = 500;

export function createLedger(database: DatabaseConnection): Ledger {
  const readRange = async (range: IDBKeyRange | null, limit = entriesPerRead) =>
    (await database.use((open) => open.getAll('ledger', range, limit))) as LedgerEntry[];

  async function* walk(matches: (entry: LedgerEntry) => boolean = () => true): AsyncGenerator<LedgerEntry> {
    let last = 0;
    for (;;) {
      const entries = await readRange(IDBKeyRange.lowerBound(last, true));
      yield* entries.filter(matches);
      const { seq } = entries.at(-1) ?? {};
      if (seq === undefined) return;
      last = seq;
    }
  }

  /** Entries are in the order of their time, but for a clock that was set back: the first that is young enough ends it. */
  async function firstFrom(before: number): Promise<number> {
    for await (const { at, seq } of walk()) if (at >= before) return seq;
    return Infinity;
  }

  return {
    async read({ matches, limit, beforeSeq = Infinity }) {
      const found: LedgerEntry[] = [];
      const isMore = await database.use(async (open) => {
        const range = IDBKeyRange.upperBound(beforeSeq, true);
        let cursor = await open.transaction('ledger').store.openCursor(range, 'prev');
        while (cursor && found.length < limit) {
          const entry = cursor.value as LedgerEntry;
          if (matches(entry)) found.push(entry);
          cursor = await cursor.continue();
        }
        return cursor !== null;
      });
      const next = found.at(-1)?.seq;
      return isMore && next !== undefined ? { entries: found, next } : { entries: found };
    },

    walk,

    async verify({ onProgress, signal } = {}) {
      let previous: LedgerEntry | undefined;
      let first: number | undefined;
      let checked = 0;
      for await (const entry of walk()) {
        signal?.throwIfAborted();
        const broken = breakAt(entry, previous);
        if (broken) return { checked, first, last: previous?.seq, broken };
        first ??= entry.seq;
        previous = entry;
        checked += 1;
        if (checked % entriesPerRead === 0) onProgress?.(checked);
      }
      return { checked, first, last: previous?.seq };
    },

    async countBefore(before) {
      const first = await firstFrom(before);
      return database.use((open) => open.count('ledger', IDBKeyRange.upperBound(first, true)));
    },

    async prune(before, now) {
      const first = await firstFrom(before);
      const range = IDBKeyRange.upperBound(first, true);
      return database.use(async (open) => {
        const transaction = open.transaction('ledger', 'readwrite');
        transaction.done.catch(() => {});
        const count = await transaction.store.count(range);
        if (count > 0) {
          // First, so that the chain goes on from the last entry even when all of them go.
          await appendEntry(transaction, { at: now, event: 'pruned', action: 'ledger', objectCount: count });
          await transaction.store.delete(first === Infinity ? await allButLast() : range);
        }
        await transaction.done;
        return count;

        async function allButLast(): Promise<IDBKeyRange> {
          const last = await transaction.store.openKeyCursor(null, 'prev');
          return IDBKeyRange.upperBound(last?.key ?? 0, true);
        }
      });
    },
  };
}
