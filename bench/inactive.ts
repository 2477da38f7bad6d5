import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Bench, Line } from './measure.ts';
import { openTab } from './tab.ts';

const perSecond = 10;
/** So many candidates at most: their lines are the first of the report. */
const most = 50_000;

/** The clean-up of a network of 100,000 users: its report read, and 50,000 of them rehearsed, at the vendor's ten a second. */
export async function inactive(bench: Bench): Promise<Line[]> {
  const network = await bench.sandbox.open({ scale: 'large', rateLimit: perSecond });
  await network.warmUp();
  const report = await network.lastActivity();
  const [heading = '', ...lines] = report.trimEnd().split('\n');
  // All of them were away for long, so that all of them have to be looked at.
  const away = lines.slice(0, most).map((line) => line.replace(/,[^,]*$/, ',2020-01-01 00:00:00'));
  // From the disk, as people bring it: handed over by the test it would be unpacked on the page's own thread.
  const folder = await mkdtemp(join(tmpdir(), 'custos-bench-'));
  const file = join(folder, 'report.csv');
  await writeFile(file, [heading, ...away, ...lines.slice(most)].join('\n'));
  const { page, close } = await openTab(bench, { ready: 'h1', network, ratePerSecond: perSecond });
  try {
    await page.goto('/users/inactive');
    await page.evaluate(() => window.bench.ready);
    const longTasks = () => page.evaluate(() => window.bench.longTasks.length);
    const before = await longTasks();
    const begun = performance.now();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('Columns read').waitFor();
    const reading = performance.now() - begun;
    const whileReading = (await longTasks()) - before;

    await page.getByRole('link', { name: '4. Rehearse' }).click();
    const sent = (await network.requests()).length;
    const start = performance.now();
    await page.getByRole('button', { name: /^Rehearse/ }).click();
    await page.getByText(/^Rehearsed/).waitFor({ timeout: 300_000 });
    const took = performance.now() - start;
    const requests = (await network.requests()).length - sent;
    const whileRehearsing = (await longTasks()) - before - whileReading;
    return [
      { what: 'Report of 100,000 users, read', unit: 'ms', values: [reading], note: 'file to facts, in a worker' },
      { what: 'Long tasks meanwhile', unit: '', values: [whileReading], target: { atMost: 0 } },
      { what: '50,000 users rehearsed', unit: 's', values: [took / 1000], note: `${requests} requests` },
      {
        what: '… of the time that ten a second allow',
        unit: '%',
        values: [(took / ((requests / perSecond) * 1000)) * 100],
        target: { atMost: 110 },
      },
      { what: 'Long tasks meanwhile', unit: '', values: [whileRehearsing], target: { atMost: 0 } },
    ];
  } finally {
    await close();
    await rm(folder, { recursive: true });
  }
}
