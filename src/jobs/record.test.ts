import 'fake-indexeddb/auto';

import { expect, test, vi } from 'vitest';

import type { LedgerEntry } from '#src/ledger/entry.ts';
import { createLedger } from '#src/ledger/ledger.ts';

import { createFakeNetwork } from './fakeNetwork.ts';
import { createEngine, isOver, until, type FakeEngine } from './fakes.ts';
import { deleteUsers } from './kinds/deleteUsers.ts';
import { addBlocklistRules, type AddRuleInput } from './kinds/addBlocklistRules.ts';
import { setBlocklistRulesEnabled } from './kinds/setBlocklistRulesEnabled.ts';

vi.mock('#src/api/blocklist.ts', async () => (await import('./fakeNetwork.ts')).api);

let names = 0;
async function started(graceMs = 0): Promise<FakeEngine> {
  const engine = createEngine({ network: createFakeNetwork(), name: `record-${++names}`, graceMs });
  await engine.runner.start();
  return engine;
}

async function entriesOf({ database }: FakeEngine): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for await (const entry of createLedger(database).walk()) entries.push(entry);
  return entries;
}

const line = (regex: string): AddRuleInput => ({ regex, isMatchExactWord: false, lines: [1] });
const decision = { network: 'Acme', moderator: 'Ana', reason: 'Spam wave' };
const profileId = 'p';

test('a decision and its end are on record: who, where, why, what, and how it ended', async () => {
  const engine = await started();
  const words = [line('one'), line('bad!'), { ...line('left out'), leftOut: { kind: 'repeated' as const } }];
  const title = { source: 'spam.csv' };
  const job = await engine.jobs.create(addBlocklistRules, {}, words, { profileId, decision, title });
  await until(engine.store, job.id, isOver);
  const common = { ...decision, action: 'addBlocklistRules', profileId, jobId: job.id, source: 'spam.csv' };
  expect(await entriesOf(engine)).toEqual([
    expect.objectContaining({ ...common, event: 'decided', objects: ['one', 'bad!'], objectCount: 2 }),
    expect.objectContaining({ ...common, event: 'done', outcomes: { live: 1, refused: 1, 'left-out': 1 } }),
  ]);
});

test('a hundred objects are named, and all are counted', async () => {
  const engine = await started();
  const words = Array.from({ length: 250 }, (_, index) => line(`word ${index}`));
  await engine.jobs.create(addBlocklistRules, {}, words, { profileId });
  const [decided] = await entriesOf(engine);
  expect(decided?.objects).toHaveLength(100);
  expect(decided?.objectCount).toBe(250);
});

test('what was taken back, tried again or undone is on record as that', async () => {
  const engine = await started(60_000);
  const job = await engine.jobs.create(addBlocklistRules, {}, [line('one')], { profileId });
  await engine.jobs.cancel(job.id);
  expect((await entriesOf(engine)).map(({ event }) => event)).toEqual(['decided', 'taken-back']);

  const second = await engine.jobs.create(addBlocklistRules, {}, [line('one'), line('bad!')], {
    profileId,
    graceMs: 0,
  });
  await until(engine.store, second.id, isOver);
  await engine.jobs.retry(second.id);
  await until(engine.store, second.id, isOver);
  await engine.jobs.undo(second.id, { decision, graceMs: 0 });
  expect((await entriesOf(engine)).slice(2).map(({ event, action }) => `${event} ${action}`)).toEqual([
    'decided addBlocklistRules',
    'done addBlocklistRules',
    'retried addBlocklistRules',
    'done addBlocklistRules',
    'decided removeBlocklistRules',
  ]);
});

test('what a small change was before and after is in it', async () => {
  const engine = await started();
  const ruleId = engine.network.add('one', false);
  const rule = { ruleId, regex: 'one', isMatchExactWord: false, isEnabled: true };
  await engine.jobs.create(setBlocklistRulesEnabled, { isEnabled: false }, [rule], { profileId });
  expect((await entriesOf(engine))[0]).toMatchObject({
    before: { isEnabled: true },
    after: { isEnabled: false },
    objects: ['one'],
  });
});

test('what has an id beside its name is on record with both', async () => {
  const engine = await started(60_000);
  const options = { deleteAll: false, markMessageDeleted: false, hardDeletePost: false, hardDeleteComment: false };
  await engine.jobs.create(deleteUsers, options, [{ userId: 'ana.q', displayName: 'Ana' }], { profileId });
  expect((await entriesOf(engine))[0]).toMatchObject({ objects: ['Ana'], objectIds: ['ana.q'] });
});
