import type { Page } from '@playwright/test';

import { connectTab, dataRows, expect } from './fixtures.ts';
import { sandboxServer, type Network } from './network.ts';
import type { Scene } from './scenes.ts';

const firstCell = (page: Page) => page.getByRole('gridcell').filter({ hasText: /\S/ }).first();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function openCommunity(page: Page, network: Network, tab?: string, members = 40, more = {}) {
  const body = { displayName: 'Chess Club', members, moderators: 2, banned: 2 };
  const { communityId } = await network.control<{ communityId: string }>('POST', 'communities', body);
  await connectTab(page, network, more);
  await page.goto(`/communities/${communityId}${tab ? `/${tab.toLowerCase()}` : ''}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chess Club');
}

/** Loaded to its end, a hundred rows a request. */
async function loadAll(page: Page, label: string, count: string) {
  const grid = page.getByRole('grid', { name: label });
  const end = page.getByText(`That is all: ${count}`);
  await grid.focus();
  await expect(async () => {
    await grid.press('End');
    await expect(end).toBeVisible({ timeout: 50 });
  }).toPass({ timeout: 30_000, intervals: [50] });
}

/** Communities and what belongs to them, in every state that looks different. */
export const communityScenes: readonly Scene[] = [
  {
    name: 'communities',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/communities');
      await expect(dataRows(page, 'Communities').first()).toBeVisible();
    },
    afterReload: firstCell,
  },
  {
    name: 'communities-no-match',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/communities?q=zebra');
      await expect(page.getByRole('heading', { name: 'No community fits' })).toBeVisible();
    },
    afterReload: heading,
  },
  {
    name: 'community-overview',
    open: async (page, network) => {
      await openCommunity(page, network);
      await expect(page.getByRole('button', { name: 'Change the metadata' })).toBeVisible();
    },
    afterReload: heading,
  },
  {
    name: 'community-members',
    open: async (page, network) => {
      await openCommunity(page, network, 'Members');
      await dataRows(page, 'Members').filter({ hasText: 'member-35' }).getByRole('checkbox').check();
      await expect(page.getByRole('toolbar', { name: 'Selected members' })).toBeVisible();
    },
  },
  {
    name: 'community-posts',
    open: async (page, network) => {
      const { communities } = (await (
        await fetch(`${sandboxServer}/api/v3/communities?hasFlag=true&isDeleted=false`, {
          headers: { Authorization: `Bearer ${network.token}` },
        })
      ).json()) as { communities: { communityId: string }[] };
      await connectTab(page, network);
      await page.goto(`/communities/${communities[0]?.communityId}/posts`);
      await expect(dataRows(page, 'Posts').first()).toBeVisible();
    },
    afterReload: firstCell,
  },
  {
    name: 'community-settings',
    open: async (page, network) => {
      await openCommunity(page, network, 'Settings');
      await expect(page.getByRole('button', { name: 'Close community…' })).toBeVisible();
    },
    afterReload: heading,
  },
  {
    name: 'community-categories',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/communities/categories');
      await expect(page.getByRole('list', { name: 'Categories' })).toBeVisible();
    },
    afterReload: heading,
  },
  {
    name: 'communities-loading',
    open: async (page, network) => {
      await connectTab(page, network);
      await network.fail({ match: { path: '/api/v3/communities' }, effect: { kind: 'latency', ms: 60_000 } });
      await page.goto('/communities');
      await expect(page.getByText('Loading…').first()).toBeAttached();
    },
  },
  {
    name: 'community-members-loading',
    open: async (page, network) => {
      await network.fail({ match: { path: '*/users' }, effect: { kind: 'latency', ms: 60_000 } });
      await openCommunity(page, network, 'Members');
      await expect(page.getByText('Loading…').first()).toBeAttached();
    },
  },
  {
    name: 'community-members-error',
    open: async (page, network) => {
      await network.fail({ match: { path: '*/users' }, effect: { kind: 'status', status: 403, code: 400301 } });
      await openCommunity(page, network, 'Members');
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'community-missing',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/communities/none');
      await expect(page.getByRole('alert')).toBeVisible();
    },
    afterReload: heading,
  },
  {
    name: 'community-members-no-match',
    open: async (page, network) => {
      await openCommunity(page, network, 'Members?q=zebra');
      await expect(page.getByRole('heading', { name: 'Nobody fits' })).toBeVisible();
    },
    afterReload: heading,
  },
  {
    name: 'community-members-5000',
    open: async (page, network) => {
      await page.addInitScript(() => localStorage.setItem('custos.pageSize.members', '100'));
      // Fifty requests: what is looked at is the table, not the pace.
      await network.control('POST', 'scale', { rateLimit: false });
      await openCommunity(page, network, 'Members', 5_000, { ratePerSecond: 200 });
      await loadAll(page, 'Members', '4,998 users');
    },
  },
  {
    name: 'community-posts-empty',
    open: async (page, network) => {
      await openCommunity(page, network, 'Posts?feed=reviewing');
      await expect(page.getByRole('heading', { name: 'Nothing waits for review' })).toBeVisible();
    },
    afterReload: heading,
  },
  {
    name: 'community-closed',
    open: async (page, network) => {
      const answer = await fetch(`${sandboxServer}/api/v3/communities?isDeleted=true`, {
        headers: { Authorization: `Bearer ${network.token}` },
      });
      const { communities } = (await answer.json()) as { communities: { communityId: string }[] };
      await connectTab(page, network);
      await page.goto(`/communities/${communities[0]?.communityId}/settings`);
      await expect(page.getByText('Closed: nothing brings it back')).toBeVisible();
    },
    afterReload: heading,
  },
  {
    name: 'community-new',
    open: async (page, network) => {
      await network.control('POST', 'communities', { displayName: 'Chess Club', members: 3 });
      await connectTab(page, network);
      await page.goto('/communities/new');
      await page.getByRole('textbox', { name: 'Name' }).fill('Chess Club');
      await expect(page.getByText('“Chess Club” has this name already.')).toBeVisible();
      await page.getByRole('textbox', { name: 'First members' }).fill('nobody, member-1');
      await page.getByRole('textbox', { name: 'Metadata as JSON, if any' }).fill('{"city": "Oslo"');
    },
  },
  {
    name: 'community-paste',
    open: async (page, network) => {
      await openCommunity(page, network, 'Members');
      await page.getByRole('button', { name: 'Add or paste a list' }).click();
      const form = page.getByRole('form', { name: 'Paste a list' });
      await form.getByRole('combobox', { name: 'What to do with them' }).selectOption('Ban them here');
      await form.getByRole('textbox').fill('member-05, member-06, member-39, nobody');
      await form.getByRole('button', { name: 'Look up 4 entries' }).click();
      await expect(form.getByText('Meant 2')).toBeVisible();
    },
  },
  {
    name: 'community-category-edit',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/communities/categories');
      await page
        .getByRole('button', { name: /^Change / })
        .first()
        .click();
      await page.getByRole('textbox', { name: 'Name of the category' }).fill('');
      await expect(page.getByText('A category needs a name.')).toBeVisible();
    },
  },
];
