import type { Page } from '@playwright/test';

import { repeat, valuesOf, type Bench, type Line } from './measure.ts';
import type { Network } from './sandbox.ts';
import { firstRow, openTab, type Slowness } from './tab.ts';

const list = firstRow('Blocklist rules');
const detail = firstRow('Items of this job');
/** Where the list stands when it is left, in pixels: some forty rows down. */
const scrolledTo = 1500;

type Trip = { first: number; again: number; back: number; strayed: number };

/** From the list to a job's page and back, twice. */
async function trip(bench: Bench, network: Network, slow: Slowness): Promise<Trip> {
  const { page, close } = await openTab(bench, { ready: list, network, ratePerSecond: 1000, pageSize: 100, slow });
  try {
    await page.goto('/blocklist');
    await page.evaluate(() => window.bench.ready);
    await makeJob(page);
    await page.getByRole('grid', { name: 'Blocklist rules' }).evaluate((grid, top) => {
      grid.scrollTop = top;
      return window.bench.afterPaint();
    }, scrolledTo);
    const first = await follow(page);
    await back(page);
    const again = await follow(page);
    return { first, again, ...(await back(page)) };
  } finally {
    await close();
  }
}

/** Switches the first rule off or on: a job of one item, whose line in the tray leads to its page. */
export async function makeJob(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^(Disable|Enable) / })
    .first()
    .click();
  await page.getByRole('region', { name: 'Jobs' }).getByRole('status').getByText('Done').waitFor();
}

/** Milliseconds from the click on the job in the tray to its first item on the screen. */
async function follow(page: Page): Promise<number> {
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await page.evaluate((selector) => window.bench.expect('click', selector), detail);
  await page.getByRole('region', { name: 'Jobs' }).getByRole('link').click();
  return page.evaluate(() => window.bench.took());
}

/** Milliseconds until the list is there again, and how many pixels it stands from where it was left. */
async function back(page: Page): Promise<{ back: number; strayed: number }> {
  return page.evaluate(
    async ({ selector, top }) => {
      window.bench.expect('popstate', selector);
      history.back();
      const back = await window.bench.took();
      const grid = document.querySelector(selector)?.closest('[role=grid]');
      return { back, strayed: Math.abs((grid?.scrollTop ?? 0) - top) };
    },
    { selector: list, top: scrolledTo },
  );
}

/** List → detail, first time and again, and back to the list where it was. */
export async function navigation(bench: Bench): Promise<Line[]> {
  const trips: Trip[] = [];
  const slowTrips: Trip[] = [];
  await repeat(bench.runs, async () => {
    const network = await bench.sandbox.open({ rateLimit: false });
    trips.push(await trip(bench, network, 'none'));
    slowTrips.push(await trip(bench, network, 'device'));
  });
  return [
    { what: 'List → job page, first time', unit: 'ms', values: valuesOf(trips, 'first'), target: { atMost: 90 } },
    { what: 'List → job page, again', unit: 'ms', values: valuesOf(trips, 'again'), target: { atMost: 50 } },
    {
      what: 'List → job page, first time, slow',
      unit: 'ms',
      values: valuesOf(slowTrips, 'first'),
      target: { atMost: 370 },
    },
    { what: 'List → job page, again, slow', unit: 'ms', values: valuesOf(slowTrips, 'again') },
    { what: 'Back to the list', unit: 'ms', values: valuesOf(trips, 'back'), target: { atMost: 50 } },
    { what: 'Back to the list, slow', unit: 'ms', values: valuesOf(slowTrips, 'back') },
    {
      what: 'Back to the list, pixels from where it was',
      unit: '',
      values: valuesOf(trips, 'strayed'),
      target: { atMost: 1 },
    },
  ];
}
