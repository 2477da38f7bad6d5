import assert from 'node:assert/strict';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { changeBlock, inFlightItems, maxDoubts, nextItems, workOf, type Block, type BlockEvent } from './block.ts';
import { countFates, noCounts, recount, type Fate } from './fate.ts';
import { IllegalTransition, newJob, transition, unanswered, type Job, type JobEvent } from './job.ts';

const queued: Fate = { is: 'queued' };

function blockOf(blockNo: number, size: number): Block {
  const items = Array.from({ length: size }, (_, index) => ({
    order: blockNo * 100 + index,
    item: index,
    fate: queued,
  }));
  return { jobId: 'job', blockNo, group: 'all', work: workOf(items), items, suspects: 0 };
}

function jobOf(blocks: readonly Block[]): Job {
  const counts = recount(noCounts, noCounts, countFates(fatesOf(blocks)));
  return newJob({ id: 'job', kind: 'k', profileId: 'p', params: {}, title: {}, blocks: blocks.length, counts }, 0);
}

const fatesOf = (blocks: readonly Block[]) => blocks.flatMap(({ items }) => items.map(({ fate }) => fate));

/** A job and its blocks, with the counts and the histories of all items watched. */
class World {
  job: Job;
  readonly blocks: Block[];
  readonly total: number;
  now = 0;

  constructor(sizes: readonly number[]) {
    this.blocks = sizes.map((size, blockNo) => blockOf(blockNo, size));
    this.job = jobOf(this.blocks);
    this.total = this.job.total;
  }

  change(blockNo: number, event: BlockEvent): void {
    const before = this.blocks[blockNo]!;
    const changed = changeBlock(this.job, before, event, (this.now += 100));
    for (const [index, { fate }] of before.items.entries()) {
      const next = changed.block.items[index]!.fate;
      if (fate.is === 'done') assert.deepEqual(next, fate);
      if (fate.is === 'cancelled') assert.deepEqual(next, fate);
      if (fate.is === 'sent') assert(['sent', 'done', 'unknown'].includes(next.is));
    }
    this.job = changed.job;
    this.blocks[blockNo] = changed.block;
    this.check();
  }

  event(event: JobEvent): void {
    this.job = transition(this.job, event, (this.now += 100));
    this.check();
  }

  check(): void {
    assert.deepEqual(this.job.counts, countFates(fatesOf(this.blocks)));
    assert.equal(fatesOf(this.blocks).length, this.total);
    for (const block of this.blocks) {
      assert.equal(block.work, workOf(block.items));
      assert(block.suspects >= 0);
    }
  }
}

type Act = { describe: string; may(world: World): boolean; run(world: World): void };

const blockAct = (pick: number, work: string, event: (block: Block) => BlockEvent): Act => ({
  describe: work,
  may: (world) => world.blocks.some((block) => block.work === work),
  run(world) {
    const fitting = world.blocks.filter((block) => block.work === work);
    const block = fitting[pick % fitting.length]!;
    world.change(block.blockNo, event(block));
  },
});

const isSending = ({ job: { state } }: World) => state.status === 'running' && state.phase === 'sending';
const anyFate = (block: Block, name: Fate['is']) =>
  new Map(
    block.items
      .filter(({ fate }, index) => fate.is === name && index % 2 === 0)
      .map(({ order }) => [order, { outcome: 'live' }]),
  );

const acts = fc.tuple(fc.nat(9), fc.nat(50)).map(([which, pick]): Act => {
  switch (which) {
    case 0:
    case 1: {
      const take = blockAct(pick, 'queued', () => ({ type: 'take', limit: 4 }));
      return { ...take, may: (world) => isSending(world) && take.may(world) };
    }
    case 2:
      return blockAct(pick, 'in-flight', () => ({ type: 'accepted', as: { is: 'sent' } }));
    case 3:
      return blockAct(pick, 'in-flight', () => ({ type: 'returned' }));
    case 4:
      return blockAct(pick, 'in-flight', () => ({ type: 'doubted', cause: pick % 2 === 0 ? 'failed' : 'died' }));
    case 5:
      return blockAct(pick, 'in-flight', () => ({ type: 'refused', reason: { kind: 'invalid', code: 400001 } }));
    case 6: {
      const back = blockAct(pick, 'doubtful', (block) => ({ type: 'found', items: anyFate(block, 'doubtful') }));
      return {
        ...back,
        run(world) {
          back.run(world);
          const block = world.blocks.find(({ work }) => work === 'doubtful');
          if (block) world.change(block.blockNo, { type: 'absent' });
        },
      };
    }
    case 7:
      return {
        describe: 'pause or resume',
        may: ({ job }) => 'phase' in job.state,
        run: (world) =>
          world.event(
            world.job.state.status === 'paused'
              ? { type: 'resume' }
              : { type: 'pause', reason: pick % 2 ? 'person' : 'unauthorized' },
          ),
      };
    case 8:
      return {
        describe: 'cancel',
        may: ({ job }) => pick < 10 && 'phase' in job.state && job.state.phase === 'sending',
        run(world) {
          world.job = transition(world.job, { type: 'cancel' }, world.now);
          for (const { blockNo } of world.blocks) world.change(blockNo, { type: 'cancel' });
        },
      };
    default:
      return {
        describe: 'advance, and verify where it is time',
        may: () => true,
        run(world) {
          world.event({ type: 'advance' });
          if (!('phase' in world.job.state) || world.job.state.phase !== 'verifying') return;
          const block = world.blocks.find(({ work }) => work === 'sent');
          if (!block) return;
          world.change(block.blockNo, { type: 'found', items: anyFate(block, 'sent') });
          world.change(block.blockNo, { type: 'unverified' });
        },
      };
  }
});

