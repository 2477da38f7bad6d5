import type { Page } from '@playwright/test';

import { connectTab, dataRows, expect } from './fixtures.ts';
import { bringReport, plant, rehearse } from './inactiveHelpers.ts';
import type { Network } from './network.ts';
import type { Scene } from './scenes.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function openStep(page: Page, network: Network, step: string) {
  await plant(network);
  await connectTab(page, network);
  await bringReport(page);
  await page.goto(`/users/inactive/${step}`);
  await expect(page.getByText('6 users away for long enough')).toBeVisible();
}

/** The clean-up of inactive users, step by step. */
export const inactiveScenes: readonly Scene[] = [
  {
    name: 'inactive-who',
    open: (page, network) => openStep(page, network, 'who'),
    afterReload: (page) => page.getByText('user_public_id, last_active_utc'),
  },
  {
    name: 'inactive-protected',
    open: async (page, network) => {
      await openStep(page, network, 'shield');
      await page.getByRole('button', { name: 'Look up 6 users' }).click();
      await expect(dataRows(page, 'Protected users')).toHaveCount(1);
    },
  },
  {
    name: 'inactive-what',
    open: async (page, network) => {
      await openStep(page, network, 'what');
      await page.getByRole('radio', { name: 'Delete' }).check();
    },
    afterReload: heading,
  },
  {
    name: 'inactive-rehearsed',
    open: async (page, network) => {
      await openStep(page, network, 'rehearse');
      await rehearse(page);
    },
  },
  {
    name: 'inactive-confirm',
    open: async (page, network) => {
      await openStep(page, network, 'rehearse');
      await rehearse(page);
      await page.getByRole('link', { name: 'Go on: confirm' }).click();
      await page.getByRole('textbox', { name: 'Type 3 to confirm' }).fill('3');
    },
  },
  {
    name: 'inactive-quarantine',
    open: async (page, network) => {
      const marks = [
        { since: '2026-01-01T08:00:00Z', until: '2026-02-01' },
        { since: '2026-11-01T08:00:00Z', until: '2099-12-24' },
      ];
      await network.control('POST', 'users', {
        users: marks.map((pendingDeletion, index) => ({
          userId: `away-${index}`,
          displayName: `Away ${index}`,
          metadata: { pendingDeletion },
        })),
      });
      await connectTab(page, network);
      await page.goto('/users/inactive/quarantine');
      await page.getByRole('button', { name: 'Read the users' }).click();
      await dataRows(page, 'Users in quarantine').first().getByRole('checkbox').check();
      await expect(page.getByRole('toolbar', { name: 'Selected users' })).toBeVisible();
    },
  },
];
