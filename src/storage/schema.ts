import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

import type { Profile } from './profiles.ts';

/**
 * What the tables hold, as far as the database itself looks into it. The full shape of a job and of a block of its
 * items belongs to `jobs/`, which `storage` may not import.
 */
export type JobRecord = { id: string; profileId: string };
export type JobBlockRecord = { jobId: string; blockNo: number; group: string; work: string };
/** `seq`: 1, 2, 3 … without a gap, as long as nothing was deleted. The full shape belongs to `ledger/`. */
export type LedgerRecord = { seq: number; jobId?: string };
/** A whole list as it was at one moment. Its rules are in `snapshotRules`, so that a list of snapshots is read quickly. */
export type SnapshotRecord = {
  id: string;
  profileId: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** Number of rules. */
  count: number;
  /** `import`: saved by itself before one; only so many of these are kept. `file`: opened from one saved earlier. */
  origin: 'import' | 'person' | 'file';
  /** The name of the list that was imported, or of the file. */
  name?: string;
  /** The import it was saved for. */
  jobId?: string;
  /** The network's name as the file has it. */
  network?: string;
};
export type SnapshotRule = { ruleId: string; regex: string; isMatchExactWord: boolean; isEnabled: boolean };
type SnapshotRulesRecord = { id: string; rules: readonly SnapshotRule[] };
/** What this device knows of a rule beyond what the network keeps: where it came from, and what somebody noted. */
export type RuleNoteRecord = {
  profileId: string;
  ruleId: string;
  note?: string;
  /** The name of the list it was imported from, and the import. */
  source?: string;
  jobId?: string;
};

/** The sources of this import's rules are in `ruleNotes`; `live` tells how many it had then, for a retry can add some. */
type RememberedImport = { jobId: string; live: number };

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
  /** What was done from this device, in the order it was done. */
  ledger: { key: number; value: LedgerRecord; indexes: { byJob: string } };
  snapshots: { key: string; value: SnapshotRecord; indexes: { byProfile: [profileId: string, at: number] } };
  snapshotRules: { key: string; value: SnapshotRulesRecord };
  ruleNotes: {
    key: [profileId: string, ruleId: string];
    value: RuleNoteRecord;
    indexes: { byJob: string };
  };
  rememberedImports: { key: string; value: RememberedImport };
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
  (database) => {
    database.createObjectStore('ledger', { keyPath: 'seq' }).createIndex('byJob', 'jobId');
    const snapshots = database.createObjectStore('snapshots', { keyPath: 'id' });
    snapshots.createIndex('byProfile', ['profileId', 'at']);
    database.createObjectStore('snapshotRules', { keyPath: 'id' });
    database.createObjectStore('ruleNotes', { keyPath: ['profileId', 'ruleId'] }).createIndex('byJob', 'jobId');
    database.createObjectStore('rememberedImports', { keyPath: 'jobId' });
  },
];
