import 'fake-indexeddb/auto';

import { expect, test, vi } from 'vitest';

import type { ApiClient } from '#src/api/client.ts';
import { ApiError } from '#src/api/errors.ts';

import type { Job } from './job.ts';
import { clientOf, createFakeNetwork, type FakeNetwork } from './fakeNetwork.ts';
import {
  createEngine,
  createFakeChannels,
  createFakeLocks,
  createHastyClock,
  createMortality,
  isOver,
  turn,
  until,
  type EngineOptions,
  type FakeEngine,
} from './fakes.ts';
import { addBlocklistRules, type AddRuleInput } from './kinds/addBlocklistRules.ts';

vi.mock('#src/api/blocklist.ts', async () => (await import('./fakeNetwork.ts')).api);

let names = 0;
const freshName = () => `runner-${++names}`;
const fives = { ...addBlocklistRules, itemsPerCall: 5 };
const kinds = new Map([[fives.name, fives as never]]);

/** An engine that is running, with batches of five. */
async function started(options: Partial<EngineOptions> = {}): Promise<FakeEngine> {
  const engine = createEngine({ network: createFakeNetwork(), name: freshName(), kinds, ...options });
  await engine.runner.start();
  return engine;
}

const words = (count: number, prefix = 'word'): AddRuleInput[] =>
  Array.from({ length: count }, (_, index) => ({
    regex: `${prefix} ${index}`,
    isMatchExactWord: false,
    lines: [index + 1],
  }));

const add = (engine: FakeEngine, inputs: AddRuleInput[], profileId = 'p') =>
  engine.jobs.create(fives, {}, inputs, { profileId });

const isPaused = (reason: string) => (job: Job | undefined) =>
  job?.state.status === 'paused' && job.state.reason === reason;

const addsOnce = ({ added }: FakeNetwork) => [...added.values()].every((times) => times === 1);

/** Long enough for anything that is going to happen to have happened. */
async function quiet(): Promise<void> {
  for (let turns = 0; turns < 100; turns++) await turn();
}

test('a job sends full batches of one mode and proves each item by its rule id', async () => {
  const engine = await started({ kinds: new Map([[addBlocklistRules.name, addBlocklistRules as never]]) });
  const inputs = words(450).map((input, index) => ({ ...input, isMatchExactWord: index % 3 === 0 }));
  const job = await engine.jobs.create(addBlocklistRules, {}, inputs, { profileId: 'p' });
  await until(engine.store, job.id, isOver);
  expect(engine.jobs.get(job.id)).toMatchObject({ state: { status: 'done' }, counts: { outcomes: { live: 450 } } });
  const sizes = engine.network.calls.filter(({ operation }) => operation === 'add').map(({ size }) => size);
  expect(sizes.toSorted((one, other) => one - other)).toEqual([50, 100, 100, 100, 100]);
  for await (const { text, fate } of engine.jobs.rows(job.id)) {
    expect(fate).toEqual({
      is: 'done',
      outcome: 'live',
      objectId: engine.network.rules.find(({ regex }) => regex === text)?.ruleId,
    });
  }
  await engine.runner.stop();
});

test('a refused batch is halved until the culprits are named with the code of the server', async () => {
  const engine = await started({ kinds: new Map([[addBlocklistRules.name, addBlocklistRules as never]]) });
  const inputs = words(300).map((input, index) => (index % 97 === 5 ? { ...input, regex: `bad! ${index}` } : input));
  const job = await engine.jobs.create(addBlocklistRules, {}, inputs, { profileId: 'p' });
  await until(engine.store, job.id, isOver);
  const refused: unknown[] = [];
  for await (const row of engine.jobs.items(job.id, ['refused'])) refused.push([row.lines[0], row.fate]);
  const reason = { kind: 'invalid', code: 400001, message: 'Invalid regular expression' };
  expect(refused).toEqual([6, 103, 200, 297].map((line) => [line, { is: 'refused', reason }]));
  expect(engine.jobs.get(job.id)?.counts.outcomes).toEqual({ live: 296 });
  await engine.runner.stop();
});

