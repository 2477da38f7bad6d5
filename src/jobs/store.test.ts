import 'fake-indexeddb/auto';

import { expect, test, vi } from 'vitest';

import { connectDatabase } from '#src/storage/database.ts';

import { changeBlock, workOf, type Block } from './block.ts';
import { countFates, type Fate } from './fate.ts';
import { createFakeChannels, createHastyClock } from './fakes.ts';
import { newJob, transition, type Job } from './job.ts';
import type { JobChannel } from './jobList.ts';
import { createJobStore, type JobStore } from './store.ts';

let names = 0;
const freshName = () => `store-${++names}`;
const storeOn = (name: string, channel?: JobChannel) =>
  createJobStore({ database: connectDatabase(name), clock: createHastyClock(), channel });

function blockOf(jobId: string, blockNo: number, ...fates: Fate['is'][]): Block {
  const items = fates.map((is, index) => ({
    order: blockNo * 10 + index,
    item: { text: `${blockNo}.${index}` },
    fate: (is === 'done' ? { is, outcome: 'live' } : { is }) as Fate,
  }));
  return { jobId, blockNo, group: blockNo % 2 ? 'odd' : 'even', work: workOf(items), items, suspects: 0 };
}

async function saveJob(store: JobStore, id: string, blocks: Block[], createdAt = 0): Promise<Job> {
  const counts = countFates(blocks.flatMap(({ items }) => items.map(({ fate }) => fate)));
  const job = newJob(
    { id, kind: 'k', profileId: 'p', params: {}, title: {}, blocks: blocks.length, counts },
    createdAt,
  );
  await store.addBlocks(blocks);
  await store.addJob(job, { at: 0, event: 'decided', action: job.kind });
  return job;
}

const take = (store: JobStore) =>
  store.change(
    'job',
    { work: ['queued'], first: true },
    { each: (job, block, now) => changeBlock(job, block, { type: 'take', limit: 1 }, now) },
  );

test('jobs are read back as they were saved, the newest first', async () => {
  const name = freshName();
  const store = storeOn(name);
  await saveJob(store, 'older', [], 1);
  const newer = await saveJob(store, 'newer', [], 2);
  const again = storeOn(name);
  expect(again.isLoaded()).toBe(false);
  await again.load();
  expect(again.isLoaded()).toBe(true);
  expect(again.jobs().map(({ id }) => id)).toEqual(['newer', 'older']);
  expect(again.job('newer')).toEqual(newer);
});

test('the outcome and the counts are saved together, or not at all', async () => {
  const name = freshName();
  const store = storeOn(name);
  await saveJob(store, 'job', [blockOf('job', 0, 'queued', 'queued')]);
  await store.change(
    'job',
    { blocks: [0] },
    { each: (job, block, now) => changeBlock(job, block, { type: 'take', limit: 1 }, now) },
  );
  const failing = store.change(
    'job',
    { blocks: [0] },
    {
      each: (job, block, now) => changeBlock(job, block, { type: 'accepted', as: { is: 'sent' } }, now),
      after() {
        throw new Error('in the middle');
      },
    },
  );
  await expect(failing).rejects.toThrow('in the middle');
  const again = storeOn(name);
  await again.load();
  expect(again.job('job')?.counts.fates).toMatchObject({ queued: 1, 'in-flight': 1, sent: 0 });
  const [block] = await again.readBlocks('job', 0, 1);
  expect(block?.items.map(({ fate }) => fate.is)).toEqual(['in-flight', 'queued']);
});

test('blocks are found by the work they need, lowest number first', async () => {
  const store = storeOn(freshName());
  await saveJob(store, 'job', [
    blockOf('job', 0, 'done'),
    blockOf('job', 1, 'sent'),
    blockOf('job', 2, 'queued', 'done'),
    blockOf('job', 3, 'queued'),
  ]);
  await saveJob(store, 'other', [blockOf('other', 0, 'queued')]);
  expect((await store.readWork('job', 'queued')).map(({ blockNo }) => blockNo)).toEqual([2, 3]);
  expect((await store.readWork('job', 'queued', 1)).map(({ blockNo }) => blockNo)).toEqual([2]);
  const changed = await store.change(
    'job',
    { work: ['queued'], first: true },
    { each: (job, block) => ({ job, block }) },
  );
  expect(changed?.blocks.map(({ blockNo }) => blockNo)).toEqual([2]);
});