/** What the engine would do now, so that every history has an end. */
function finish(world: World): void {
  for (let step = 0; 'phase' in world.job.state; step++) {
    if (step > 10_000) throw new Error('The job does not end');
    if (world.job.state.status === 'paused') world.event({ type: 'resume' });
    const block = ['in-flight', 'doubtful', 'queued'].flatMap((work) =>
      world.blocks.filter((one) => one.work === work),
    )[0];
    if (block?.work === 'in-flight') world.change(block.blockNo, { type: 'accepted', as: { is: 'sent' } });
    else if (block?.work === 'doubtful') world.change(block.blockNo, { type: 'absent' });
    else if (block) world.change(block.blockNo, { type: 'take', limit: 4 });
    else {
      world.event({ type: 'advance' });
      for (const { blockNo, work } of world.blocks) {
        if (work === 'sent' && 'phase' in world.job.state) world.change(blockNo, { type: 'unverified' });
      }
    }
  }
}

test('whatever happens, counts equal fates, what is done stays done, and every item ends with one final fate', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
      fc.array(acts, { maxLength: 80 }),
      (sizes, history) => {
        const world = new World(sizes);
        for (const act of history) if (act.may(world)) act.run(world);
        finish(world);
        const { done, refused, cancelled, unknown } = world.job.counts.fates;
        expect(done + refused + cancelled + unknown).toBe(world.total);
        expect(world.job.state.status).toBe(cancelled > 0 ? 'cancelled' : 'done');
      },
    ),
    { numRuns: 500 },
  );
});

test('events that make no sense throw and change nothing', () => {
  const block = blockOf(0, 3);
  const job = jobOf([block]);
  const events: BlockEvent[] = [
    { type: 'accepted', as: { is: 'sent' } },
    { type: 'returned' },
    { type: 'doubted', cause: 'failed' },
    { type: 'refused', reason: { kind: 'invalid' } },
    { type: 'cancel' },
    { type: 'abandon' },
  ];
  for (const event of events) expect(() => changeBlock(job, block, event, 1)).toThrow(IllegalTransition);
  const paused = transition(job, { type: 'pause', reason: 'person' }, 1);
  expect(() => changeBlock(paused, block, { type: 'take', limit: 3 }, 1)).toThrow(IllegalTransition);
});

test('halving names every culprit and no other, in about seven calls per culprit', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(99), { maxLength: 6 }), (culprits) => {
      const world = new World([100]);
      let calls = 0;
      while (unanswered(world.job.counts) > 0) {
        world.change(0, { type: 'take', limit: 100 });
        calls++;
        const out = inFlightItems(world.blocks[0]!);
        const isBad = out.some(({ item }) => culprits.includes(item as number));
        world.change(
          0,
          isBad ? { type: 'refused', reason: { kind: 'invalid' } } : { type: 'accepted', as: { is: 'sent' } },
        );
      }
      const refused = world.blocks[0]!.items.filter(({ fate }) => fate.is === 'refused').map(
        ({ item }) => item as number,
      );
      expect(refused).toEqual(culprits.toSorted((one, other) => one - other));
      expect(calls).toBeLessThanOrEqual(culprits.length * 9 + 1);
    }),
    { numRuns: 30 },
  );
});

/** What comes of a call besides an answer: sent back, broken, or nobody lived to see it. */
const mishaps = fc.array(fc.constantFrom('none', 'returned', 'failed', 'died'), { maxLength: 60 });

