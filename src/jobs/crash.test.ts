import 'fake-indexeddb/auto';

import fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import { createLedger } from '#src/ledger/ledger.ts';

import { createFakeNetwork, type FakeNetwork, type Fault } from './fakeNetwork.ts';
import { createEngine, createMortality, isOver, until, type FakeEngine } from './fakes.ts';
import { addBlocklistRules, type AddRuleInput } from './kinds/addBlocklistRules.ts';
import { jobKinds } from './kinds.ts';

vi.mock('#src/api/blocklist.ts', async () => (await import('./fakeNetwork.ts')).api);

// Small batches: as many ways to die as a long job has, in a short one.
const addInThrees = { ...addBlocklistRules, itemsPerCall: 3 };
const kinds = new Map(jobKinds).set(addInThrees.name, addInThrees);

const line = (regex: string, index: number): AddRuleInput => ({
  regex,
  isMatchExactWord: index % 2 === 0,
  lines: [index + 1],
});
const texts = (count: number) => Array.from({ length: count }, (_, index) => (index === 4 ? 'bad!' : `word ${index}`));

let names = 0;

type Outcome = { engine: FakeEngine; fates: string[]; jobIds: string[]; record: string[] };

/**
 * Lives through a whole job, dying at each of the given gates (counted from its last birth) and being born again on the
 * same database and the same network.
 */
async function live(network: FakeNetwork, inputs: AddRuleInput[], deaths: readonly number[]): Promise<Outcome> {
  const name = `crash-${++names}`;
  for (const deathAt of deaths) {
    const mortality = createMortality(deathAt);
    const engine = createEngine({ network, name, kinds, mortality });
    const ended = await Promise.race([run(engine, inputs), mortality.death]);
    if (ended !== 'dead') return ended;
  }
  const engine = createEngine({ network, name, kinds });
  return run(engine, inputs);
}

async function run(engine: FakeEngine, inputs: AddRuleInput[]): Promise<Outcome> {
  await engine.runner.start();
  // Whoever died before the job was there has started nothing, and starts anew.
  const job = engine.jobs.list()[0] ?? (await engine.jobs.create(addInThrees, {}, inputs, { profileId: 'p' }));
  await until(engine.store, job.id, isOver);
  await engine.runner.stop();
  const fates: string[] = [];
  for await (const { fate } of engine.jobs.rows(job.id)) fates.push(fate.is === 'done' ? fate.outcome : fate.is);
  const ledger = createLedger(engine.database);
  expect((await ledger.verify()).broken).toBeUndefined();
  const record: string[] = [];
  for await (const { event, jobId } of ledger.walk()) record.push(`${event} ${jobId}`);
  return { engine, fates, jobIds: engine.jobs.list().map(({ id }) => id), record };
}

function expectExact(network: FakeNetwork, inputs: AddRuleInput[], { fates, jobIds, engine, record }: Outcome): void {
  expect(jobIds).toHaveLength(1);
  expect(record).toEqual([`decided ${jobIds[0]}`, `done ${jobIds[0]}`]);
  expect(fates).toEqual(inputs.map(({ regex }) => (regex.includes('!') ? 'refused' : 'live')));
  expect([...network.added.values()].every((times) => times === 1)).toBe(true);
  expect(network.added.size).toBe(inputs.filter(({ regex }) => !regex.includes('!')).length);
  const { fates: counts } = engine.jobs.list()[0]!.counts;
  expect(counts.done + counts.refused).toBe(inputs.length);
}

test('killed at any step, a job comes to the same end, with nothing lost and nothing sent twice', async () => {
  const inputs = texts(9).map(line);
  const whole = createMortality();
  const first = createEngine({ network: createFakeNetwork(), name: `crash-${++names}`, kinds, mortality: whole });
  await run(first, inputs);
  expect(whole.gates()).toBeGreaterThan(40);

  for (let deathAt = 1; deathAt <= whole.gates(); deathAt++) {
    const network = createFakeNetwork([{ regex: 'older', isMatchExactWord: false }]);
    expectExact(network, inputs, await live(network, inputs, [deathAt]));
  }
}, 60_000);

test('killed again and again while the network fails in every way, a job still comes to the exact end', async () => {
  const faults: (Fault | undefined)[] = [
    'drop-before',
    'drop-after',
    '500-before',
    '500-after',
    '429',
    'truncated-after',
    undefined,
    undefined,
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...faults), { maxLength: 25 }),
      fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 14 }),
      async (plan, deaths, count) => {
        const inputs = texts(count).map(line);
        const network = createFakeNetwork([{ regex: 'older', isMatchExactWord: false }]);
        network.fault = (_operation, call) => plan[call];
        const outcome = await live(network, inputs, deaths);
        expect(outcome.jobIds).toHaveLength(1);
        expectExact(network, inputs, outcome);
      },
    ),
    { numRuns: Number(process.env['CRASH_RUNS'] ?? 60) },
  );
}, 120_000);
