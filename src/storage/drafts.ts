import { database, type DatabaseConnection } from './database.ts';

/** The draft under `key`, or undefined. Its shape may be an earlier version's: check it before use. */
export function loadDraft(key: string, connection: DatabaseConnection = database): Promise<unknown> {
  return connection.use((open) => open.get('drafts', key));
}

/** Keeps `value` (anything structured-cloneable, never a token) under `key` until it is discarded. */
export async function saveDraft(key: string, value: unknown, connection: DatabaseConnection = database): Promise<void> {
  await connection.use((open) => open.put('drafts', value, key));
}

export async function discardDraft(key: string, connection: DatabaseConnection = database): Promise<void> {
  await connection.use((open) => open.delete('drafts', key));
}

/** Under which keys something is kept. */
export function draftKeys(connection: DatabaseConnection = database): Promise<string[]> {
  return connection.use((open) => open.getAllKeys('drafts'));
}
