import type { Page } from '@playwright/test';

import { connectTab, expect } from './fixtures.ts';
import type { Network } from './network.ts';
import type { Scene } from './scenes.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

const scene = (name: string, path: string, text: string): Scene => ({
  name,
  open: async (page: Page, network: Network) => {
    await connectTab(page, network);
    await page.goto(path);
    await expect(page.getByText(text).first()).toBeVisible();
  },
  afterReload: heading,
});

/** The help: all of it, what was found in it, an entry, a code. */
export const helpScenes: readonly Scene[] = [
  scene('help', '/help', 'Communities and members'),
  scene('help-found', '/help?q=ban+a+user', 'What happens when I ban somebody'),
  scene('help-nothing-found', '/help?q=zebrafish', 'Nothing here is about “zebrafish”'),
  scene('help-entry', '/help/vendor-console-access?q=access', 'Create New Admin'),
  scene('help-code', '/help/error-400308', 'BanWordFound'),
  scene('help-codes', '/help/errors', 'From the network'),
  scene('help-no-entry', '/help/none', 'The help has no entry of this name'),
];
