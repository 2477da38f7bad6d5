import 'fake-indexeddb/auto';

import { expect, test, vi } from 'vitest';

import { createFakeNetwork } from './fakeNetwork.ts';
import { createEngine, createHastyClock, createMortality, isOver, turn, until, type EngineOptions } from './fakes.ts';
import { isLeftBehind } from './grace.ts';
import { addBlocklistRules } from './kinds/addBlocklistRules.ts';

vi.mock('#src/api/blocklist.ts', async () => (await import('./fakeNetwork.ts')).api);

const graceMs = 10_000;
const words = ['one', 'two', 'three'].map((regex, index) => ({ regex, isMatchExactWord: false, lines: [index + 1] }));
const options = { profileId: 'p' };

/** A clock that stands still until it is told to go on. */
function createHeldClock() {
  let now = 0;
  let sleepers: { at: number; wake: () => void }[] = [];
  return {
    now: () => now,
    sleep: (ms: number) => new Promise<void>((wake) => void sleepers.push({ at: now + ms, wake })),
    async pass(ms: number) {
      now += ms;
      const due = sleepers.filter(({ at }) => at <= now);
      sleepers = sleepers.filter(({ at }) => at > now);
      for (const { wake } of due) wake();
      for (let turns = 0; turns < 200; turns++) await turn();
    },
  };
}

let names = 0;
async function started(more: Partial<EngineOptions> = {}) {
  const network = more.network ?? createFakeNetwork();
  const engine = createEngine({ network, name: `grace-${++names}`, graceMs, ...more });
  await engine.runner.start();
  return { ...engine, network };
}

const stateOf = ({ store }: Awaited<ReturnType<typeof started>>, jobId: string) => store.job(jobId)?.state.status;

test('a decision is sent when its grace is over, and not before', async () => {
  const clock = createHeldClock();
  const engine = await started({ clock });
  const job = await engine.jobs.create(addBlocklistRules, {}, words, options);
  expect(job.state).toEqual({ status: 'waiting', sendAt: graceMs, graceMs });
  await clock.pass(graceMs - 1);
  expect(engine.network.calls).toEqual([]);
  await clock.pass(1);
  expect(engine.network.added.size).toBe(3);
});

test('taken back, nothing of it is ever sent', async () => {
  const clock = createHeldClock();
  const engine = await started({ clock });
  const job = await engine.jobs.create(addBlocklistRules, {}, words, options);
  await clock.pass(graceMs / 2);
  expect(await engine.jobs.takeBack(job.id)).toBe(true);
  expect(await engine.jobs.takeBack(job.id)).toBe(false);
  await clock.pass(10 * graceMs);
  expect(engine.store.job(job.id)).toMatchObject({
    state: { status: 'cancelled' },
    counts: { fates: { cancelled: 3, queued: 0 } },
  });
  expect(engine.network.calls).toEqual([]);
});

test('what somebody does not want to wait for is sent at once, and once', async () => {
  const clock = createHeldClock();
  const engine = await started({ clock });
  const job = await engine.jobs.create(addBlocklistRules, {}, words, options);
  await engine.jobs.release(job.id);
  await clock.pass(0);
  // Too late: what is on its way is cancelled differently.
  expect(await engine.jobs.takeBack(job.id)).toBe(false);
  await clock.pass(graceMs);
  await engine.jobs.release(job.id);
  await until(engine.store, job.id, isOver);
  expect([...engine.network.added.values()]).toEqual([1, 1, 1]);
});

test('what a closed tab left waiting is neither sent nor lost: somebody is asked', async () => {
  const network = createFakeNetwork();
  const name = `grace-${++names}`;
  const mortality = createMortality();
  const first = await started({ network, name, clock: createHeldClock(), mortality });
  const job = await first.jobs.create(addBlocklistRules, {}, words, options);
  mortality.die();

  const clock = createHeldClock();
  const second = await started({ network, name, clock });
  expect(isLeftBehind(second.store.job(job.id)!, clock.now())).toBe(false);
  await clock.pass(10 * graceMs);
  expect(network.calls).toEqual([]);
  expect(stateOf(second, job.id)).toBe('waiting');
  expect(isLeftBehind(second.store.job(job.id)!, clock.now())).toBe(true);

  await second.jobs.release(job.id);
  await clock.pass(0);
  expect([...network.added.values()]).toEqual([1, 1, 1]);
});

test('a tab that slept through the end, or is locked by then, does not send', async () => {
  const slept = createHeldClock();
  const sleeper = await started({ clock: slept });
  const first = await sleeper.jobs.create(addBlocklistRules, {}, words, options);
  await slept.pass(3_600_000);
  expect(stateOf(sleeper, first.id)).toBe('waiting');

  const clock = createHeldClock();
  const locked = await started({ clock, isConnected: () => false });
  const second = await locked.jobs.create(addBlocklistRules, {}, words, options);
  await clock.pass(graceMs);
  expect(stateOf(locked, second.id)).toBe('waiting');
  expect([...sleeper.network.calls, ...locked.network.calls]).toEqual([]);
});

test('undo waits too; taken back, the change it would have undone can be undone again', async () => {
  const clock = createHeldClock();
  const engine = await started({ clock });
  const job = await engine.jobs.create(addBlocklistRules, {}, words, { ...options, graceMs: 0 });
  while (!isOver(engine.store.job(job.id))) await clock.pass(2_000);
  const undoing = await engine.jobs.undo(job.id);
  expect(undoing?.state.status).toBe('waiting');
  await engine.jobs.takeBack(undoing!.id);
  expect(engine.jobs.canUndo(engine.store.job(job.id)!)).toBe(true);
  expect(engine.network.rules).toHaveLength(3);
});

test('undo asked for twice at once undoes once', async () => {
  const engine = await started({ graceMs: 0, clock: createHastyClock() });
  const job = await engine.jobs.create(addBlocklistRules, {}, words, options);
  await until(engine.store, job.id, isOver);
  const [one, other] = await Promise.allSettled([engine.jobs.undo(job.id), engine.jobs.undo(job.id)]);
  expect([one.status, other.status].toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(engine.jobs.list()).toHaveLength(2);
});

test('a job with nothing to send has nothing to wait for', async () => {
  const engine = await started({ clock: createHastyClock() });
  const there = words.map((word) => ({ ...word, alreadyThere: { ruleId: 'rule-1' } }));
  const job = await engine.jobs.create(addBlocklistRules, {}, there, options);
  await until(engine.store, job.id, isOver);
  expect(engine.store.job(job.id)?.state.status).toBe('done');
});
