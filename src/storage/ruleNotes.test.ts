import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { connectDatabase } from './database.ts';
import {
  allRuleNotes,
  carryRuleNotes,
  isImportRemembered,
  longestNote,
  markImportRemembered,
  readRuleNotes,
  saveRuleNote,
  saveRuleSources,
} from './ruleNotes.ts';

let names = 0;
const fresh = () => connectDatabase(`ruleNotes-${++names}`);
const profileId = 'acme';
const origin = { profileId, jobId: 'job', source: 'spam.csv' };

test('a note is kept per rule and network, and read for the rules that are asked for', async () => {
  const connection = fresh();
  await saveRuleNote({ profileId, ruleId: '1', note: '  seen in ads ' }, connection);
  await saveRuleNote({ profileId: 'acme 2', ruleId: '2', note: 'elsewhere' }, connection);
  expect(await readRuleNotes(profileId, ['1', '2', '3'], connection)).toEqual([
    { profileId, ruleId: '1', note: 'seen in ads' },
  ]);
  expect(await allRuleNotes(profileId, connection)).toHaveLength(1);
});

test('a note has an end, and an empty one is none', async () => {
  const connection = fresh();
  await saveRuleNote({ profileId, ruleId: '1', note: 'x'.repeat(longestNote + 1) }, connection);
  expect((await readRuleNotes(profileId, ['1'], connection))[0]?.note).toHaveLength(longestNote);
  await saveRuleNote({ profileId, ruleId: '1', note: ' ' }, connection);
  expect(await allRuleNotes(profileId, connection)).toEqual([]);
});

test('source and note leave each other alone, and the source may be said twice', async () => {
  const connection = fresh();
  await saveRuleNote({ profileId, ruleId: '1', note: 'mine' }, connection);
  await saveRuleSources(origin, ['1', '2'], connection);
  await saveRuleSources(origin, ['1', '2'], connection);
  expect(await readRuleNotes(profileId, ['1', '2'], connection)).toEqual([
    { ...origin, ruleId: '1', note: 'mine' },
    { ...origin, ruleId: '2' },
  ]);
  await saveRuleNote({ profileId, ruleId: '1', note: '' }, connection);
  expect(await readRuleNotes(profileId, ['1'], connection)).toEqual([{ ...origin, ruleId: '1' }]);
});

test('an import counts as remembered with as many rules as it has, no fewer', async () => {
  const connection = fresh();
  expect(await isImportRemembered('job', 2, connection)).toBe(false);
  await markImportRemembered('job', 2, connection);
  expect(await isImportRemembered('job', 2, connection)).toBe(true);
  expect(await isImportRemembered('job', 3, connection)).toBe(false);
});

test('a note goes with a rule that came back under a new id, and takes no other note’s place', async () => {
  const connection = fresh();
  await saveRuleNote({ profileId, ruleId: 'old', note: 'mine' }, connection);
  await saveRuleNote({ profileId, ruleId: 'taken', note: 'newer' }, connection);
  await saveRuleSources(origin, ['new'], connection);
  const moved = ['new', 'taken'].map((to) => ({ from: 'old', to }));
  await carryRuleNotes(profileId, [...moved, { from: 'no such', to: 'other' }], connection);
  expect(await readRuleNotes(profileId, ['new', 'taken', 'other'], connection)).toEqual([
    { ...origin, ruleId: 'new', note: 'mine' },
    { profileId, ruleId: 'taken', note: 'newer' },
  ]);
});
