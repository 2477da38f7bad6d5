import type { CDPSession, Page } from '@playwright/test';

import { repeat, valuesOf, type Bench, type Line } from './measure.ts';
import { makeJob } from './navigation.ts';
import { firstRow, openTab } from './tab.ts';

const visits = 50;

/** Bytes in use once the garbage is gone, twice over: what a finaliser lets go of is garbage of the second time. */
async function heapAfterGc(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** By the navigation's links: to the job, and back to the list. */
async function visitJob(page: Page): Promise<void> {
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'Activity' }).click();
  await page.getByRole('navigation', { name: 'Activity' }).getByRole('link', { name: 'Jobs' }).click();
  await page.getByRole('list', { name: 'Jobs' }).getByRole('link').first().click();
  await page.locator(firstRow('Items of this job')).first().waitFor({ state: 'attached' });
  await main.getByRole('link', { name: 'Blocklist' }).click();
  await page.locator(firstRow('Blocklist rules')).first().waitFor({ state: 'attached' });
}

type Growth = { perVisit: number; late: number };

async function grow(bench: Bench): Promise<Growth> {
  const network = await bench.sandbox.open({ rateLimit: false });
  const ready = firstRow('Blocklist rules');
  const { page, cdp, close } = await openTab(bench, { ready, network, ratePerSecond: 1000, pageSize: 100 });
  try {
    await page.goto('/blocklist');
    await page.evaluate(() => window.bench.ready);
    await makeJob(page);
    // The first visit loads code, which is kept rightly.
    await visitJob(page);
    const before = await heapAfterGc(cdp);
    await repeat(visits / 2, () => visitJob(page));
    const halfway = await heapAfterGc(cdp);
    await repeat(visits / 2, () => visitJob(page));
    const after = await heapAfterGc(cdp);
    return {
      perVisit: (after - before) / visits / 1000,
      late: (after - halfway) / (visits / 2) / 1000,
    };
  } finally {
    await close();
  }
}

/** Heap that a visit of the job page and the list leaves behind. */
export async function heap(bench: Bench): Promise<Line[]> {
  const growths = await repeat(Math.min(bench.runs, 3), () => grow(bench));
  return [
    {
      what: `Heap kept per visit of job page and list, over ${visits}`,
      unit: 'kB',
      values: valuesOf(growths, 'perVisit'),
      target: { atMost: 120 },
    },
    { what: `the same, over the last ${visits / 2}`, unit: 'kB', values: valuesOf(growths, 'late') },
  ];
}