test('halving names exactly the culprits, whatever becomes of the calls in between', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(49), { maxLength: 6 }),
      mishaps,
      fc.integer({ min: 1, max: 60 }),
      (culprits, fates, limit) => {
        const world = new World([50]);
        const brokenTimes = new Map<unknown, number>();
        for (let call = 0; unanswered(world.job.counts) > 0; call++) {
          expect(call).toBeLessThan(1_000);
          world.change(0, { type: 'take', limit });
          const out = inFlightItems(world.blocks[0]!);
          expect(out.length).toBeLessThanOrEqual(limit);
          // An item whose calls break too often ends as unknown: that is another test.
          const isTired = out.some(({ item }) => (brokenTimes.get(item) ?? 0) >= maxDoubts - 1);
          const fate = isTired ? 'none' : (fates[call] ?? 'none');
          if (fate === 'returned') world.change(0, { type: 'returned' });
          else if (fate === 'failed' || fate === 'died') {
            for (const { item } of out) brokenTimes.set(item, (brokenTimes.get(item) ?? 0) + 1);
            world.change(0, { type: 'doubted', cause: fate });
            world.change(0, { type: 'absent' });
          } else {
            const isBad = out.some(({ item }) => culprits.includes(item as number));
            world.change(
              0,
              isBad ? { type: 'refused', reason: { kind: 'invalid' } } : { type: 'accepted', as: { is: 'sent' } },
            );
          }
        }
        const named = world.blocks[0]!.items.filter(({ fate }) => fate.is === 'refused').map(({ item }) => item);
        expect(named).toEqual(culprits.toSorted((one, other) => one - other));
        expect(world.job.counts.fates.sent).toBe(50 - culprits.length);
      },
    ),
    { numRuns: 200 },
  );
});

test('while the grace lasts nothing can be taken; cancelled in it, everything ends as cancelled', () => {
  const block = blockOf(0, 5);
  const fields = { id: 'job', kind: 'k', profileId: 'p', params: {}, title: {}, blocks: 1 };
  const waiting = newJob({ ...fields, counts: countFates(fatesOf([block])), graceMs: 10_000 }, 0);
  expect(() => changeBlock(waiting, block, { type: 'take', limit: 5 }, 1)).toThrow(IllegalTransition);
  const cancelling = transition(waiting, { type: 'cancel' }, 1);
  const cancelled = changeBlock(cancelling, block, { type: 'cancel' }, 1);
  expect(() => changeBlock(cancelled.job, cancelled.block, { type: 'take', limit: 5 }, 2)).toThrow(IllegalTransition);
  expect(transition(cancelled.job, { type: 'advance' }, 2)).toMatchObject({
    state: { status: 'cancelled' },
    counts: { fates: { cancelled: 5 } },
  });
});

test('an item that is doubtful again and again, and never there, ends as unknown', () => {
  const world = new World([1]);
  let calls = 0;
  while (unanswered(world.job.counts) > 0) {
    world.change(0, { type: 'take', limit: 1 });
    calls++;
    world.change(0, { type: 'doubted', cause: 'failed' });
    world.change(0, { type: 'absent' });
  }
  expect(calls).toBe(maxDoubts);
  expect(world.blocks[0]!.items[0]!.fate).toEqual({ is: 'unknown', why: 'doubt' });
});

test('a batch that the server stumbles over is halved, so that one item does not take the others with it', () => {
  const world = new World([8]);
  let calls = 0;
  while (unanswered(world.job.counts) > 0 && ++calls < 100) {
    world.change(0, { type: 'take', limit: 8 });
    const isPoisoned = inFlightItems(world.blocks[0]!).some(({ item }) => item === 5);
    world.change(0, isPoisoned ? { type: 'doubted', cause: 'failed' } : { type: 'accepted', as: { is: 'sent' } });
    if (isPoisoned) world.change(0, { type: 'absent' });
  }
  expect(world.job.counts.fates).toMatchObject({ sent: 7, unknown: 1 });
});

test('a retry queues refusals of the server, looks for the unknown first, and leaves the review alone', () => {
  const fates: Fate[] = [
    { is: 'refused', reason: { kind: 'invalid' } },
    { is: 'refused', reason: { kind: 'repeated' } },
    { is: 'unknown', why: 'not-found' },
    { is: 'done', outcome: 'live' },
  ];
  const items = fates.map((fate, order) => ({ order, item: order, fate }));
  const block: Block = { ...blockOf(0, 0), items, work: 'settled' };
  const finished = transition(jobOf([block]), { type: 'advance' }, 1);
  const again = transition(finished, { type: 'retry' }, 2);
  const changed = changeBlock(again, block, { type: 'retry' }, 2);
  expect(changed.block.items.map(({ fate }) => fate.is)).toEqual(['queued', 'refused', 'doubtful', 'done']);
  expect(changed.job.attempt).toBe(2);
});

test('the next call takes half of the suspects first', () => {
  expect(nextItems({ ...blockOf(0, 10), suspects: 5 }, 100).map(({ item }) => item)).toEqual([0, 1, 2]);
  expect(nextItems(blockOf(0, 10), 4)).toHaveLength(4);
});
