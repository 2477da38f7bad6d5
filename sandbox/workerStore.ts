import type { Origin } from './origin.ts';
import type { SavedRow } from './tables.ts';

/** Raise it when the seed or the rows change shape: what older versions kept is dropped. */
const version = 4;
const originKey = 'origin';

type Stored = { origin: Origin; saved: SavedRow[] };

let opened: Promise<IDBDatabase> | undefined;

/** The network as it was when last answered, or undefined on a first visit. */
export async function loadNetwork(): Promise<Stored | undefined> {
  const database = await open();
  const transaction = database.transaction(['origin', 'rows']);
  const [origin, saved] = await Promise.all([
    result<Origin | undefined>(transaction.objectStore('origin').get(originKey)),
    result<SavedRow[]>(transaction.objectStore('rows').getAll()),
  ]);
  return origin && { origin, saved };
}

/** Forgets what was kept and begins to keep another network. */
export async function clearAndBegin(origin: Origin): Promise<void> {
  const database = await open();
  const transaction = database.transaction(['origin', 'rows'], 'readwrite');
  transaction.objectStore('rows').clear();
  transaction.objectStore('origin').put(origin, originKey);
  await finished(transaction);
}

/** Keeps changed rows; resolves when they are safe. */
export async function saveRows(rows: readonly SavedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const database = await open();
  const transaction = database.transaction('rows', 'readwrite');
  const store = transaction.objectStore('rows');
  for (const row of rows) store.put(row);
  await finished(transaction);
}

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('custos-sandbox', version);
    request.addEventListener('upgradeneeded', () => {
      const database = request.result;
      for (const name of database.objectStoreNames) database.deleteObjectStore(name);
      database.createObjectStore('origin');
      database.createObjectStore('rows', { keyPath: ['table', 'id'] });
    });
    request.addEventListener('success', () => {
      const database = request.result;
      // Another version of this worker wants to upgrade: let it, and open again when needed.
      database.addEventListener('versionchange', () => {
        database.close();
        opened = undefined;
      });
      resolve(database);
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser refused its database')));
  });
  return opened;
}

function result<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(request.error ?? new Error('The browser could not read its database')),
    );
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('The browser could not write its database')),
    );
  });
}
