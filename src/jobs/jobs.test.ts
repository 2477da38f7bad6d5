import 'fake-indexeddb/auto';

import { expect, test, vi } from 'vitest';

import type { StorageError } from '#src/storage/errors.ts';

import type { Fate } from './fate.ts';
import { createFakeNetwork } from './fakeNetwork.ts';
import { createEngine, isOver, until, type EngineOptions, type FakeEngine } from './fakes.ts';
import { createJobs } from './jobs.ts';
import { jobKinds } from './kinds.ts';
import { addBlocklistRules, type AddRuleInput } from './kinds/addBlocklistRules.ts';
import { removeBlocklistRules } from './kinds/removeBlocklistRules.ts';
import { setBlocklistRulesEnabled } from './kinds/setBlocklistRulesEnabled.ts';

vi.mock('#src/api/blocklist.ts', async () => (await import('./fakeNetwork.ts')).api);

let names = 0;
const options = { profileId: 'p' };

async function started(more: Partial<EngineOptions> = {}): Promise<FakeEngine> {
  const engine = createEngine({ network: createFakeNetwork(), name: `jobs-${++names}`, ...more });
  await engine.runner.start();
  return engine;
}

const line = (regex: string, lineNumber: number, more: Partial<AddRuleInput> = {}): AddRuleInput => ({
  regex,
  isMatchExactWord: false,
  lines: [lineNumber],
  ...more,
});
const words = (count: number) => Array.from({ length: count }, (_, index) => line(`word ${index}`, index + 1));

async function* stream() {
  for (let index = 0; index < 2500; index++) yield line(`word ${index}`, index + 1);
}

function* broken() {
  yield* words(1500);
  throw new Error('The file is gone');
}

async function finished(engine: FakeEngine, jobId: string): Promise<string[]> {
  await until(engine.store, jobId, isOver);
  const lines: string[] = [];
  for await (const { lines: numbers, text, mode, fate } of engine.jobs.rows(jobId)) {
    const detail =
      fate.is === 'done' ? fate.outcome : fate.is === 'refused' ? `${fate.is}:${fate.reason.kind}` : fate.is;
    lines.push(`${numbers.join('+')} ${mode} ${text} ${detail}`);
  }
  return lines;
}

test('every line of the input is accounted for, in its order', async () => {
  const engine = await started({ network: createFakeNetwork([{ regex: 'there', isMatchExactWord: false }]) });
  const inputs = [
    line('one', 1, { isMatchExactWord: true }),
    line('there', 2, { alreadyThere: { ruleId: 'rule-1' } }),
    line('two', 3),
    line('bad!', 4),
    line('one', 5, { leftOut: { kind: 'repeated' } }),
    line('', 6),
    line('two', 7),
    line('three', 8, { isMatchExactWord: true }),
  ];
  const job = await engine.jobs.create(addBlocklistRules, {}, inputs, options);
  expect(await finished(engine, job.id)).toEqual([
    '1 exact one live',
    '2 anywhere there already-there',
    '3 anywhere two live',
    '4 anywhere bad! refused:invalid',
    '5 anywhere one refused:repeated',
    '6 anywhere  refused:invalid-input',
    '7 anywhere two refused:repeated',
    '8 exact three live',
  ]);
  expect(engine.network.added).toEqual(
    new Map([
      ['exact:one', 1],
      ['exact:three', 1],
      ['anywhere:two', 1],
    ]),
  );
  await engine.runner.stop();
});

test('items may stream in, and only a block or two of them is held', async () => {
  const engine = await started();
  const progress: number[] = [];
  const job = await engine.jobs.create(addBlocklistRules, {}, stream(), {
    ...options,
    onProgress: (written) => progress.push(written),
  });
  expect(progress).toEqual([1000, 2000, 2500]);
  await until(engine.store, job.id, isOver);
  expect(engine.jobs.get(job.id)).toMatchObject({ total: 2500, blocks: 25, counts: { outcomes: { live: 2500 } } });
  await engine.runner.stop();
});

test('a job whose items cannot be read leaves nothing behind', async () => {
  const engine = await started();
  await expect(engine.jobs.create(addBlocklistRules, {}, broken(), options)).rejects.toThrow('The file is gone');
  expect(engine.jobs.list()).toEqual([]);
  expect(await engine.store.sweepOrphans()).toBe(0);
  expect(engine.network.calls).toEqual([]);
  await engine.runner.stop();
});

