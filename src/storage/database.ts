import { openDB } from 'idb';

import { createStore, type Store } from '#src/lib/store.ts';

import { asStorageError, StorageError } from './errors.ts';
import { migrations, type Database, type Schema } from './schema.ts';

/**
 * How the connection to the browser database stands.
 * - `blocked`: an older tab of Custos keeps the old version open; it has to be closed or reloaded.
 * - `outdated`: a newer tab has taken the database over; this tab has to be reloaded.
 */
type DatabaseStatus = 'closed' | 'open' | 'blocked' | 'outdated';

export type DatabaseConnection = {
  readonly status: Pick<Store<DatabaseStatus>, 'get' | 'subscribe'>;
  /**
   * Runs `work` on the open database, opening it first where needed. A connection the browser has dropped is opened
   * again once. Everything IndexedDB throws arrives as a `StorageError`; errors thrown by `work` itself pass through.
   */
  use<T>(work: (database: Database) => Promise<T>): Promise<T>;
  /** Closes the connection; the next `use` opens it again. */
  close(): void;
};

/** The connection to the database `custos`. `target` is for tests: an earlier version to stop at. */
export function connectDatabase(name = 'custos', target = migrations.length): DatabaseConnection {
  const status = createStore<DatabaseStatus>('closed');
  let opened: Promise<Database> | undefined;

  function open(): Promise<Database> {
    if (status.get() === 'outdated') {
      throw new StorageError('outdated', 'Another tab runs a newer version. Reload this tab.');
    }
    opened ??= openDB<Schema>(name, target, {
      upgrade(database, from, _to, transaction) {
        for (const migrate of migrations.slice(from, target)) migrate(database, transaction);
      },
      blocked: () => status.set('blocked'),
      blocking(_current, next) {
        // A newer tab waits for us: in its way we would stop the person from using either. `next` is null when the
        // database is being deleted, after which a fresh one may be opened.
        const wasOpen = opened;
        opened = undefined;
        status.set(next === null ? 'closed' : 'outdated');
        void wasOpen?.then((database) => database.close());
      },
      terminated() {
        opened = undefined;
        status.set('closed');
      },
    }).then(
      (database) => {
        status.set('open');
        return database;
      },
      (error: unknown) => {
        opened = undefined;
        const known = asStorageError(error);
        status.set(known instanceof StorageError && known.kind === 'outdated' ? 'outdated' : 'closed');
        // Whatever else stops us from opening (no IndexedDB at all is a ReferenceError): there is no database here.
        throw known instanceof StorageError && known.kind !== 'failed'
          ? known
          : new StorageError('unavailable', 'The browser database cannot be opened.', error);
      },
    );
    return opened;
  }

  return {
    status,
    async use(work) {
      try {
        const database = await open();
        try {
          return await work(database);
        } catch (error) {
          // The browser closes connections behind our back (memory pressure, cleared site data).
          if (!isClosed(error) || status.get() === 'outdated') throw error;
          opened = undefined;
        }
        return await work(await open());
      } catch (error) {
        throw asStorageError(error);
      }
    },
    close() {
      void opened?.then((database) => database.close()).catch(() => {});
      opened = undefined;
      status.set('closed');
    },
  };
}

/** The app's database. Opened by the first who uses it. */
export const database: DatabaseConnection = connectDatabase();

function isClosed(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvalidStateError';
}