test('an answer that never came is read back before anything else is sent', async () => {
  const network = createFakeNetwork();
  network.fault = (operation) => (operation === 'add' && network.count('add') === 1 ? 'drop-after' : undefined);
  const engine = await started({ network, maxInFlight: 1 });
  const job = await add(engine, words(20));
  await until(engine.store, job.id, isOver);
  const operations = network.calls.map(({ operation }) => operation);
  expect(operations).toEqual(['list', 'add', 'add', 'list', 'add', 'add', 'list']);
  expect(addsOnce(network)).toBe(true);
  expect(engine.jobs.get(job.id)?.counts.outcomes).toEqual({ live: 20 });
  await engine.runner.stop();
});

test('a refused token pauses all jobs of the network, and a new connection resumes them where they were', async () => {
  const network = createFakeNetwork();
  network.fault = (operation) => (operation === 'add' && network.count('add') >= 2 ? '401' : undefined);
  let client: ApiClient | undefined = clientOf(network);
  const engine = await started({ network, clientFor: () => client });
  const job = await add(engine, words(40));
  await until(engine.store, job.id, isPaused('unauthorized'));
  await quiet();
  const calls = network.calls.length;
  expect(engine.jobs.get(job.id)?.state).toMatchObject({ failure: { kind: 'unauthorized' } });

  client = undefined;
  engine.runner.networkChanged();
  await quiet();
  expect(network.calls).toHaveLength(calls);

  network.fault = () => undefined;
  client = clientOf(network);
  engine.runner.networkChanged();
  await until(engine.store, job.id, isOver);
  expect(engine.jobs.get(job.id)?.counts.outcomes).toEqual({ live: 40 });
  expect(addsOnce(network)).toBe(true);
  await engine.runner.stop();
});

test('a refused token is not tried again before somebody connects or resumes', async () => {
  const network = createFakeNetwork();
  network.fault = () => '401';
  const engine = await started({ network });
  const job = await add(engine, words(5));
  await until(engine.store, job.id, isPaused('unauthorized'));
  await quiet();
  expect(network.calls).toHaveLength(1);
  network.fault = () => undefined;
  await engine.jobs.resume(job.id);
  await until(engine.store, job.id, isOver);
  expect(engine.jobs.get(job.id)?.state.status).toBe('done');
  await engine.runner.stop();
});

test('a job of a network nobody is connected to waits for a token', async () => {
  const engine = await started({
    clientFor: (profileId) => (profileId === 'mine' ? clientOf(createFakeNetwork()) : undefined),
  });
  const job = await add(engine, words(5), 'theirs');
  await until(engine.store, job.id, isPaused('unauthorized'));
  expect(engine.network.calls).toEqual([]);
  await engine.runner.stop();
});

test('a forbidden change pauses the job with what the server said', async () => {
  const network = createFakeNetwork();
  network.fault = (operation) => (operation === 'add' ? '403' : undefined);
  const engine = await started({ network });
  const job = await add(engine, words(5));
  await until(engine.store, job.id, isPaused('forbidden'));
  expect(engine.jobs.get(job.id)).toMatchObject({
    state: { failure: { kind: 'forbidden', message: '403' } },
    counts: { fates: { queued: 5 } },
  });
  await engine.runner.stop();
});

test('offline, a job pauses at once and goes on when the network is back', async () => {
  const network = createFakeNetwork();
  let isOnline = true;
  const listeners: (() => void)[] = [];
  const online = {
    isOnline: () => isOnline,
    subscribe: (listener: () => void) => {
      listeners.push(listener);
      return () => {};
    },
  };
  network.fault = () => (isOnline ? undefined : 'drop-before');
  const clock = { ...createHastyClock(), sleep: () => new Promise<void>(() => {}) };
  const engine = await started({ network, online, clock });
  isOnline = false;
  const job = await add(engine, words(30));
  await until(engine.store, job.id, isPaused('offline'));
  await quiet();
  const calls = network.calls.length;
  // Time stands still here, so only the signal can be what wakes it.
  clock.sleep = async () => {};
  isOnline = true;
  for (const listener of listeners) listener();
  await until(engine.store, job.id, isOver);
  expect(network.calls[calls]?.operation).toBe('probe');
  expect(engine.jobs.get(job.id)?.counts.outcomes).toEqual({ live: 30 });
  await engine.runner.stop();
});

