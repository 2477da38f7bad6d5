import { connectTab, dataRows, expect, expectAccessible, expectNothingCut, test } from './fixtures.ts';
import { sandboxServer, type Network } from './network.ts';

const table = 'Hits';

/** Posts of now, all with these words. */
const plant = (network: Network, count: number, text: string) =>
  network.control<{ postIds: string[] }>('POST', 'flags', { count, authors: 2, text });

const bodies = async (network: Network) =>
  (await network.requests()).filter(({ path }) => path === '/search/posts' || path === '/search/messages');

test('posts are found by words and author, marked, and the view is in the address', async ({
  connected: page,
  network,
}) => {
  await plant(network, 4, 'The zebrafish is back');
  await page.goto('/search');
  await expect(page.getByRole('heading', { name: 'What are you looking for?' })).toBeVisible();
  expect(await bodies(network)).toEqual([]);
  await page.getByRole('searchbox', { name: 'Search what people wrote' }).fill('ZEBRAFISH');
  await expect(dataRows(page, table)).toHaveCount(4);
  await expect(dataRows(page, table).first().locator('mark')).toHaveText('zebrafish');
  await expectAccessible(page);
  await expectNothingCut(page);
  await page.getByText('Author, places, tags, dates').click();
  await page.getByRole('textbox', { name: 'Author’s user ID' }).fill('reported-1');
  await expect(dataRows(page, table)).toHaveCount(2);
  await expect(page).toHaveURL(/author=reported-1/);
  await page.reload();
  await expect(dataRows(page, table)).toHaveCount(2);
  await page.getByText('The request', { exact: true }).click();
  const shown = page.getByLabel('The request as a shell command');
  await expect(shown).toContainText('"postedUserId":"reported-1"');
  await expect(shown).toContainText('YOUR_ADMIN_TOKEN');
  expect(await shown.innerText()).not.toContain(network.token);
});

test('hits are removed and their authors banned, each once', async ({ connected: page, network }) => {
  const { postIds } = await plant(network, 3, 'Zebrafish for sale');
  await page.goto('/search?q=zebrafish');
  await expect(dataRows(page, table)).toHaveCount(3);
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  const bar = page.getByRole('toolbar', { name: 'Selected hits' });
  await bar.getByRole('button', { name: 'Ban the authors…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ban 2 authors from the network' }).click();
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await bar.getByRole('button', { name: 'Remove…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove 3 items' }).click();
  await expect
    .poll(async () => {
      const answer = await fetch(`${sandboxServer}/api/v3/posts/list?postIds[]=${postIds[0]}`, {
        headers: { Authorization: `Bearer ${network.token}` },
      });
      return ((await answer.json()) as { posts: { isDeleted: boolean }[] }).posts[0]?.isDeleted;
    })
    .toBe(true);
});

test('chat messages are found too, and all hits beyond the first page', async ({ connected: page }) => {
  await page.goto('/search?kind=messages&q=e');
  await expect(dataRows(page, table).first()).toContainText('Channel');
  await page.goto('/search?from=2026-01-01');
  await expect(dataRows(page, table).first()).toBeVisible();
  await page.getByRole('grid', { name: table }).focus();
  await page.keyboard.press('End');
  await expect(page.getByText(/^[12],?\d\d\d hits loaded|^200 hits loaded/)).toBeVisible();
});

test('posts are found by what they mean, with how well they fit, and acted on like others', async ({
  connected: page,
}) => {
  await page.goto('/search?kind=meaning&q=income gambling');
  await expect(dataRows(page, table).first()).toContainText('%');
  await expect(dataRows(page, table).first()).not.toContainText('income');
  await dataRows(page, table).first().getByRole('checkbox').click();
  await expect(page.getByRole('toolbar', { name: 'Selected hits' })).toBeVisible();
});

test('users, communities and channels are found from the same box', async ({ connected: page }) => {
  await page.goto('/search?kind=users&q=a');
  await expect(dataRows(page, table).first().getByRole('link')).toHaveAttribute('href', /^\/users\//);
  const what = page.getByRole('combobox', { name: 'What is searched' });
  await what.selectOption('Communities by name');
  await expect(dataRows(page, table).first().getByRole('link')).toHaveAttribute('href', /^\/communities\//);
  await what.selectOption('Channels by name');
  await expect(page.getByRole('columnheader', { name: 'Channel' })).toBeVisible();
  await expect(dataRows(page, table).first()).toBeVisible();
  await what.selectOption('Communities by what they are about');
  await expect(page.getByText(/That is all|Nothing fits/)).toBeVisible();
  await expectAccessible(page);
});

test('a message nobody has reported is removed as well', async ({ connected: page, network }) => {
  await page.goto('/search?kind=messages&q=e');
  await expect(dataRows(page, table).first()).toContainText('Channel');
  await dataRows(page, table).first().getByRole('checkbox').click();
  await page.getByRole('toolbar', { name: 'Selected hits' }).getByRole('button', { name: 'Remove…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove 1 item' }).click();
  await expect
    .poll(async () => (await network.requests()).filter(({ method }) => method === 'DELETE').map(({ path }) => path))
    .toEqual([expect.stringMatching(/^\/api\/v3\/messages\/[0-9a-f]{24}$/)]);
});

test('a network without content search says who switches it on, and everything else goes on', async ({
  connected: page,
  network,
}) => {
  await network.control('POST', 'features', { contentSearch: false });
  await page.goto('/search?q=hello');
  await expect(page.getByRole('alert')).toContainText('Content search is not enabled for this network');
  await expect(page.getByRole('alert')).toContainText('support.asc@amity.co');
  await expectAccessible(page);
  await network.control('POST', 'features', { contentSearch: true });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(dataRows(page, table).first()).toBeVisible();
});

test('the words of a search become a rule, by the import’s review; a link shows the same rows to somebody else', async ({
  connected: page,
  network,
  browser,
}) => {
  await plant(network, 4, 'The zebrafish is back');
  await page.goto('/search?q=zebrafish&author=reported-1&changedFrom=2020-01-01&sort=oldest');
  await expect(dataRows(page, table)).toHaveCount(2);
  const context = await browser.newContext();
  const other = await context.newPage();
  await connectTab(other, network);
  await other.goto(page.url());
  await expect(dataRows(other, table)).toHaveCount(2);
  expect(await dataRows(other, table).allInnerTexts()).toEqual(await dataRows(page, table).allInnerTexts());
  await context.close();
  await page.getByRole('link', { name: 'Make it a blocklist rule' }).click();
  await expect(page).toHaveURL('/blocklist/import');
  await expect(page.getByRole('row').filter({ hasText: 'zebrafish' })).toHaveCount(1);
});
