import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { listSnapshots, loadSnapshotRules } from '#src/storage/snapshots.ts';

import { linkSnapshotToImport, saveSnapshotBeforeImport } from './snapshots.ts';

const rule = { ruleId: '1', regex: 'casino', isMatchExactWord: true, isEnabled: false };

test('before an import the list is kept with the name of what is imported, and tied to its job afterwards', async () => {
  const snapshot = await saveSnapshotBeforeImport('acme', [rule], 'spam.csv');
  expect(snapshot).toMatchObject({ profileId: 'acme', origin: 'import', name: 'spam.csv', count: 1 });
  expect(await loadSnapshotRules(snapshot.id)).toEqual([rule]);
  await linkSnapshotToImport(snapshot, 'job');
  expect(await listSnapshots('acme')).toEqual([{ ...snapshot, jobId: 'job' }]);
});

test('a pasted list has no name', async () => {
  const snapshot = await saveSnapshotBeforeImport('other', [], '');
  expect(snapshot).not.toHaveProperty('name');
});
