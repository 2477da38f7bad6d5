import 'fake-indexeddb/auto';

import { parseArgs } from 'node:util';

import { createReport } from './report.ts';
import { chaosRuns, runOne } from './runs.ts';
import { startSandbox } from './server.ts';
import { createVirtualTime, realTime } from './time.ts';

/** `npm run chaos [-- --rounds N]`: docs/chaos.md. `CHAOS_SEED` and `CHAOS_ONLY` repeat a run. */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '1' } } });
const seed = process.env['CHAOS_SEED'] ?? 'custos';
const only = process.env['CHAOS_ONLY'];

const begun = performance.now();
const report = createReport(seed);
const runs = chaosRuns(Number(values.rounds)).filter(({ name }) => only === undefined || name.startsWith(only));
for (const isReal of [false, true]) {
  const time = isReal ? realTime : createVirtualTime();
  const sandbox = await startSandbox(time);
  for (const run of runs) {
    if (run.isReal === isReal) report.add({ run, result: await runOne(sandbox, time, run, seed) });
  }
  await sandbox.close();
}
report.print((performance.now() - begun) / 1_000);
// Dead tabs leave timers and locks behind, as dead tabs do.
process.exit(report.failures() > 0 || runs.length === 0 ? 1 : 0);
