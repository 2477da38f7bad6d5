import { p95, repeat, valuesOf, type Bench, type Line } from './measure.ts';
import { firstRow, openTab } from './tab.ts';

/** How many are decided on, as fast as the next one shows. */
const count = 300;

type Shift = { key: number; longTasks: number; decided: number; sent: number };

/**
 * A moderator with a queue of reported posts, who removes one and clears the next by turns. Every key: milliseconds from the
 * press, as the browser stamped it, until the next item is painted. Then until the network has answered for all of them.
 */
async function shift(bench: Bench): Promise<Shift> {
  const network = await bench.sandbox.open({ latency: 200 });
  await network.plantFlags({ count: count + 50, authors: count + 50 });
  const { page, close } = await openTab(bench, { ready: firstRow('Flagged'), network, ratePerSecond: 10 });
  try {
    // The time to think better of it is part of the work here.
    await page.addInitScript(() => localStorage.setItem('custos.grace', '10'));
    await page.goto('/flagged?kind=post&sort=newest');
    await page.evaluate(() => window.bench.ready);
    await page
      .getByText(`${count + 50}`)
      .first()
      .waitFor();
    await page.getByRole('grid', { name: 'Flagged' }).focus();
    const before = await page.evaluate(() => window.bench.longTasks.length);
    const keys: number[] = [];
    const begun = performance.now();
    for (let decision = 0; decision < count; decision += 1) {
      const shown = await page.locator('[data-item]').getAttribute('data-item');
      await page.evaluate((key) => window.bench.expect('keydown', `[data-item]:not([data-item="${key}"])`), shown);
      await page.keyboard.press(decision % 2 === 0 ? 'd' : 'c');
      keys.push(await page.evaluate(() => window.bench.took()));
    }
    const decided = (performance.now() - begun) / 1000;
    const longTasks = (await page.evaluate(() => window.bench.longTasks.length)) - before;
    for (let sent = 0; sent < count;) {
      await page.waitForTimeout(500);
      const writes = (await network.requests()).filter(({ method, status }) => method === 'DELETE' && status === 200);
      sent = new Set(writes.map(({ path }) => path)).size;
    }
    return { key: p95(keys), longTasks, decided, sent: (performance.now() - begun) / 1000 };
  } finally {
    await close();
  }
}

/** Key → next item of the queue, and 300 decisions in all. */
export async function decide(bench: Bench): Promise<Line[]> {
  const shifts = await repeat(Math.min(bench.runs, 3), () => shift(bench));
  return [
    { what: 'Key → next item, p95', unit: 'ms', values: valuesOf(shifts, 'key'), target: { atMost: 50 } },
    { what: 'Long tasks over 300 decisions', unit: '', values: valuesOf(shifts, 'longTasks'), target: { atMost: 0 } },
    { what: '300 decisions made', unit: 's', values: valuesOf(shifts, 'decided'), target: { atMost: 300 } },
    { what: '300 decisions made and sent', unit: 's', values: valuesOf(shifts, 'sent'), target: { atMost: 300 } },
  ];
}
