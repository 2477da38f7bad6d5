import type { Page } from '@playwright/test';

import { connectTab, expect } from './fixtures.ts';
import type { Network } from './network.ts';
import type { Scene } from './scenes.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const save = (page: Page) => page.getByRole('button', { name: 'Save the settings…' });

async function openSettings(page: Page, network: Network, tab = '') {
  await connectTab(page, network);
  await page.goto(`/settings${tab}`);
}

const tab = (name: string, path: string): Scene => ({
  name: `settings-${name}`,
  open: async (page, network) => {
    await openSettings(page, network, path);
    await expect(save(page).first()).toBeVisible();
  },
  afterReload: heading,
});

/** The settings of the network, in every state that looks different. */
export const settingsScenes: readonly Scene[] = [
  tab('moderation', ''),
  tab('social', '/social'),
  tab('streams', '/streams'),
  tab('webhook', '/webhook'),
  {
    name: 'settings-images',
    open: async (page, network) => {
      await openSettings(page, network, '/images');
      await page.getByRole('slider', { name: 'Nudity' }).fill('0');
      await page.getByRole('slider', { name: 'Suggestive' }).fill('30');
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'settings-ask',
    open: async (page, network) => {
      await openSettings(page, network, '/images');
      await page.getByRole('slider', { name: 'Nudity' }).fill('0');
      await save(page).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'settings-not-on-plan',
    open: async (page, network) => {
      await network.control('POST', 'features', { notOnPlan: ['semantic-search'] });
      await openSettings(page, network, '/semantic-search');
      await expect(page.getByRole('heading', { name: 'Not on your plan' })).toBeVisible();
    },
    afterReload: heading,
  },
  {
    name: 'settings-secret',
    open: async (page, network) => {
      await openSettings(page, network, '/prehook');
      await page.getByRole('button', { name: 'Make a new secret…' }).click();
      await page.getByRole('textbox', { name: 'Type new secret to confirm' }).fill('new secret');
      await page.getByRole('dialog').getByRole('button', { name: 'Make a new secret' }).click();
      await expect(page.getByText('This is the new secret.')).toBeVisible();
    },
  },
  {
    name: 'settings-roles',
    open: async (page, network) => {
      await openSettings(page, network, '/roles?role=moderator&compare=super-moderator');
      await expect(page.getByRole('list', { name: 'Only “Super moderator”' })).toBeVisible();
    },
    afterReload: heading,
  },
  {
    name: 'settings-roles-error',
    open: async (page, network) => {
      await network.fail({ match: { path: '/api/v3/roles' }, effect: { kind: 'status', status: 403, code: 400301 } });
      await openSettings(page, network, '/roles');
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'settings-console',
    open: async (page, network) => {
      await openSettings(page, network, '/console');
      await expect(page.getByRole('region', { name: 'Settings file' })).toBeVisible();
    },
    afterReload: heading,
  },
];
