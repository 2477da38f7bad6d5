import type { Page } from '@playwright/test';

import { expect, expectAccessible, expectNothingCut, test } from './fixtures.ts';

const words = (page: Page) => page.getByRole('textbox', { name: 'Words or phrases, one per line' });
const kind = (page: Page, name: string) => page.getByRole('checkbox', { name });
const start = (page: Page) => page.getByRole('button', { name: /^Rehearse/ });
const headline = (page: Page) => page.getByRole('heading', { name: /^Would have stopped/ });
const rows = (page: Page) =>
  page.getByRole('grid', { name: 'Rules that would have stopped something' }).getByRole('row');
const passages = (page: Page) => page.getByRole('region', { name: 'Passages' });

type PostPage = { posts: { data: { text?: string } }[] };

test('typed rules are tried on real posts: the sum, each rule, and the passages marked', async ({
  connected: page,
  network,
}) => {
  const pages: Promise<PostPage>[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/api/v3/posts') && response.request().method() === 'GET') {
      pages.push(response.json() as Promise<PostPage>);
    }
  });
  await page.goto('/blocklist/lab');
  await words(page).fill('the\nno such words anywhere');
  await kind(page, 'Comments').uncheck();
  await start(page).click();
  await expect(headline(page)).toBeVisible();
  const texts = (await Promise.all(pages)).flatMap(({ posts }) => posts.flatMap(({ data }) => data.text ?? []));
  const stopped = texts.filter((text) => text.toLowerCase().includes('the')).length;
  expect(stopped).toBeGreaterThan(0);
  await expect(headline(page)).toHaveText(
    `Would have stopped ${stopped.toLocaleString('en')} of ${texts.length.toLocaleString('en')} texts`,
  );
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).nth(1)).toContainText('the');
  await expect(page.getByText('1 of 2 rules would have stopped something')).toBeVisible();
  await page.getByRole('button', { name: 'Show what the hits' }).click();
  await expect(passages(page).getByRole('heading')).toBeFocused();
  await expect(passages(page).locator('mark').first()).toHaveText(/^the$/i);
  await expectAccessible(page);
  expect(await network.requests('/api/v3/comments')).toEqual([]);
});

test('the reading keeps to its budget, whatever is chosen', async ({ connected: page, network }) => {
  await page.goto('/blocklist/lab');
  await words(page).fill('a');
  await kind(page, 'Display names').check();
  await page.getByLabel('Most requests for reading').selectOption('20');
  await start(page).click();
  await expect(headline(page)).toBeVisible();
  const read = (await network.requests()).filter(({ path }) => /\/(posts|comments|users)$/.test(path));
  expect(read.length).toBeLessThanOrEqual(20);
  expect(new Set(read.map(({ path }) => path))).toEqual(
    new Set(['/api/v3/posts', '/api/v3/comments', '/api/v3/users']),
  );
});

test('rules that are on are tried, those that are off are not', async ({ connected: page, network }) => {
  await network.setBlocklist(['a', { regex: 'e', isEnabled: false }]);
  await page.goto('/blocklist/lab');
  await page.getByLabel('Rules to try').selectOption('All rules that are on');
  await page.getByLabel('Most requests for reading').selectOption('20');
  await start(page).click();
  await expect(page.getByText('1 of 1 rules would have stopped something')).toBeVisible();
});

test('a pattern that would run for hours is named, and the others are tried', async ({ connected: page }) => {
  await page.goto('/blocklist/lab');
  await words(page).fill('^(\\w+\\s?)*$\na');
  await page.getByRole('checkbox', { name: 'The lines are patterns' }).check();
  await page.getByLabel('Most requests for reading').selectOption('20');
  await start(page).click();
  await expect(page.getByText('1 pattern took too long and was left out')).toBeVisible();
  await expect(headline(page)).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
});

test('a rehearsal can be cancelled and started again', async ({ connected: page, network }) => {
  await network.fail({ match: { path: '/api/v3/posts' }, effect: { kind: 'latency', ms: 60_000 } });
  await page.goto('/blocklist/lab');
  await words(page).fill('a');
  await start(page).click();
  await page.getByRole('button', { name: 'Cancel the rehearsal' }).click();
  await expect(start(page)).toBeFocused();
  await network.recover();
  await page.getByLabel('Most requests for reading').selectOption('20');
  await page.keyboard.press('Tab');
  await start(page).press('Enter');
  await expect(headline(page)).toBeVisible();
});

test('a failure says so, and what was read before it is used', async ({ connected: page, network }) => {
  await network.fail({ match: { path: '/api/v3/comments' }, effect: { kind: 'status', status: 403 } });
  await page.goto('/blocklist/lab');
  await words(page).fill('a');
  await start(page).click();
  await expect(page.getByText('The reading broke off')).toBeVisible();
  await expect(headline(page)).toBeVisible();
});

test('nothing to try is said, not sent', async ({ connected: page, network }) => {
  await page.goto('/blocklist/lab');
  await start(page).click();
  await expect(page.getByText('There is no rule to try yet.')).toBeVisible();
  await expect(words(page)).toBeFocused();
  await words(page).fill('a');
  await kind(page, 'Posts').uncheck();
  await kind(page, 'Comments').uncheck();
  await start(page).click();
  await expect(page.getByText('Choose at least one kind of text.')).toBeVisible();
  expect(await network.requests('/api/v3/posts')).toEqual([]);
});

test('fits a phone', async ({ connected: page }) => {
  await page.setViewportSize({ width: 390, height: 780 });
  await page.goto('/blocklist/lab');
  await words(page).fill('a\ne');
  await page.getByLabel('Most requests for reading').selectOption('20');
  await start(page).click();
  await expect(headline(page)).toBeVisible();
  await page.getByRole('button', { name: 'Show what a hits' }).click();
  await expect(passages(page).getByRole('heading')).toBeFocused();
  await expectNothingCut(page);
  await expectAccessible(page);
});
