import { database, type DatabaseConnection } from './database.ts';
import type { SnapshotRecord, SnapshotRule } from './schema.ts';

export type Snapshot = SnapshotRecord;
export type { SnapshotRule };

/** So many snapshots that were saved by themselves are kept of one network. */
export const mostAutomatic = 20;

/** The snapshots of a network, the newest first, without their rules. */
export async function listSnapshots(
  profileId: string,
  connection: DatabaseConnection = database,
): Promise<readonly Snapshot[]> {
  return (
    await connection.use((open) => open.getAllFromIndex('snapshots', 'byProfile', ofProfile(profileId)))
  ).toReversed();
}

/** The rules of a snapshot, or undefined when it has been deleted. */
export async function loadSnapshotRules(
  id: string,
  connection: DatabaseConnection = database,
): Promise<readonly SnapshotRule[] | undefined> {
  return (await connection.use((open) => open.get('snapshotRules', id)))?.rules;
}

/**
 * Saves a snapshot with its rules in one transaction. Of those that were saved by themselves only the newest stay;
 * what a person saved stays until a person deletes it. Throws `StorageError`, and then everything is as it was.
 */
export async function saveSnapshot(
  snapshot: Omit<Snapshot, 'count'>,
  rules: readonly SnapshotRule[],
  connection: DatabaseConnection = database,
): Promise<Snapshot> {
  const saved = { ...snapshot, count: rules.length };
  await connection.use(async (open) => {
    const transaction = open.transaction(['snapshots', 'snapshotRules'], 'readwrite', { durability: 'strict' });
    // A rejected `done` is the same failure once more; it must not surface as unhandled.
    transaction.done.catch(() => {});
    const table = transaction.objectStore('snapshots');
    const rulesTable = transaction.objectStore('snapshotRules');
    try {
      await rulesTable.put({ id: saved.id, rules });
      await table.put(saved);
      const all = await table.index('byProfile').getAll(ofProfile(saved.profileId));
      const automatic = all.filter(({ origin }) => origin === 'import');
      for (const { id } of automatic.slice(0, Math.max(0, automatic.length - mostAutomatic))) {
        // oxlint-disable-next-line no-await-in-loop -- one transaction, one request after the other
        await Promise.all([table.delete(id), rulesTable.delete(id)]);
      }
      await transaction.done;
    } catch (error) {
      try {
        transaction.abort();
      } catch {
        // It had ended already.
      }
      throw error;
    }
  });
  return saved;
}

/** Ties a snapshot to the import it was saved for, once that has a number. */
export async function linkSnapshot(
  id: string,
  jobId: string,
  connection: DatabaseConnection = database,
): Promise<void> {
  await connection.use(async (open) => {
    const transaction = open.transaction('snapshots', 'readwrite');
    transaction.done.catch(() => {});
    const snapshot = await transaction.store.get(id);
    if (snapshot) await transaction.store.put({ ...snapshot, jobId });
    await transaction.done;
  });
}

export async function deleteSnapshot(id: string, connection: DatabaseConnection = database): Promise<void> {
  await connection.use(async (open) => {
    const transaction = open.transaction(['snapshots', 'snapshotRules'], 'readwrite');
    transaction.done.catch(() => {});
    await Promise.all([
      transaction.objectStore('snapshots').delete(id),
      transaction.objectStore('snapshotRules').delete(id),
    ]);
    await transaction.done;
  });
}

const ofProfile = (profileId: string) => IDBKeyRange.bound([profileId], [profileId, []]);
