import 'fake-indexeddb/auto';

import { expect, test, vi } from 'vitest';

import { connectDatabase } from './database.ts';
import type { SnapshotRule } from './schema.ts';
import {
  deleteSnapshot,
  linkSnapshot,
  listSnapshots,
  loadSnapshotRules,
  mostAutomatic,
  saveSnapshot,
  type Snapshot,
} from './snapshots.ts';

let names = 0;
const fresh = () => connectDatabase(`snapshots-${++names}`);

const rules: readonly SnapshotRule[] = [
  { ruleId: '1', regex: 'casino', isMatchExactWord: true, isEnabled: true },
  { ruleId: '2', regex: 'free.*spins', isMatchExactWord: false, isEnabled: false },
];
const snapshot = (id: string, change: Partial<Snapshot> = {}) => ({
  id,
  profileId: 'acme',
  at: 1,
  origin: 'import' as const,
  ...change,
});

test('snapshots are listed newest first, per network, and their rules come back as they were', async () => {
  const connection = fresh();
  const saved = await saveSnapshot(snapshot('a', { origin: 'person', name: 'x' }), rules, connection);
  expect(saved).toEqual({ ...snapshot('a', { origin: 'person', name: 'x' }), count: 2 });
  await saveSnapshot(snapshot('b', { at: 2 }), [], connection);
  await saveSnapshot(snapshot('c', { profileId: 'acme 2', at: 3 }), [], connection);
  expect((await listSnapshots('acme', connection)).map(({ id, count }) => [id, count])).toEqual([
    ['b', 0],
    ['a', 2],
  ]);
  expect(await loadSnapshotRules('a', connection)).toEqual(rules);
  expect(await loadSnapshotRules('no such', connection)).toBeUndefined();
});

test('a deleted snapshot takes its rules with it', async () => {
  const connection = fresh();
  await saveSnapshot(snapshot('a'), rules, connection);
  await deleteSnapshot('a', connection);
  expect(await listSnapshots('acme', connection)).toEqual([]);
  expect(await loadSnapshotRules('a', connection)).toBeUndefined();
});

test('a snapshot is tied to its import afterwards; one that is gone stays gone', async () => {
  const connection = fresh();
  await saveSnapshot(snapshot('a'), rules, connection);
  await linkSnapshot('a', 'job', connection);
  await linkSnapshot('gone', 'job', connection);
  expect(await listSnapshots('acme', connection)).toEqual([{ ...snapshot('a', { jobId: 'job' }), count: 2 }]);
});

test('of those saved before imports the newest stay, and all that a person saved', async () => {
  const connection = fresh();
  await saveSnapshot(snapshot('by hand', { at: 0, origin: 'person' }), rules, connection);
  await saveSnapshot(snapshot('from a file', { at: 0, origin: 'file' }), rules, connection);
  await saveSnapshot(snapshot('elsewhere', { profileId: 'other', at: 0 }), rules, connection);
  for (let at = 1; at <= mostAutomatic + 3; at += 1) await saveSnapshot(snapshot(`n${at}`, { at }), rules, connection);
  const ids = (await listSnapshots('acme', connection)).map(({ id }) => id);
  expect(ids).toHaveLength(mostAutomatic + 2);
  expect(ids.slice(-3).toSorted()).toEqual(['by hand', 'from a file', 'n4']);
  expect(await loadSnapshotRules('n3', connection)).toBeUndefined();
  expect(await loadSnapshotRules('n4', connection)).toEqual(rules);
  expect(await listSnapshots('other', connection)).toHaveLength(1);
});

test.for(['snapshotRules', 'snapshots'])(
  'no room for %s: the reason is told and nothing is half-written',
  async (full) => {
    const connection = fresh();
    for (let at = 1; at <= mostAutomatic; at += 1) await saveSnapshot(snapshot(`n${at}`, { at }), rules, connection);
    const put = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === full) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    });
    await expect(saveSnapshot(snapshot('new', { at: 99 }), rules, connection)).rejects.toMatchObject({
      name: 'StorageError',
      kind: 'quota',
    });
    spy.mockRestore();
    expect((await listSnapshots('acme', connection)).map(({ id }) => id)).toEqual(
      Array.from({ length: mostAutomatic }, (_, index) => `n${mostAutomatic - index}`),
    );
    expect(await loadSnapshotRules('new', connection)).toBeUndefined();
  },
);
