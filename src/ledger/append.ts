import type { IDBPTransaction, StoreNames } from 'idb';

import type { LedgerRecord, Schema } from '#src/storage/schema.ts';

import { chained } from './chain.ts';
import type { LedgerDraft, LedgerEntry } from './entry.ts';

type Table = ReturnType<IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>['objectStore']>;

/**
 * Adds a line to the record, in the caller's transaction over `ledger`: what happened and that it is on record are
 * saved together or not at all. Transactions that write one table go one after the other, in every tab, so that two
 * entries never follow the same one.
 */
export async function appendEntry(
  transaction: { objectStore(name: 'ledger'): unknown },
  draft: LedgerDraft,
): Promise<LedgerEntry> {
  const table = transaction.objectStore('ledger') as Table;
  const last = await table.openCursor(null, 'prev');
  const entry = chained(draft, last?.value as LedgerEntry | undefined);
  await table.put(entry satisfies LedgerRecord);
  return entry;
}
