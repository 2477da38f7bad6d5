import type { Page } from '@playwright/test';

import { connectTab, dataRows, expect } from './fixtures.ts';
import type { Network } from './network.ts';
import type { Scene } from './scenes.ts';

const firstCell = (page: Page) => page.getByRole('gridcell').filter({ hasText: /\S/ }).first();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function openUser(page: Page, network: Network, tab = '') {
  const body = { displayName: 'Chess Club', members: 3 };
  const { communityId } = await network.control<{ communityId: string }>('POST', 'communities', body);
  const user = {
    userId: 'ana.quill',
    displayName: 'Ana Quill',
    description: 'Plays chess, and writes about it.',
    flagCount: 2,
    roles: ['moderator'],
    metadata: { verified: true, city: 'Oslo', invitedCommunity: [communityId, 'gone'], savedPostIds: ['f'.repeat(24)] },
  };
  await network.control('POST', 'users', { users: [user] });
  await connectTab(page, network);
  await page.goto(`/users/ana.quill${tab}`);
  await expect(heading(page)).toContainText('Ana Quill');
}

/** Users, in every state that looks different. */
export const userScenes: readonly Scene[] = [
  {
    name: 'users',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/users?sort=newest');
      await expect(dataRows(page, 'Users').first()).toBeVisible();
    },
    afterReload: firstCell,
  },
  {
    name: 'users-selected',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/users?show=flagged');
      await dataRows(page, 'Users').first().getByRole('checkbox').check();
      await expect(page.getByRole('toolbar', { name: 'Selected users' })).toBeVisible();
    },
  },
  {
    name: 'users-no-match',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/users?q=zebrafish');
      await expect(page.getByRole('heading', { name: 'No user fits' })).toBeVisible();
    },
    afterReload: heading,
  },
  {
    name: 'users-error',
    open: async (page, network) => {
      await connectTab(page, network);
      await network.fail({ match: { path: '/api/v3/users' }, effect: { kind: 'status', status: 403, code: 400301 } });
      await page.goto('/users');
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'users-paste',
    open: async (page, network) => {
      await openUser(page, network);
      await page.goto('/users');
      await page.getByRole('button', { name: 'Paste a list' }).click();
      const form = page.getByRole('form', { name: 'Paste a list' });
      await form.getByRole('combobox').selectOption('Delete them');
      await form.getByRole('textbox').fill('ana.quill\nsandbox-member\nnobody');
      await form.getByRole('button', { name: 'Look up 3 entries' }).click();
      await expect(form.getByText('Protected, left out 1')).toBeVisible();
    },
  },
  {
    name: 'users-protected',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/users');
      await page.getByRole('button', { name: 'Protected accounts' }).click();
      await page.getByRole('textbox', { name: 'IDs of your own protected accounts' }).fill('sandbox-member');
    },
  },
  {
    name: 'users-new',
    open: async (page, network) => {
      await network.control('POST', 'users', { users: [{ userId: 'quill-1', displayName: 'Quill one' }] });
      await connectTab(page, network, { apiKey: network.apiKey });
      await page.goto('/users/new');
      await page
        .getByRole('textbox', { name: 'User ID, display name' })
        .fill('quill-1, Again\nquill-2, Quill two\n, Nobody');
      await page.getByRole('button', { name: 'Look up 2 users' }).click();
      await expect(page.getByText('To be created 1')).toBeVisible();
    },
  },
  {
    name: 'user',
    open: async (page, network) => {
      await openUser(page, network);
      await expect(page.getByRole('button', { name: 'Accept for them' })).toBeVisible();
      await expect(page.getByRole('checkbox', { name: 'Moderator', exact: true })).toBeChecked();
    },
    afterReload: heading,
  },
  {
    name: 'user-delete',
    open: async (page, network) => {
      await openUser(page, network);
      await page.getByRole('button', { name: 'Delete…' }).click();
      await expect(page.getByRole('dialog', { name: 'Delete “Ana Quill”' })).toBeVisible();
    },
  },
  {
    name: 'user-posts',
    open: async (page, network) => {
      await openUser(page, network, '/posts');
      await expect(page.getByRole('heading', { name: 'Nothing on their own feed' })).toBeVisible();
    },
    afterReload: heading,
  },
  {
    name: 'user-saved',
    open: async (page, network) => {
      await openUser(page, network, '/saved');
      await expect(page.getByText('the post is gone')).toBeVisible();
    },
    afterReload: heading,
  },
  {
    name: 'user-follows',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/users/sandbox-member/follows');
      await expect(dataRows(page, 'Followers').first()).toBeVisible();
    },
    afterReload: heading,
  },
  {
    name: 'user-record',
    open: async (page, network) => {
      await openUser(page, network);
      await page.getByRole('button', { name: 'Clear flags' }).click();
      await expect(page.getByRole('button', { name: 'Clear flags' })).toHaveCount(0);
      await page.getByRole('navigation', { name: 'User' }).getByRole('link', { name: 'Record' }).click();
      await expect(page.getByRole('list', { name: 'Decisions about them' })).toBeVisible();
    },
  },
  {
    name: 'user-missing',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/users/none');
      await expect(page.getByRole('alert')).toBeVisible();
    },
    afterReload: heading,
  },
];
