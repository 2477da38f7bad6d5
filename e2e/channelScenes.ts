import type { Page } from '@playwright/test';

import { channelUrl, plantChannel } from './channelHelpers.ts';
import { connectTab, dataRows, expect } from './fixtures.ts';
import type { Network } from './network.ts';
import type { Scene } from './scenes.ts';

const firstCell = (page: Page) => page.getByRole('gridcell').filter({ hasText: /\S/ }).first();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Channels, and one of them. */
export const channelScenes: readonly Scene[] = [
  {
    name: 'channels',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/channels');
      await dataRows(page, 'Channels').nth(1).getByRole('checkbox').check();
      await expect(page.getByRole('toolbar', { name: 'Selected channels' })).toBeVisible();
    },
    afterReload: firstCell,
  },
  {
    name: 'channel-overview',
    open: async (page: Page, network: Network) => {
      await plantChannel(network, { members: 5 });
      await connectTab(page, network);
      await page.goto(channelUrl());
      await expect(page.getByRole('button', { name: 'Close channel…' })).toBeVisible();
    },
    afterReload: heading,
  },
];
