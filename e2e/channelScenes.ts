import type { Page } from '@playwright/test';

import { channelUrl, plantChannel, seededChannel } from './channelHelpers.ts';
import { connectTab, dataRows, expect } from './fixtures.ts';
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
    open: async (page, network) => {
      await plantChannel(network, { members: 5 });
      await connectTab(page, network);
      await page.goto(channelUrl());
      await expect(page.getByRole('button', { name: 'Close channel…' })).toBeVisible();
    },
    afterReload: heading,
  },
  {
    name: 'channel-members',
    open: async (page, network) => {
      await plantChannel(network, { members: 40 });
      await connectTab(page, network);
      await page.goto(channelUrl(undefined, 'members'));
      await dataRows(page, 'Members').nth(1).getByRole('checkbox').check();
      await expect(page.getByRole('toolbar', { name: 'Selected members' })).toBeVisible();
    },
    afterReload: firstCell,
  },
  {
    name: 'channel-messages',
    open: async (page, network) => {
      const { channelId } = await seededChannel(network);
      await connectTab(page, network);
      await page.goto(channelUrl(channelId, 'messages'));
      await dataRows(page, 'Messages').nth(1).getByRole('checkbox').check();
      await expect(page.getByRole('toolbar', { name: 'Selected messages' })).toBeVisible();
    },
    afterReload: firstCell,
  },
];
