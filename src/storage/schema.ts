import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

import type { Profile } from './profiles.ts';

/**
 * What the tables hold, as far as the database itself looks into it. The full shape of a job and of a block of its
 * items belongs to `jobs/`, which `storage` may not import.
 */
export type JobRecord = { id: string; profileId: string };
export type JobBlockRecord = { jobId: string; blockNo: number; group: string; work: string };

export interface Schema extends DBSchema {
  profiles: { key: string; value: Profile };
  jobs: { key: string; value: JobRecord };
  jobBlocks: {
    key: [jobId: string, blockNo: number];
    value: JobBlockRecord;
    indexes: {
      /** Finds the next block with work of one sort without reading the finished ones. */
      byWork: [jobId: string, work: string];
      /** Walks the blocks of one group in order: their items are in the order of the input. */
      byGroup: [jobId: string, group: string];
    };
  };
  /** Half-written input, kept over a reload and a locked session: a key chosen by the page → anything cloneable. */
  drafts: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;
export type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/**
 * One step per version, never changed once released: step n takes a database from version n to n + 1.
 * A new table is a new step at the end.
 */
export const migrations: readonly ((database: Database, transaction: Upgrade) => void)[] = [
  (database) => {
    database.createObjectStore('profiles', { keyPath: 'id' });
    database.createObjectStore('jobs', { keyPath: 'id' });
    const blocks = database.createObjectStore('jobBlocks', { keyPath: ['jobId', 'blockNo'] });
    blocks.createIndex('byWork', ['jobId', 'work']);
    blocks.createIndex('byGroup', ['jobId', 'group']);
    database.createObjectStore('drafts');
  },
];