test('a network that cannot be reached is probed, ever less often, until it answers', async () => {
  const network = createFakeNetwork();
  network.fault = () => (network.count('probe') < 6 ? 'drop-before' : undefined);
  const clock = createHastyClock();
  const engine = await started({ network, clock });
  const reasons = new Set<string>();
  engine.store.subscribe(() => {
    const state = engine.jobs.list()[0]?.state;
    if (state?.status === 'paused') reasons.add(state.reason);
  });
  const job = await add(engine, words(10));
  await until(engine.store, job.id, isOver);
  expect([...reasons]).toEqual(['unreachable']);
  expect(network.count('probe')).toBe(7);
  expect(Math.max(...clock.slept)).toBeGreaterThan(30_000);
  expect(addsOnce(network)).toBe(true);
  await engine.runner.stop();
});

test('server errors in a row pause the job, and it goes on by itself when they are over', async () => {
  const network = createFakeNetwork();
  network.fault = (operation) => (operation === 'add' && network.count('add') < 12 ? '500-before' : undefined);
  const engine = await started({ network, maxInFlight: 1 });
  const reasons = new Set<string>();
  engine.store.subscribe(() => {
    const state = engine.jobs.list()[0]?.state;
    if (state?.status === 'paused') reasons.add(state.reason);
  });
  const job = await add(engine, words(60));
  await until(engine.store, job.id, isOver);
  expect([...reasons]).toEqual(['server']);
  const { outcomes, fates } = engine.jobs.get(job.id)!.counts;
  expect((outcomes['live'] ?? 0) + fates.unknown).toBe(60);
  expect(addsOnce(network)).toBe(true);
  await engine.runner.stop();
});

test('a rate limit costs time and nothing else', async () => {
  const network = createFakeNetwork();
  network.fault = (_operation, call) => (call % 3 === 1 ? '429' : undefined);
  const engine = await started({ network });
  const job = await add(engine, words(60));
  await until(engine.store, job.id, isOver);
  expect(engine.jobs.get(job.id)?.counts.outcomes).toEqual({ live: 60 });
  expect(addsOnce(network)).toBe(true);
  await engine.runner.stop();
});

test('a paused job sends nothing more, and a resumed one sends the rest', async () => {
  const network = createFakeNetwork();
  const engine = await started({ network, maxInFlight: 2 });
  const job = await add(engine, words(100));
  await until(engine.store, job.id, (current) => (current?.counts.fates.sent ?? 0) >= 20);
  await engine.jobs.pause(job.id);
  await quiet();
  const calls = network.calls.length;
  await quiet();
  expect(network.calls).toHaveLength(calls);
  expect(engine.jobs.get(job.id)?.counts.fates).toMatchObject({ 'in-flight': 0 });
  await engine.jobs.resume(job.id);
  await until(engine.store, job.id, isOver);
  expect(engine.jobs.get(job.id)?.counts.outcomes).toEqual({ live: 100 });
  await engine.runner.stop();
});

test('a cancel keeps what was done, proves it, and sends nothing more', async () => {
  const network = createFakeNetwork();
  const engine = await started({ network, maxInFlight: 2 });
  const job = await add(engine, words(100));
  await until(engine.store, job.id, (current) => (current?.counts.fates.sent ?? 0) >= 20);
  await engine.jobs.cancel(job.id);
  await until(engine.store, job.id, isOver);
  const { state, counts } = engine.jobs.get(job.id)!;
  expect(state).toEqual({ status: 'cancelled' });
  expect(counts.outcomes['live']).toBe(network.rules.length);
  expect(counts.fates.cancelled).toBe(100 - network.rules.length);
  await engine.runner.stop();
});

