import 'fake-indexeddb/auto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { howToRepeat, runOne, shortRuns } from './runs.ts';
import { startSandbox, type SandboxDoor } from './server.ts';
import { createVirtualTime, realTime } from './time.ts';

// A few runs of `npm run chaos`, the same each time: what breaks here breaks for whoever looks for it.
const seed = process.env['CHAOS_SEED'] ?? 'custos';

describe.each([
  { clock: 'virtual', time: createVirtualTime(), isReal: false },
  { clock: 'real', time: realTime, isReal: true },
])('on the $clock clock', ({ time, isReal }) => {
  let sandbox: SandboxDoor;
  beforeAll(async () => {
    sandbox = await startSandbox(time);
  });
  afterAll(() => sandbox.close());

  test.each(shortRuns().filter((run) => run.isReal === isReal))(
    '$name',
    async (run) => {
      const { wrong } = await runOne(sandbox, time, run, seed);
      expect(wrong, `again: ${howToRepeat(run, seed)}`).toEqual([]);
    },
    60_000,
  );
});
