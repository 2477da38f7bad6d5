import type { Page } from '@playwright/test';

import { expect, expectAccessible, rowWith, test } from './fixtures.ts';

const h1 = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const searchbox = (page: Page) => page.getByRole('searchbox', { name: 'Search the help' });
const answers = (page: Page) => page.getByRole('list', { name: 'Answers' });

test('a question is searched, read, and leads to its screen; the way back keeps the search', async ({
  connected: page,
  network,
}) => {
  await page.goto('/blocklist');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Help' }).click();
  await expect(h1(page, 'Help')).toBeFocused();
  await expect(page.getByRole('link', { name: 'Where do I get the admin token?' })).toBeVisible();

  await page.waitForLoadState('networkidle');
  const before = (await network.requests()).length;
  await searchbox(page).fill('how do I create lots of users');
  await expect(page).toHaveURL(/\/help\?q=how/);
  await expect(answers(page).getByRole('link').first()).toHaveText('How do I create many users at once?');
  // Found on the device: the network is not asked.
  expect((await network.requests()).length).toBe(before);

  await answers(page).getByRole('link').first().click();
  await expect(h1(page, 'How do I create many users at once?')).toBeFocused();
  await page.reload();
  await page.getByRole('link', { name: 'Back to the answers on “how do I create lots of users”' }).click();
  await expect(searchbox(page)).toHaveValue('how do I create lots of users');

  await answers(page).getByRole('link').first().click();
  await page.getByRole('main').getByRole('link', { name: 'Create users' }).click();
  await expect(page).toHaveURL('/users/new');
});

test('every entry opens from the list, and nothing in it is broken', async ({ connected: page }) => {
  await page.goto('/help');
  const links = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(links.first()).toBeVisible();
  expect(await links.count()).toBe(63);
  for (const name of ['Is there a dark theme?', 'Why are links refused (400309)?']) {
    await links.filter({ hasText: name }).click();
    await expect(h1(page, name)).toBeFocused();
    await page.goBack();
  }
});

test('the help is used by keyboard alone', async ({ connected: page }) => {
  await page.goto('/help');
  await expect(h1(page, 'Help')).toBeVisible();
  await page.keyboard.press('/');
  await expect(searchbox(page)).toBeFocused();
  await page.keyboard.type('moderator / admin');
  await expect(searchbox(page)).toHaveValue('moderator / admin');
  await expect(answers(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(answers(page).getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(answers(page).getByRole('link').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(searchbox(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const first = await answers(page).getByRole('link').first().textContent();
  await page.keyboard.press('Enter');
  await expect(h1(page, first!)).toBeFocused();
});

test('what is nowhere is said, with whom to ask', async ({ connected: page }) => {
  await page.goto('/help?q=zebrafish');
  await expect(page.getByRole('status').filter({ hasText: '0 answers' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'support.asc@amity.co' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all topics' }).click();
  await expect(page).toHaveURL('/help');
  await expect(page.getByRole('heading', { name: 'Posts and feeds' })).toBeVisible();
});

test('a failure leads to what its code means', async ({ connected: page, network }) => {
  await network.fail({ match: { path: '/api/v3/users' }, effect: { kind: 'status', status: 403, code: 400301 } });
  await page.goto('/users');
  await page.getByRole('alert').getByRole('link', { name: 'About error 400301' }).click();
  await expect(h1(page, 'Error 400301')).toBeFocused();
  // In the very words of the failure.
  await expect(page.getByText('The token lacks the permission for this.')).toBeVisible();
  await expect(page.getByRole('definition').first()).toContainText('needs a role, a membership or an admin');
  await page.getByRole('link', { name: 'All error codes' }).click();
  await page.getByRole('link', { name: '400309', exact: true }).click();
  await page.getByRole('link', { name: 'Why are links refused (400309)?' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Allowlist' }).click();
  await expect(page).toHaveURL('/allowlist');
});

test('a refused item of a job, and what stopped one, lead there too', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino', 'spam']);
  await network.fail({ match: { method: 'PUT' }, effect: { kind: 'status', status: 403, code: 400301 } });
  await page.goto('/blocklist');
  await page.getByRole('button', { name: 'Disable spam' }).click();
  await page.getByRole('region', { name: 'Jobs' }).getByRole('link', { name: 'Disabling 1 rule' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'About error 400301' }).click();
  await expect(h1(page, 'Error 400301')).toBeVisible();

  await network.recover();
  await network.fail({ match: { method: 'PUT' }, effect: { kind: 'status', status: 409, code: 400900 } });
  await page.goto('/blocklist');
  await page.getByRole('button', { name: 'Disable casino' }).click();
  await page
    .getByRole('region', { name: 'Jobs' })
    .getByRole('link', { name: /casino/ })
    .click();
  const item = rowWith(page, 'Items of this job', 'casino');
  await item.getByRole('link', { name: 'The network refused it' }).click();
  await expect(h1(page, 'Error 400900')).toBeVisible();
});

test('a code nobody has explained is not passed over in silence', async ({ connected: page }) => {
  await page.goto('/help/error-499999');
  await expect(h1(page, 'Error 499999')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nothing is published about this code' })).toBeVisible();
  await page.getByRole('link', { name: 'See the codes that are known' }).click();
  await expect(h1(page, 'Error codes')).toBeVisible();
  await expectAccessible(page);
});
