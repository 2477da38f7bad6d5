import 'fake-indexeddb/auto';

import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';

import { connectDatabase } from './database.ts';
import { discardDraft, loadDraft, saveDraft } from './drafts.ts';
import { asStorageError, type StorageError } from './errors.ts';
import { deleteProfile, listProfiles, saveProfile, type Profile } from './profiles.ts';
import { migrations } from './schema.ts';

let names = 0;
const freshName = () => `database-${++names}`;

const kindOf = (name: string) => (asStorageError(new DOMException('', name)) as StorageError).kind;

const tables = [
  'drafts',
  'jobBlocks',
  'jobs',
  'ledger',
  'profiles',
  'rememberedImports',
  'ruleNotes',
  'snapshotRules',
  'snapshots',
];

test.for([...migrations.keys()])('a database of version %i becomes one of this version', async (version) => {
  const name = freshName();
  if (version > 0) {
    // Left behind by an earlier version of Custos.
    const earlier = connectDatabase(name, version);
    await earlier.use(async (open) => open.version);
    earlier.close();
  }
  const connection = connectDatabase(name);
  await connection.use(async (open) => {
    expect(open.version).toBe(migrations.length);
    expect([...open.objectStoreNames]).toEqual(tables);
    expect([...open.transaction('jobBlocks').store.indexNames]).toEqual(['byGroup', 'byWork']);
  });
  expect(connection.status.get()).toBe('open');
});

test('what was there before a migration is there after it', async () => {
  const name = freshName();
  const earlier = connectDatabase(name, 1);
  await saveDraft('key', 'kept', earlier);
  earlier.close();
  expect(await loadDraft('key', connectDatabase(name))).toBe('kept');
});

test('a tab with a newer version takes the database over, and the older tab says that it is outdated', async () => {
  const name = freshName();
  const older = connectDatabase(name);
  await saveDraft('key', 1, older);
  const newer = await openDB(name, migrations.length + 1);
  expect(older.status.get()).toBe('outdated');
  await expect(loadDraft('key', older)).rejects.toMatchObject({ kind: 'outdated' });
  newer.close();
  // After a reload the old version still cannot open the newer database.
  const reloaded = connectDatabase(name);
  await expect(loadDraft('key', reloaded)).rejects.toMatchObject({ kind: 'outdated' });
  expect(reloaded.status.get()).toBe('outdated');
});

test('a tab kept from opening by an older one says so until the older one lets go', async () => {
  const name = freshName();
  const stubborn = await openDB(name, 1, {
    upgrade: (open) => open.createObjectStore('drafts'),
  });
  const connection = connectDatabase(name, 2);
  const used = connection.use(async (open) => open.version);
  await vi.waitFor(() => expect(connection.status.get()).toBe('blocked'));
  stubborn.close();
  expect(await used).toBe(2);
  expect(connection.status.get()).toBe('open');
});

test('a connection the browser has closed is opened again', async () => {
  const connection = connectDatabase(freshName());
  await connection.use(async (open) => open.close());
  await saveDraft('key', 'value', connection);
  expect(await loadDraft('key', connection)).toBe('value');
});

test('a browser without a database is told from a failing one', async () => {
  const connection = connectDatabase(freshName());
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  await expect(loadDraft('key', connection)).rejects.toMatchObject({ name: 'StorageError', kind: 'unavailable' });
  vi.unstubAllGlobals();
  expect(await loadDraft('key', connection)).toBeUndefined();
});

test('errors of the database get a kind, errors of other making stay what they are', () => {
  expect(kindOf('QuotaExceededError')).toBe('quota');
  expect(kindOf('VersionError')).toBe('outdated');
  expect(kindOf('SecurityError')).toBe('unavailable');
  expect(kindOf('UnknownError')).toBe('failed');
  const mine = new TypeError('mine');
  expect(asStorageError(mine)).toBe(mine);
});

test('profiles are listed by last use, and never keep a token', async () => {
  const connection = connectDatabase(freshName());
  const profile: Profile = {
    id: 'a',
    name: 'A',
    colour: 'red',
    server: 'https://apix.sg.amity.co',
    ratePerSecond: 10,
    lastUsedAt: 1,
  };
  await saveProfile({ ...profile, token: 'secret' } as Profile, connection);
  await saveProfile({ ...profile, id: 'b', apiKey: 'key', userId: 'me', lastUsedAt: 2 }, connection);
  expect(await listProfiles(connection)).toEqual([
    { ...profile, id: 'b', apiKey: 'key', userId: 'me', lastUsedAt: 2 },
    profile,
  ]);
  await deleteProfile('b', connection);
  expect(await listProfiles(connection)).toEqual([profile]);
});

test('drafts are kept until they are discarded', async () => {
  const connection = connectDatabase(freshName());
  await saveDraft('import', { text: 'one\ntwo' }, connection);
  expect(await loadDraft('import', connection)).toEqual({ text: 'one\ntwo' });
  await discardDraft('import', connection);
  expect(await loadDraft('import', connection)).toBeUndefined();
});
