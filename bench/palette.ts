import type { Page } from '@playwright/test';

import { p95, type Bench, type Line } from './measure.ts';
import { firstRow, openTab } from './tab.ts';

const loaded = 50_000;
const typed = ['jakarta', 'ana', 'maria', 'snapshots', 'how do i ban'];

/** Loads the list of users until so many of them are there, without their pictures: what is measured is the palette. */
async function openWithUsers(bench: Bench) {
  const network = await bench.sandbox.open({ scale: 'large', rateLimit: false });
  await network.warmUp();
  const tab = await openTab(bench, { ready: firstRow('Users'), network, ratePerSecond: 1000, pageSize: 100 });
  const { page } = tab;
  await page.goto('/users');
  await page.evaluate(() => window.bench.ready);
  await page.route(
    () => true,
    (route) => (route.request().resourceType() === 'image' ? route.abort() : route.continue()),
  );
  await scrollUntilLoaded(page);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  return tab;
}

/** All rows are equally high, so the height of the list tells how many there are. */
function scrollUntilLoaded(page: Page): Promise<void> {
  return page.getByRole('grid', { name: 'Users' }).evaluate(async (grid, most) => {
    const row = grid.querySelector('[role=row]:has([role=gridcell])')!.getBoundingClientRect().height;
    while (grid.scrollHeight < most * row) {
      grid.scrollTop = grid.scrollHeight;
      await new Promise(requestAnimationFrame);
    }
    grid.scrollTop = 0;
    await window.bench.afterPaint();
  }, loaded);
}

/** Every key: milliseconds from the press until the offers for what is typed are painted. */
async function typeWords(page: Page): Promise<number[]> {
  const field = page.getByRole('combobox', { name: 'Type or paste anything' });
  const keys: number[] = [];
  for (const words of typed) {
    await field.fill('');
    await page.locator('[data-for=""]').waitFor();
    for (let at = 1; at <= words.length; at += 1) {
      const text = words.slice(0, at);
      await page.evaluate((shown) => window.bench.expect('keydown', `[data-for="${shown}"]`), text);
      await page.keyboard.press(words[at - 1] === ' ' ? 'Space' : words[at - 1]!);
      keys.push(await page.evaluate(() => window.bench.took()));
    }
  }
  await field.fill('');
  return keys;
}

/** Milliseconds from the paste of 10,000 ids until what can be done with them is painted. */
function pasteIds(page: Page): Promise<number> {
  return page.getByRole('combobox', { name: 'Type or paste anything' }).evaluate(async (input) => {
    const ids = Array.from({ length: 10_000 }, (_, at) => `64f0a1b2c3d4e5f6${String(at).padStart(8, '0')}`);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ids.join('\n'));
    const from = performance.now();
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    return (await window.bench.painted('[data-offer="find:unknown:10000"]')) - from;
  });
}

/** Typing and pasting in the palette while 50,000 users are loaded. */
export async function palette(bench: Bench): Promise<Line[]> {
  const { page, close } = await openWithUsers(bench);
  try {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Type or paste anything' }).waitFor();
    const before = await page.evaluate(() => window.bench.longTasks.length);
    const keys = await typeWords(page);
    const longTasks = (await page.evaluate(() => window.bench.longTasks.length)) - before;
    const pasted = await pasteIds(page);
    return [
      { what: 'Key → offers, 50,000 users loaded, p95', unit: 'ms', values: [p95(keys)], target: { atMost: 50 } },
      { what: 'Key → offers, longest', unit: 'ms', values: [Math.max(...keys)] },
      { what: 'Long tasks while typing', unit: '', values: [longTasks], target: { atMost: 0 } },
      { what: '10,000 pasted ids recognised', unit: 'ms', values: [pasted], target: { atMost: 100 } },
    ];
  } finally {
    await close();
  }
}
