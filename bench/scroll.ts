import type { Page } from '@playwright/test';

import { p95, repeat, valuesOf, type Bench, type Line } from './measure.ts';
import { firstRow, openTab, slowDown, type Tab } from './tab.ts';
import { traced } from './trace.ts';

/** A list of the console, and how many rows of it there are on a large network. */
type List = { path: string; label: string; rows: string; requests: number };

const rules: List = { path: '/blocklist', label: 'Blocklist rules', rows: '50,000 rules', requests: 500 };
const users: List = { path: '/users', label: 'Users', rows: '100,000 users', requests: 1000 };

type Pass = { frame: number; longest: number; longTasks: number; nodes: number; blank: number; dropped: number };

/** Scrolls to the end, frame by frame, until everything is there; milliseconds. */
async function loadAll(page: Page, { label }: List): Promise<number> {
  return page.getByRole('grid', { name: label }).evaluate(async (grid) => {
    const from = performance.now();
    // The number of rows is unknown (-1) until the last page has come.
    while (grid.getAttribute('aria-rowcount') === '-1') {
      grid.scrollTop = grid.scrollHeight;
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - from;
  });
}

/** Counts frames, blank places and nodes while something scrolls; `end` gives the result. */
function watchFrames(grid: Element): void {
  const { left, top, bottom, width } = grid.getBoundingClientRect();
  const frames: number[] = [];
  let blank = 0;
  let nodes = 0;
  let last: number | undefined;
  let isOver = false;
  const hasRow = (y: number) =>
    document
      .elementFromPoint(left + width / 3, y)
      ?.closest('[role=row]')
      ?.querySelector('[role=gridcell]') ?? undefined;
  const look = (now: number) => {
    if (last !== undefined) frames.push(now - last);
    last = now;
    // Below the sticky header, and above the edge.
    if (!hasRow(top + 48) || !hasRow(bottom - 12)) blank += 1;
    nodes = Math.max(nodes, document.getElementsByTagName('*').length);
    if (!isOver) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.benchFrames = () => {
    isOver = true;
    return { frames, blank, nodes };
  };
}

declare global {
  interface Window {
    benchFrames: () => { frames: number[]; blank: number; nodes: number };
  }
}

/** One pass with the wheel's own gesture, from the middle of the list: 24,000 pixels at 6,000 a second. */
async function pass({ browser }: Bench, { page, cdp }: Tab, { label }: List): Promise<Pass> {
  const grid = page.getByRole('grid', { name: label });
  await grid.evaluate((element) => {
    element.scrollTop = element.scrollHeight / 2;
    return window.bench.afterPaint();
  });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const before = await page.evaluate(() => window.bench.longTasks.length);
  const box = (await grid.boundingBox())!;
  const { result, frames, dropped } = await traced(browser, page, async () => {
    await grid.evaluate(watchFrames);
    await cdp.send('Input.synthesizeScrollGesture', {
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      yDistance: -24_000,
      speed: 6_000,
      gestureSourceType: 'mouse',
      preventFling: true,
    });
    return page.evaluate(() => window.benchFrames());
  });
  return {
    frame: p95(result.frames),
    longest: Math.max(...result.frames),
    longTasks: (await page.evaluate(() => window.bench.longTasks.length)) - before,
    nodes: result.nodes,
    blank: result.blank,
    dropped: frames === 0 ? 0 : (dropped / frames) * 100,
  };
}

/** Scrolling through 50,000 loaded rules. */
export const scroll = (bench: Bench): Promise<Line[]> => scrollThrough(bench, rules);
/** Scrolling through 100,000 loaded users. */
export const scrollUsers = (bench: Bench): Promise<Line[]> => scrollThrough(bench, users);

async function scrollThrough(bench: Bench, list: List): Promise<Line[]> {
  const network = await bench.sandbox.open({ scale: 'large', rateLimit: false });
  await network.warmUp();
  const tab = await openTab(bench, { ready: firstRow(list.label), network, ratePerSecond: 1000, pageSize: 100 });
  try {
    await tab.page.goto(list.path);
    await tab.page.evaluate(() => window.bench.ready);
    const first = await tab.page.evaluate(() => document.getElementsByTagName('*').length);
    // Pictures of a hundred thousand people are drawn one by one by the sandbox: what is measured is the list.
    await tab.page.route(
      () => true,
      (route) => (route.request().resourceType() === 'image' ? route.abort() : route.continue()),
    );
    const loading = await loadAll(tab.page, list);
    await tab.page.unrouteAll({ behavior: 'ignoreErrors' });
    const plain = await repeat(bench.runs, () => pass(bench, tab, list));
    await slowDown(tab.cdp, 'cpu');
    const slow = await repeat(bench.runs, () => pass(bench, tab, list));
    return [
      {
        what: `Loading all ${list.rows} by scrolling`,
        unit: 's',
        values: [loading / 1000],
        note: `${list.requests} requests`,
      },
      { what: 'Frame, longest', unit: 'ms', values: valuesOf(plain, 'longest'), target: { atMost: 50 } },
      { what: 'Frame, p95', unit: 'ms', values: valuesOf(plain, 'frame'), target: { atMost: 16.8 } },
      { what: 'Long tasks', unit: '', values: valuesOf(plain, 'longTasks'), target: { atMost: 0 } },
      { what: 'DOM nodes, most', unit: '', values: valuesOf(plain, 'nodes'), target: { atMost: 1500 } },
      { what: 'DOM nodes before anything was scrolled', unit: '', values: [first] },
      { what: 'Frames dropped', unit: '%', values: valuesOf(plain, 'dropped') },
      { what: 'Blank frames', unit: '', values: valuesOf(plain, 'blank'), target: { atMost: 0 } },
      { what: 'Frame, p95, CPU 4 × slower', unit: 'ms', values: valuesOf(slow, 'frame') },
      { what: 'Frames dropped, CPU 4 × slower', unit: '%', values: valuesOf(slow, 'dropped'), target: { atMost: 1 } },
      { what: 'Blank frames, CPU 4 × slower', unit: '', values: valuesOf(slow, 'blank'), target: { atMost: 0 } },
      { what: 'Long tasks, CPU 4 × slower', unit: '', values: valuesOf(slow, 'longTasks'), target: { atMost: 2 } },
    ];
  } finally {
    await tab.close();
  }
}
