import 'fake-indexeddb/auto';

import { beforeEach, expect, test, vi } from 'vitest';

import type { Fate } from '#src/jobs/fate.ts';
import type { Job } from '#src/jobs/job.ts';
import { isImportRemembered } from '#src/storage/ruleNotes.ts';

const engine = vi.hoisted(() => ({
  jobs: [] as unknown[],
  fates: [] as unknown[],
  walks: 0,
  dieAt: Infinity,
  listeners: new Set<() => void>(),
}));
vi.mock('./jobEngine.ts', () => ({
  jobEngine: {
    list: () => engine.jobs,
    subscribe: (listener: () => void) => {
      engine.listeners.add(listener);
      return () => engine.listeners.delete(listener);
    },
    async *items() {
      engine.walks += 1;
      for (const [index, fate] of engine.fates.entries()) {
        if (index >= engine.dieAt) throw new Error('The tab died.');
        yield { text: `word ${index}`, lines: [], order: index, fate };
      }
    },
  },
}));

const { everyRuleNote, followImports, rememberImportedRules } = await import('./ruleNotes.ts');

let jobs = 0;
const live = (ruleId: string): Fate => ({ is: 'done', outcome: 'live', objectId: ruleId });

/** An import with these fates, finished. */
function importOf(fates: readonly Fate[], change: Partial<Job> = {}): Job {
  engine.fates = [...fates];
  const count = fates.filter((fate) => fate.is === 'done' && fate.outcome === 'live').length;
  return {
    id: `job ${++jobs}`,
    kind: 'addBlocklistRules',
    profileId: `network ${jobs}`,
    title: { source: 'spam.csv' },
    state: { status: 'done' },
    counts: { outcomes: { live: count } },
    ...change,
  } as Job;
}
const sources = async ({ profileId }: Job) =>
  Object.fromEntries([...(await everyRuleNote(profileId))].map(([id, { source }]) => [id, source]));

beforeEach(() => {
  engine.jobs = [];
  engine.walks = 0;
  engine.dieAt = Infinity;
});

test('the rules an import added are kept with its name; those that were there before are not', async () => {
  const job = importOf([live('1'), { is: 'done', outcome: 'already-there', objectId: '2' }, live('3')]);
  await rememberImportedRules(job);
  expect(await sources(job)).toEqual({ '1': 'spam.csv', '3': 'spam.csv' });
  expect((await everyRuleNote(job.profileId)).get('1')?.jobId).toBe(job.id);
});

test('once kept, the import is not walked again, unless a retry has added rules', async () => {
  const job = importOf([live('1')]);
  await rememberImportedRules(job);
  await rememberImportedRules(job);
  expect(engine.walks).toBe(1);
  engine.fates.push(live('2'));
  await rememberImportedRules({ ...job, counts: { ...job.counts, outcomes: { live: 2 } } });
  expect(await sources(job)).toEqual({ '1': 'spam.csv', '2': 'spam.csv' });
});

test('killed in the middle, it is not marked as kept, and the next time makes it whole', async () => {
  const fates = Array.from({ length: 1_200 }, (_, index) => live(String(index)));
  const job = importOf(fates);
  engine.dieAt = 1_100;
  await expect(rememberImportedRules(job)).rejects.toThrow('died');
  expect(Object.keys(await sources(job))).toHaveLength(1_000);
  expect(await isImportRemembered(job.id, 1_200)).toBe(false);
  engine.dieAt = Infinity;
  await rememberImportedRules(job);
  expect(Object.keys(await sources(job))).toHaveLength(1_200);
});

test('nothing is kept of an import that still runs, or of another kind of job', async () => {
  await rememberImportedRules(importOf([live('1')], { state: { status: 'running', phase: 'sending' } }));
  await rememberImportedRules(importOf([live('1')], { kind: 'removeBlocklistRules' }));
  expect(engine.walks).toBe(0);
});

test('an import is kept as soon as it ends', async () => {
  const job = importOf([live('1')]);
  engine.jobs = [{ ...job, state: { status: 'running', phase: 'sending' } }];
  await followImports();
  expect(await sources(job)).toEqual({});
  engine.jobs = [job];
  for (const listener of engine.listeners) listener();
  await vi.waitFor(async () => expect(await isImportRemembered(job.id, 1)).toBe(true));
  expect(await sources(job)).toEqual({ '1': 'spam.csv' });
});
