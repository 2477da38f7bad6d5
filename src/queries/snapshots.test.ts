import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { listSnapshots, loadSnapshotRules } from '#src/storage/snapshots.ts';

import { linkSnapshotToImport, saveSnapshotBeforeImport } from './snapshots.ts';

const rule = { ruleId: '1', regex: 'casino', isMatchExactWord: true, isEnabled: false };
/** As the api gives it. */
const whole = { ...rule, isDeleted: false, createdAt: '2026-11-20T12:00:00.000Z', updatedAt: '' };

test('before an import the list is kept with the name of what is imported, and tied to its job afterwards', async () => {
  const snapshot = await saveSnapshotBeforeImport('acme', [whole], { source: 'spam.csv' });
  expect(snapshot).toMatchObject({ profileId: 'acme', origin: 'import', name: 'spam.csv', count: 1 });
  expect(await loadSnapshotRules(snapshot.id)).toEqual([rule]);
  await linkSnapshotToImport(snapshot, 'job');
  expect(await listSnapshots('acme')).toEqual([{ ...snapshot, jobId: 'job' }]);
});

test('a pasted list has no name', async () => {
  const snapshot = await saveSnapshotBeforeImport('other', [], { source: '', jobId: 'job' });
  expect(snapshot).not.toHaveProperty('name');
  expect(snapshot.jobId).toBe('job');
});
