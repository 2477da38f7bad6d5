import { repeat, valuesOf, type Bench, type Line } from './measure.ts';
import type { Network } from './sandbox.ts';
import { firstRow, openTab, type Slowness } from './tab.ts';

const list = firstRow('Communities');
/** The facts of one community, which the list does not have. */
const detail = 'main dl dd';
/** How long somebody rests on a name before the click, in milliseconds: the console reads ahead meanwhile. */
const rest = 300;

type Trip = { first: number; again: number };

/** From the list to a community and back, and to it again. */
async function trip(bench: Bench, network: Network, slow: Slowness): Promise<Trip> {
  const { page, close } = await openTab(bench, { ready: list, network, ratePerSecond: 1000, pageSize: 100, slow });
  try {
    await page.goto('/communities');
    await page.evaluate(() => window.bench.ready);
    const link = page.getByRole('grid', { name: 'Communities' }).getByRole('link').first();
    const follow = async () => {
      await link.hover();
      await page.waitForTimeout(rest);
      await page.evaluate((selector) => window.bench.expect('click', selector), detail);
      await link.click();
      return page.evaluate(() => window.bench.took());
    };
    const first = await follow();
    await page.goBack();
    await link.waitFor();
    return { first, again: await follow() };
  } finally {
    await close();
  }
}

/** List of communities → one of them, pointed at before it is clicked, at 150 ms latency. */
export async function communities(bench: Bench): Promise<Line[]> {
  const trips: Trip[] = [];
  const slowTrips: Trip[] = [];
  await repeat(bench.runs, async () => {
    const network = await bench.sandbox.open({ rateLimit: false, latency: 150 });
    trips.push(await trip(bench, network, 'none'));
    slowTrips.push(await trip(bench, network, 'device'));
  });
  return [
    { what: 'List → community, first time', unit: 'ms', values: valuesOf(trips, 'first'), target: { atMost: 100 } },
    { what: 'List → community, again', unit: 'ms', values: valuesOf(trips, 'again'), target: { atMost: 50 } },
    { what: 'List → community, first time, slow', unit: 'ms', values: valuesOf(slowTrips, 'first') },
    { what: 'List → community, again, slow', unit: 'ms', values: valuesOf(slowTrips, 'again') },
  ];
}