test('ranges of blocks, blocks with a fate and blocks of a group are read without the others', async () => {
  const store = storeOn(freshName());
  const blocks = Array.from({ length: 45 }, (_, blockNo) =>
    blockOf('job', blockNo, blockNo % 10 === 3 ? 'unknown' : 'done'),
  );
  await saveJob(store, 'job', blocks);
  await saveJob(store, 'job2', [blockOf('job2', 0, 'unknown')]);
  expect((await store.readBlocks('job', 20, 23)).map(({ blockNo }) => blockNo)).toEqual([20, 21, 22]);
  const withFate: number[] = [];
  for await (const { blockNo } of store.walkBlocks('job', ['unknown', 'refused'])) withFate.push(blockNo);
  expect(withFate).toEqual([3, 13, 23, 33, 43]);
  expect(await store.groups('job')).toEqual(['even', 'odd']);
  const odd: number[] = [];
  for await (const { blockNo } of store.walkGroup('job', 'odd')) odd.push(blockNo);
  expect(odd).toEqual(Array.from({ length: 22 }, (_, index) => index * 2 + 1));
});

test('only finished jobs can be deleted, and their blocks go with them', async () => {
  const store = storeOn(freshName());
  await saveJob(store, 'open', [blockOf('open', 0, 'queued')]);
  await saveJob(store, 'over', [blockOf('over', 0, 'done')]);
  await store.change('over', { blocks: [] }, { before: (job, now) => transition(job, { type: 'advance' }, now) });
  await store.deleteJobs(['open', 'over', 'never']);
  expect(store.jobs().map(({ id }) => id)).toEqual(['open']);
  expect(await store.readBlocks('over', 0, 9)).toEqual([]);
  expect(await store.readBlocks('open', 0, 9)).toHaveLength(1);
});

test('blocks whose job was never finished writing are swept, and no others', async () => {
  const store = storeOn(freshName());
  await saveJob(store, 'b', [blockOf('b', 0, 'queued'), blockOf('b', 1, 'queued')]);
  for (const orphan of ['a', 'c', 'd'])
    await store.addBlocks([blockOf(orphan, 0, 'queued'), blockOf(orphan, 1, 'queued')]);
  expect(await store.sweepOrphans()).toBe(3);
  expect(await store.readBlocks('b', 0, 9)).toHaveLength(2);
  for (const orphan of ['a', 'c', 'd']) expect(await store.readBlocks(orphan, 0, 9)).toEqual([]);
});

test('what one tab changes the others see, and snapshots stay the same until then', async () => {
  const name = freshName();
  const channel = createFakeChannels();
  const here = storeOn(name, channel());
  const there = storeOn(name, channel());
  await there.load();
  const heard = vi.fn<() => void>();
  there.subscribe(heard);
  await saveJob(here, 'job', [blockOf('job', 0, 'queued')]);
  await vi.waitFor(() => expect(there.job('job')).toBeDefined());
  const before = there.jobs();
  expect(there.jobs()).toBe(before);

  await here.change(
    'job',
    { blocks: [] },
    { before: (job, now) => transition(job, { type: 'pause', reason: 'person' }, now) },
  );
  await vi.waitFor(() => expect(there.job('job')?.state.status).toBe('paused'));
  expect(there.jobs()).not.toBe(before);
  expect(heard).toHaveBeenCalled();

  await here.change(
    'job',
    { work: ['queued'] },
    {
      before: (job, now) => transition(job, { type: 'cancel' }, now),
      each: (job, block, now) => changeBlock(job, block, { type: 'cancel' }, now),
      after: (job, now) => transition(job, { type: 'advance' }, now),
    },
  );
  await here.deleteJobs(['job']);
  await vi.waitFor(() => expect(there.jobs()).toEqual([]));
});

test('two tabs that change one job at once lose nothing', async () => {
  const name = freshName();
  const stores = [storeOn(name), storeOn(name)];
  const blocks = Array.from({ length: 20 }, (_, blockNo) => blockOf('job', blockNo, 'queued'));
  await saveJob(stores[0]!, 'job', blocks);
  const taken = await Promise.all(Array.from({ length: 20 }, (_, index) => take(stores[index % 2]!)));
  expect(new Set(taken.map((change) => change?.blocks[0]?.blockNo)).size).toBe(20);
  await stores[0]!.load();
  expect(stores[0]!.job('job')?.counts.fates['in-flight']).toBe(20);
});

test('changing a job that is gone says so', async () => {
  expect(await storeOn(freshName()).change('never', { blocks: [] }, {})).toBeUndefined();
});
