import type { Page } from '@playwright/test';

import { connectTab, dataRows, expect } from './fixtures.ts';
import type { Network } from './network.ts';
import type { Scene } from './scenes.ts';

async function openQueue(page: Page, network: Network, query = '') {
  // Hundreds of requests put a queue together; what is looked at here is not the pace.
  await network.control('POST', 'scale', { rateLimit: false });
  await connectTab(page, network, { ratePerSecond: 200 });
  await page.goto(`/flagged${query}`);
}

/** The queue of what is reported, and the search. */
export const flaggedScenes: readonly Scene[] = [
  {
    name: 'flagged',
    open: async (page, network) => {
      await openQueue(page, network, '?kind=post');
      await expect(dataRows(page, 'Flagged').first()).toBeVisible();
    },
    afterReload: (page) => page.getByRole('gridcell').filter({ hasText: /\S/ }).first(),
  },
  {
    name: 'flagged-selected',
    open: async (page, network) => {
      await openQueue(page, network, '?kind=user');
      await dataRows(page, 'Flagged').first().getByRole('checkbox').check();
      await expect(page.getByRole('toolbar', { name: 'Selected items' })).toBeVisible();
      await page.getByText('What is looked at').click();
    },
  },
  {
    name: 'flagged-cards',
    open: async (page, network) => {
      await openQueue(page, network, '?kind=post&view=cards&media=yes');
      await expect(dataRows(page, 'Flagged').first()).toBeVisible();
      await page.getByText('Kind to the eyes').first().click();
    },
  },
  {
    name: 'flagged-keys',
    only: 'wide',
    open: async (page, network) => {
      await openQueue(page, network, '?kind=user');
      await expect(dataRows(page, 'Flagged').first()).toBeVisible();
      await page.getByRole('grid', { name: 'Flagged' }).press('?');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    },
  },
  {
    name: 'allowlist',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/allowlist?link=https://example.com');
      await expect(dataRows(page, 'Allowed links').first()).toBeVisible();
      await dataRows(page, 'Allowed links').first().getByRole('checkbox').click();
    },
    afterReload: (page) => page.getByRole('gridcell').filter({ hasText: /\S/ }).first(),
  },
  {
    name: 'search',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/search?q=the&sort=oldest&author=');
      await expect(dataRows(page, 'Hits').first()).toBeVisible();
      await page.getByText('Author, places, tags, dates').click();
    },
    afterReload: (page) => page.getByRole('gridcell').filter({ hasText: /\S/ }).first(),
  },
  {
    name: 'flagged-no-match',
    open: async (page, network) => {
      await openQueue(page, network, '?q=zebrafish');
      await expect(page.getByRole('heading', { name: 'Nothing open fits' })).toBeVisible({ timeout: 15_000 });
    },
  },
];
