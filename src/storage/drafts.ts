import type { IDBPObjectStore } from 'idb';

import { database, type DatabaseConnection } from './database.ts';
import type { Database, Schema } from './schema.ts';

/** The draft under `key`, or undefined. Its shape may be an earlier version's: check it before use. */
export function loadDraft(key: string, connection: DatabaseConnection = database): Promise<unknown> {
  return connection.use((open) => open.get('drafts', key));
}

/** Keeps `value` (anything structured-cloneable, never a token) under `key` until it is discarded. */
export async function saveDraft(key: string, value: unknown, connection: DatabaseConnection = database): Promise<void> {
  await connection.use((open) => atOnce(open, (drafts) => drafts.put(value, key)));
}

export async function discardDraft(key: string, connection: DatabaseConnection = database): Promise<void> {
  await connection.use((open) => atOnce(open, (drafts) => drafts.delete(key)));
}

type Drafts = IDBPObjectStore<Schema, ['drafts'], 'drafts', 'readwrite'>;

/** Commits without waiting for the answer of the write: a page that is being left does not live to hear it. */
async function atOnce(open: Database, write: (drafts: Drafts) => Promise<unknown>): Promise<void> {
  const transaction = open.transaction('drafts', 'readwrite');
  const written = write(transaction.store);
  transaction.commit();
  await Promise.all([written, transaction.done]);
}

/** Under which keys something is kept. */
export function draftKeys(connection: DatabaseConnection = database): Promise<string[]> {
  return connection.use((open) => open.getAllKeys('drafts'));
}