test('writing a job can be given up', async () => {
  const engine = await started();
  const stop = new AbortController();
  const created = engine.jobs.create(addBlocklistRules, {}, words(5000), {
    ...options,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(created).rejects.toThrow('aborted');
  expect(await engine.store.sweepOrphans()).toBe(0);
  await engine.runner.stop();
});

test('no room is known before the first item is written', async () => {
  const { store, clock } = createEngine({ network: createFakeNetwork(), name: `jobs-${++names}` });
  const jobs = createJobs({
    store,
    clock,
    kinds: jobKinds,
    newId: () => 'job',
    estimateStorage: async () => ({ usage: 900_000, quota: 1_000_000 }),
  });
  const created = jobs.create(addBlocklistRules, {}, words(10), { ...options, expectedItems: 200_000 });
  await expect(created).rejects.toMatchObject({ name: 'StorageError', kind: 'quota' } satisfies Partial<StorageError>);
  await expect(jobs.create(addBlocklistRules, {}, words(10), { ...options, expectedItems: 10 })).resolves.toBeDefined();
});

test('undoing an import removes exactly the rules it added', async () => {
  const network = createFakeNetwork([{ regex: 'there', isMatchExactWord: false }]);
  const engine = await started({ network });
  const before = structuredClone(network.rules);
  const inputs = [...words(250), line('there', 251, { alreadyThere: { ruleId: 'rule-1' } })];
  const job = await engine.jobs.create(addBlocklistRules, {}, inputs, options);
  await until(engine.store, job.id, isOver);
  expect(engine.jobs.canUndo(engine.jobs.get(job.id)!)).toBe(true);
  const undoing = await engine.jobs.undo(job.id);
  await until(engine.store, undoing!.id, isOver);
  expect(network.rules).toEqual(before);
  expect(engine.jobs.get(undoing!.id)).toMatchObject({ undoOf: job.id, counts: { outcomes: { removed: 250 } } });
  expect(engine.jobs.get(job.id)?.undoneBy).toBe(undoing!.id);
  expect(engine.jobs.canUndo(engine.jobs.get(job.id)!)).toBe(false);
  await expect(engine.jobs.undo(job.id)).rejects.toThrow('cannot be undone');
  await engine.runner.stop();
});

test('there is nothing to undo when everything was there before', async () => {
  const engine = await started({ network: createFakeNetwork([{ regex: 'there', isMatchExactWord: false }]) });
  const inputs = [line('there', 1, { alreadyThere: { ruleId: 'rule-1' } })];
  const job = await engine.jobs.create(addBlocklistRules, {}, inputs, options);
  await until(engine.store, job.id, isOver);
  expect(engine.network.calls).toEqual([]);
  const over = engine.store.job(job.id);
  expect(over && engine.jobs.canUndo(over)).toBe(false);
  await expect(engine.jobs.undo(job.id)).rejects.toThrow('cannot be undone');
  await engine.runner.stop();
});

test('of what a job did, only what is asked for is taken back; of nothing, nothing', async () => {
  const engine = await started();
  const job = await engine.jobs.create(addBlocklistRules, {}, words(3), options);
  await until(engine.store, job.id, isOver);
  expect(await engine.jobs.undo(job.id, { only: new Set() })).toBeUndefined();
  const [kept, ...others] = [...engine.network.rules];
  const undoing = await engine.jobs.undo(job.id, { only: new Set(others.map(({ ruleId }) => ruleId)) });
  await until(engine.store, undoing?.id ?? '', isOver);
  expect([...engine.network.rules]).toEqual([kept]);
  await engine.runner.stop();
});

test('a cancelled undo may be taken up again', async () => {
  const engine = await started();
  const job = await engine.jobs.create(addBlocklistRules, {}, words(300), options);
  await until(engine.store, job.id, isOver);
  engine.network.fault = (operation) =>
    operation === 'delete' && engine.network.count('delete') > 0 ? '403' : undefined;
  const first = await engine.jobs.undo(job.id);
  await until(
    engine.store,
    first!.id,
    (current) => current?.state.status === 'paused' && current.counts.fates['in-flight'] === 0,
  );
  engine.network.fault = () => undefined;
  await engine.jobs.cancel(first!.id);
  await until(engine.store, first!.id, isOver);
  expect(engine.jobs.canUndo(engine.jobs.get(job.id)!)).toBe(true);
  const second = await engine.jobs.undo(job.id);
  await until(engine.store, second!.id, isOver);
  expect(engine.network.rules).toEqual([]);
  expect(engine.jobs.get(second!.id)?.counts.outcomes).toEqual({ 'already-gone': 100, removed: 200 });
  await engine.runner.stop();
});

test('rules gone already do not stop the others from being removed', async () => {
  const engine = await started();
  const inputs = Array.from({ length: 20 }, (_, index) => {
    const ruleId = engine.network.add(`word ${index}`, false);
    return { ruleId, regex: `word ${index}`, isMatchExactWord: false };
  });
  engine.network.rules.splice(7, 1);
  const job = await engine.jobs.create(removeBlocklistRules, {}, inputs, options);
  await until(engine.store, job.id, isOver);
  expect(engine.jobs.get(job.id)?.counts.outcomes).toEqual({ removed: 19, 'already-gone': 1 });
  expect(engine.network.rules).toEqual([]);
  await engine.runner.stop();
});

test('a removal in doubt is repeated, because repeating it does no harm', async () => {
  const engine = await started();
  const inputs = ['one', 'two'].map((regex) => ({
    ruleId: engine.network.add(regex, false),
    regex,
    isMatchExactWord: false,
  }));
  engine.network.fault = (operation) =>
    operation === 'delete' && engine.network.count('delete') === 0 ? 'drop-after' : undefined;
  const job = await engine.jobs.create(removeBlocklistRules, {}, inputs, options);
  await until(engine.store, job.id, isOver);
  expect(engine.jobs.get(job.id)?.counts.outcomes).toEqual({ 'already-gone': 2 });
  expect(engine.network.count('list')).toBe(0);
  await engine.runner.stop();
});

test('disabling is one call per rule, leaves disabled ones alone, and undo enables only what it disabled', async () => {
  const engine = await started();
  const inputs = ['one', 'two', 'three'].map((regex) => {
    const ruleId = engine.network.add(regex, false);
    return { ruleId, regex, isMatchExactWord: false, isEnabled: regex !== 'two' };
  });
  engine.network.rules[1]!.isEnabled = false;
  const job = await engine.jobs.create(setBlocklistRulesEnabled, { isEnabled: false }, inputs, options);
  await until(engine.store, job.id, isOver);
  expect(engine.jobs.get(job.id)?.counts.outcomes).toEqual({ disabled: 2, unchanged: 1 });
  expect(engine.network.calls.map(({ operation }) => operation)).toEqual(['set', 'set']);
  const undoing = await engine.jobs.undo(job.id);
  await until(engine.store, undoing!.id, isOver);
  expect(engine.network.rules.map(({ isEnabled }) => isEnabled)).toEqual([true, false, true]);
  await engine.runner.stop();
});

test('a retry sends what was refused once more and leaves the rest as it is', async () => {
  const engine = await started();
  const refusing = vi.spyOn(engine.network, 'perform');
  const job = await engine.jobs.create(
    addBlocklistRules,
    {},
    [...words(3), line('bad!', 4), line('word 0', 5)],
    options,
  );
  expect(await finished(engine, job.id)).toContain('4 anywhere bad! refused:invalid');
  const calls = refusing.mock.calls.length;
  await engine.jobs.retry(job.id);
  expect((await finished(engine, job.id)).filter((row) => !row.endsWith('live'))).toEqual([
    '4 anywhere bad! refused:invalid',
    '5 anywhere word 0 refused:repeated',
  ]);
  expect(refusing.mock.calls.length).toBe(calls + 1);
  expect(engine.jobs.get(job.id)?.attempt).toBe(2);
  expect([...engine.network.added.values()]).toEqual([1, 1, 1]);
  await engine.runner.stop();
});

test('a finished job can be deleted with its items, a running one cannot', async () => {
  const engine = await started({ clientFor: () => undefined });
  const job = await engine.jobs.create(addBlocklistRules, {}, words(5), options);
  await until(engine.store, job.id, (current) => current?.state.status === 'paused');
  await engine.jobs.delete(job.id);
  expect(engine.jobs.get(job.id)).toBeDefined();
  await engine.jobs.cancel(job.id);
  expect(engine.jobs.get(job.id)?.state).toEqual({ status: 'cancelled' });
  await engine.jobs.delete(job.id);
  expect(engine.jobs.list()).toEqual([]);
  expect(await engine.jobs.readBlocks(job.id, 0, 10)).toEqual([]);
  await engine.runner.stop();
});

const queued = (fate: Fate) => fate.is === 'queued';

test('a page of items read again covers the same stretch of the list, whatever their fates are by now', async () => {
  const engine = createEngine({ network: createFakeNetwork(), name: `jobs-${++names}` });
  const inputs = words(450).map((input, index) => ({ ...input, isMatchExactWord: index % 2 === 0 }));
  const job = await engine.jobs.create(addBlocklistRules, {}, inputs, options);
  const first = await engine.jobs.readRows(job.id, { from: {}, limit: 200, matches: queued });
  const second = await engine.jobs.readRows(job.id, { from: first.next ?? {}, limit: 200, matches: queued });
  expect(second.rows.map(({ order }) => order)).toEqual(Array.from({ length: 200 }, (_, index) => 200 + index));

  await engine.runner.start();
  await until(engine.store, job.id, isOver);
  const again = { from: first.next ?? {}, limit: Infinity, last: second.last };
  expect((await engine.jobs.readRows(job.id, { ...again, matches: queued })).rows).toEqual([]);
  const done = await engine.jobs.readRows(job.id, { ...again, matches: (fate) => fate.is === 'done' });
  expect(done.rows.map(({ order }) => order)).toEqual(second.rows.map(({ order }) => order));
  expect(done.next).toEqual(second.next);
});