/** A connection whose additions wait for `turn`, as they do in a full limiter, and are then asked for once more. */
function waitingClient(network: FakeNetwork, turn: Promise<void>): ApiClient {
  const perform: FakeNetwork['perform'] = (...call) => network.perform(...call);
  const forJobs: ApiClient['forJobs'] = (mayLeave = () => true) =>
    clientOf({
      ...network,
      async perform(operation, size, effect) {
        if (operation === 'add') await turn;
        if (mayLeave()) return perform(operation, size, effect);
        throw new ApiError({ kind: 'aborted', endpoint: operation, message: 'Called off', isUnsent: true });
      },
    });
  return { ...clientOf(network), forJobs };
}

test.each(['pause', 'cancel'] as const)('a %s also stops the calls that wait for their turn', async (command) => {
  const network = createFakeNetwork();
  const { promise: turn, resolve: turnCame } = Promise.withResolvers<void>();
  const client = waitingClient(network, turn);
  const engine = await started({ network, clientFor: () => client });
  const job = await add(engine, words(20));
  await until(engine.store, job.id, (current) => current?.counts.fates['in-flight'] === 20);
  await engine.jobs[command](job.id);
  turnCame();
  await until(engine.store, job.id, (current) => current?.counts.fates['in-flight'] === 0);
  expect(network.count('add')).toBe(0);
  if (command === 'pause') await engine.jobs.resume(job.id);
  await until(engine.store, job.id, isOver);
  expect(engine.jobs.get(job.id)!.counts.fates).toMatchObject(command === 'pause' ? { done: 20 } : { cancelled: 20 });
  expect(addsOnce(network)).toBe(true);
  await engine.runner.stop();
});

test('a cancelled job that cannot be read back ends when asked a second time', async () => {
  const network = createFakeNetwork();
  const engine = await started({ network, maxInFlight: 1 });
  const job = await add(engine, words(20));
  await until(engine.store, job.id, (current) => (current?.counts.fates.sent ?? 0) >= 5);
  network.fault = () => '403';
  await engine.jobs.cancel(job.id);
  await until(engine.store, job.id, isPaused('forbidden'));
  await quiet();
  await engine.jobs.cancel(job.id);
  const { state, counts } = engine.jobs.get(job.id)!;
  expect(state).toEqual({ status: 'cancelled' });
  expect(counts.fates.unknown).toBe(network.rules.length);
  await engine.runner.stop();
});

test('a long job looks now and then where the server stands, so that a read-back stays short', async () => {
  const network = createFakeNetwork();
  const engine = await started({ network });
  const job = await add(engine, words(5 * 450));
  await until(
    engine.store,
    job.id,
    (current) => (current?.callsSinceMark ?? 0) > 100 && (current?.counts.fates.sent ?? 0) > 1500,
  );
  const { firstMark, mark } = engine.jobs.get(job.id)!;
  expect(firstMark).toEqual({ ruleIds: [] });
  expect(mark).not.toEqual(firstMark);
  await until(engine.store, job.id, isOver);
  expect(engine.jobs.get(job.id)?.counts.outcomes).toEqual({ live: 5 * 450 });
  await engine.runner.stop();
});

test('a read-back does not end before the answer that went astray has had time to take effect', async () => {
  const network = createFakeNetwork();
  network.fault = (operation) => (operation === 'add' && network.count('add') === 0 ? 'drop-after' : undefined);
  const clock = createHastyClock();
  const engine = await started({ network, clock });
  const job = await add(engine, words(5));
  await until(engine.store, job.id, isOver);
  expect(clock.slept).toContain(2000);
  await engine.runner.stop();
});

test('two jobs take turns', async () => {
  const network = createFakeNetwork();
  const engine = await started({ network, maxInFlight: 1 });
  const [one, other] = await Promise.all([add(engine, words(50, 'one')), add(engine, words(50, 'other'))]);
  await until(engine.store, one.id, isOver);
  await until(engine.store, other.id, isOver);
  const order = network.rules.map(({ regex }) => regex.split(' ')[0]);
  expect(order.slice(0, 50).filter((word) => word === 'one').length).toBeGreaterThan(15);
  expect(order.slice(0, 50).filter((word) => word === 'other').length).toBeGreaterThan(15);
  await engine.runner.stop();
});

