import 'fake-indexeddb/auto';

import { expect, test, vi } from 'vitest';

import { createFakeNetwork } from './fakeNetwork.ts';
import { createEngine, isOver, until, type FakeEngine } from './fakes.ts';
import type { JobKind } from './kind.ts';
import { jobKinds } from './kinds.ts';
import { addBlocklistRules, type AddRuleInput, type AddRuleItem } from './kinds/addBlocklistRules.ts';

vi.mock('#src/api/blocklist.ts', async () => (await import('./fakeNetwork.ts')).api);

type Kind = JobKind<AddRuleInput, AddRuleItem, Record<string, never>>;
const { undo: _, ...withoutUndo } = addBlocklistRules;
const finalKind: Kind = { ...withoutUndo, weight: 'final' };
const words = (count: number): AddRuleInput[] =>
  Array.from({ length: count }, (_, index) => ({ regex: `word ${index}`, isMatchExactWord: false, lines: [index] }));

let names = 0;
async function started(kind: Kind): Promise<FakeEngine> {
  const kinds = new Map(jobKinds).set(kind.name, kind);
  const engine = createEngine({ network: createFakeNetwork(), name: `canary-${++names}`, kinds });
  await engine.runner.start();
  return engine;
}

const isShown = (job: ReturnType<FakeEngine['store']['job']>) =>
  job?.state.status === 'paused' && job.state.reason === 'canary';

test('a final change of many items sends five, shows what became of them, and goes on when told', async () => {
  const engine = await started(finalKind);
  const job = await engine.jobs.create(finalKind, {}, words(250), { profileId: 'p' });
  await until(engine.store, job.id, isShown);
  expect(engine.network.added.size).toBe(5);
  // Proven, not only accepted.
  expect(engine.store.job(job.id)?.counts.outcomes).toEqual({ live: 5 });
  await engine.jobs.resume(job.id);
  await until(engine.store, job.id, isOver);
  expect(engine.store.job(job.id)?.counts.outcomes).toEqual({ live: 250 });
  expect(Math.max(...engine.network.added.values())).toBe(1);
});

test('the first five are five, however often a call is refused, and nothing goes beyond them', async () => {
  const engine = await started(finalKind);
  engine.network.fault = (operation, call) => (operation === 'add' && call < 12 ? 'drop-before' : undefined);
  const job = await engine.jobs.create(finalKind, {}, [...words(3), { ...words(1)[0]!, regex: 'bad!' }, ...words(40)], {
    profileId: 'p',
  });
  await until(engine.store, job.id, isShown);
  expect(engine.store.job(job.id)?.counts.fates).toMatchObject({ done: 4, 'in-flight': 0, doubtful: 0 });
  expect(engine.network.added.size).toBe(4);
});

test('cancelled after the first five, the rest is never sent', async () => {
  const engine = await started(finalKind);
  const job = await engine.jobs.create(finalKind, {}, words(30), { profileId: 'p' });
  await until(engine.store, job.id, isShown);
  await engine.jobs.cancel(job.id);
  await until(engine.store, job.id, isOver);
  expect(engine.store.job(job.id)?.counts.fates).toMatchObject({ done: 5, cancelled: 25 });
  expect(engine.network.added.size).toBe(5);
});

test.each([
  ['a final change of twenty items', finalKind, 20],
  ['a reversible one of many', addBlocklistRules, 250],
])('%s goes through without a stop', async (_, kind, count) => {
  const engine = await started(kind);
  const job = await engine.jobs.create(kind, {}, words(count), { profileId: 'p' });
  await until(engine.store, job.id, isOver);
  expect(engine.store.job(job.id)?.counts.outcomes).toEqual({ live: count });
});

const changed = { kind: 'changed-since' as const, message: 'became-moderator' };

test('what has changed since the decision drops out just before it is sent, and the rest is sent', async () => {
  const kind: Kind = {
    ...addBlocklistRules,
    itemsPerCall: 10,
    recheck: async (_client, items) =>
      new Map(items.filter(({ regex }) => regex.endsWith('7')).map((item) => [addBlocklistRules.keyOf(item), changed])),
  };
  const engine = await started(kind);
  const job = await engine.jobs.create(kind, {}, words(30), { profileId: 'p' });
  await until(engine.store, job.id, isOver);
  expect(engine.store.job(job.id)?.counts).toMatchObject({ outcomes: { live: 27 }, refusals: { 'changed-since': 3 } });
  expect(engine.network.added.size).toBe(27);
  // Another attempt would find the same.
  await expect(engine.jobs.retry(job.id)).rejects.toThrow('makes no sense');
});

test('if it cannot be looked at again, nothing is sent', async () => {
  let looks = 0;
  const kind: Kind = {
    ...addBlocklistRules,
    async recheck(client) {
      looks += 1;
      if (looks <= 2) await engineOf.network.perform('probe', 0, () => {});
      expect(client).toBeDefined();
      return new Map();
    },
  };
  const engineOf = await started(kind);
  engineOf.network.fault = (operation) => (operation === 'probe' ? 'drop-after' : undefined);
  const job = await engineOf.jobs.create(kind, {}, words(5), { profileId: 'p' });
  await until(engineOf.store, job.id, isOver);
  expect(looks).toBe(3);
  expect([...engineOf.network.added.values()]).toEqual([1, 1, 1, 1, 1]);
  expect(engineOf.network.calls.filter(({ operation }) => operation === 'add')).toHaveLength(1);
});
