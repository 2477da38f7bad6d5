import type { Page } from '@playwright/test';

import { connectTab, dataRows, expect } from './fixtures.ts';
import type { Network } from './network.ts';

export const table = 'Flagged';
export const item = (page: Page) => page.getByRole('region', { name: 'Reported item' });
export const tray = (page: Page) => page.getByRole('region', { name: 'Jobs' });

/** Opens the queue where something of it is there, with as long to think better of a decision as people have. */
export async function openQueue(page: Page, network: Network, query = '', before = () => Promise.resolve()) {
  // Hundreds of requests put a queue together; what is looked at here is not the pace. It makes the network anew.
  await network.control('POST', 'scale', { rateLimit: false });
  await before();
  await showQueue(page, network, query);
}

/** The same in a further tab of the same network. */
export async function showQueue(page: Page, network: Network, query: string) {
  await connectTab(page, network, { ratePerSecond: 200 });
  await page.addInitScript(() => localStorage.setItem('custos.grace', '10'));
  await page.goto(`/flagged${query}`);
  await expect(dataRows(page, table).first()).toBeVisible({ timeout: 20_000 });
  await page.getByRole('grid', { name: table }).focus();
}

export const currentId = async (page: Page) => /[0-9a-f]{24}/.exec(await item(page).innerText())?.[0] ?? '';

/** What was deleted or cleared on the network, by path. */
export const writes = async (network: Network) =>
  (await network.requests()).filter(({ method }) => method === 'DELETE').map(({ path }) => path);