test('of two tabs one runs, the other shows and commands, and takes over when the first dies', async () => {
  const network = createFakeNetwork();
  const locks = createFakeLocks();
  const channel = createFakeChannels();
  const name = freshName();
  const firstLocks = locks.tab();
  const mortality = createMortality();
  const first = await started({ network, name, locks: firstLocks, channel: channel(), maxInFlight: 1, mortality });
  const second = await started({ network, name, locks: locks.tab(), channel: channel(), maxInFlight: 1 });

  const job = await add(first, words(50));
  await until(second.store, job.id, (current) => (current?.counts.fates.sent ?? 0) >= 10);
  await second.jobs.pause(job.id);
  await until(first.store, job.id, isPaused('person'));
  await quiet();
  const calls = network.calls.length;
  await quiet();
  expect(network.calls).toHaveLength(calls);

  await second.jobs.resume(job.id);
  await until(second.store, job.id, (current) => (current?.counts.fates.sent ?? 0) >= 20);
  mortality.die();
  await mortality.death;
  firstLocks.die();
  await until(second.store, job.id, isOver);
  expect(second.jobs.get(job.id)?.counts.outcomes).toEqual({ live: 50 });
  expect(addsOnce(network)).toBe(true);
  await second.runner.stop();
});

test('a tab that is locked gives the network to a tab that is not', async () => {
  const network = createFakeNetwork();
  const locks = createFakeLocks();
  const channel = createFakeChannels();
  const name = freshName();
  let client: ApiClient | undefined = clientOf(network);
  const tab = () => ({ network, name, locks: locks.tab(), channel: channel(), maxInFlight: 1 });
  const first = await started({ ...tab(), clientFor: () => client });
  const second = await started(tab());
  const job = await add(first, words(60));
  await until(first.store, job.id, (current) => (current?.counts.fates.sent ?? 0) >= 10);
  client = undefined;
  first.runner.networkChanged();
  await until(first.store, job.id, isOver);
  expect(first.jobs.get(job.id)?.counts.outcomes).toEqual({ live: 60 });
  expect(addsOnce(network)).toBe(true);
  await Promise.all([first.runner.stop(), second.runner.stop()]);
});

test('when the database fails in the middle, people are told and the job goes on from what is saved', async () => {
  const network = createFakeNetwork();
  const errors: unknown[] = [];
  const engine = await started({ network, onError: (error) => errors.push(error) });
  const change = vi.spyOn(engine.store, 'change');
  const job = await add(engine, words(50));
  await until(engine.store, job.id, (current) => (current?.counts.fates.sent ?? 0) >= 10);
  const { StorageError } = await import('#src/storage/errors.ts');
  change.mockRejectedValueOnce(new StorageError('quota', 'full'));
  await until(engine.store, job.id, isOver);
  expect(errors).toHaveLength(1);
  expect(engine.jobs.get(job.id)?.counts.outcomes).toEqual({ live: 50 });
  expect(addsOnce(network)).toBe(true);
  await engine.runner.stop();
});

test('a wait that ends while the lane looks for work is not slept through', async () => {
  // Time goes on between two readings of the clock, as it does anywhere: at one of these paces the wait ends between them.
  for (const step of Array.from({ length: 20 }, (_, index) => 25 * (index + 1))) {
    const hasty = createHastyClock();
    let readings = 0;
    const clock = { ...hasty, now: () => hasty.now() + step * ++readings };
    const network = createFakeNetwork();
    network.fault = (operation) => (operation === 'add' && network.count('add') === 1 ? 'drop-before' : undefined);
    const engine = await started({ network, clock, maxInFlight: 1 });
    const job = await add(engine, words(20));
    await until(engine.store, job.id, isOver);
    expect(engine.jobs.get(job.id)?.counts.outcomes).toEqual({ live: 20 });
    await engine.runner.stop();
  }
});
