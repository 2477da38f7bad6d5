import type { Page } from '@playwright/test';

import { channelUrl, plantChannel } from './channelHelpers.ts';
import { dataRows, expect, expectAccessible, expectNothingCut, test } from './fixtures.ts';
import { sandboxServer, type Network } from './network.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find or do something' });
const field = (page: Page) => palette(page).getByRole('combobox', { name: 'Type or paste anything' });
const offers = (page: Page) => palette(page).getByRole('option');

async function openPalette(page: Page) {
  // It comes once the page is there.
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(field(page)).toBeFocused({ timeout: 500 });
  }).toPass();
}

/** Pastes as the keyboard does, with whatever lines there are. */
const paste = (page: Page, text: string) =>
  field(page).evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

const idsOf = async (network: Network, path: string, list: string, id: string): Promise<string[]> => {
  const answer = await fetch(`${sandboxServer}${path}`, { headers: { Authorization: `Bearer ${network.token}` } });
  return ((await answer.json()) as Record<string, Record<string, string>[]>)[list]!.map((one) => one[id]!);
};

test('a page is found by its name and gone to, by keyboard alone', async ({ connected: page }) => {
  await page.goto('/blocklist');
  await openPalette(page);
  await field(page).fill('snap');
  await expect(offers(page).first()).toContainText('Snapshots');
  await expect(palette(page).getByRole('status')).toContainText('the first: Snapshots');
  await expectAccessible(page);
  await expectNothingCut(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/blocklist/snapshots');
  await expect(palette(page)).toBeHidden();
});

test('arrows choose another offer, Escape leaves everything as it was', async ({ connected: page }) => {
  await page.goto('/users');
  await openPalette(page);
  await field(page).fill('Dwi');
  await expect(offers(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(offers(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await expect(page).toHaveURL('/users');
});

test('an ID of whatever is found, and decided on', async ({ connected: page, network }) => {
  const [postId] = await idsOf(network, '/api/v3/posts?targetType=community&options[limit]=1', 'posts', 'postId');
  await page.goto('/blocklist');
  await openPalette(page);
  await field(page).fill(postId!);
  await expect(offers(page).first()).toContainText('Find what has the ID');
  await page.keyboard.press('Enter');
  await expect(dataRows(page, 'Found')).toHaveCount(1);
  await expect(dataRows(page, 'Found').first()).toContainText('Post');
  const panel = page.getByRole('region', { name: 'Found object' });
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove 1 item' }).click();
  await expect
    .poll(async () => (await network.requests()).filter(({ method }) => method === 'DELETE').map(({ path }) => path))
    .toEqual([`/api/v4/posts/${postId}`]);
});

test('a pasted list of mixed IDs is looked up as one, and what nobody knows is said', async ({
  connected: page,
  network,
}) => {
  const posts = await idsOf(network, '/api/v3/posts?targetType=community&options[limit]=3', 'posts', 'postId');
  const communities = await idsOf(network, '/api/v3/communities?options[limit]=2', 'communities', 'communityId');
  const ids = [...posts, ...communities, '0123456789abcdef01234567'];
  await page.goto('/blocklist');
  await openPalette(page);
  await paste(page, ids.join('\n'));
  await expect(palette(page).getByText('Pasted: 6 lines')).toBeVisible();
  await expect(offers(page).first()).toContainText('Find all 6 IDs');
  await page.keyboard.press('Enter');
  await expect(dataRows(page, 'Found')).toHaveCount(6);
  await expect(page.getByText('5 of 6 IDs')).toBeVisible();
  await expect(dataRows(page, 'Found').filter({ hasText: 'Not found' })).toHaveCount(1);
  await expect(dataRows(page, 'Found').filter({ hasText: 'Community' }).first()).toBeVisible();
});

test('words go to the import, a token nowhere', async ({ connected: page, network }) => {
  await page.goto('/users');
  await openPalette(page);
  await paste(page, 'casino\nfree money\nclick here');
  await expect(offers(page).first()).toContainText('Review 3 lines for the blocklist');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/blocklist/import');
  await expect(page.getByText('free money')).toBeVisible();
  await openPalette(page);
  await field(page).fill(`Authorization: Bearer ${network.token}`);
  await expect(offers(page)).toHaveCount(1);
  await expect(offers(page).first()).toContainText('This looks like a token. Nothing was done with it.');
});

test('an error code and a question lead into the help', async ({ connected: page }) => {
  await page.goto('/users');
  await openPalette(page);
  await field(page).fill('400312');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/help/error-400312');
  await openPalette(page);
  await field(page).fill('How do I delete inactive users?');
  await expect(offers(page).first()).toContainText('Help');
});

test('a page as it is filtered is saved under a name, pinned, shared as a file, and opened again', async ({
  connected: page,
}) => {
  await page.goto('/users?show=flagged&sort=newest');
  await expect(dataRows(page, 'Users').first()).toBeVisible();
  await page.getByRole('button', { name: 'Views' }).click();
  const dialog = page.getByRole('dialog', { name: 'Views' });
  await dialog.getByRole('textbox', { name: 'Name for this page' }).fill('Reported newcomers');
  await dialog.getByRole('button', { name: 'Save the view' }).click();
  await expect(dialog.getByRole('list', { name: 'Saved views' })).toContainText('Reported newcomers');
  await expectAccessible(page);
  await expectNothingCut(page);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save 1 view as a file' }).click();
  const file = await (await download).path();
  await dialog.getByRole('button', { name: 'Delete the view Reported newcomers' }).click();
  await expect(dialog.getByText('No view is saved yet.')).toBeVisible();
  await dialog.locator('input[type=file]').setInputFiles(file);
  await expect(dialog.getByRole('list', { name: 'Saved views' })).toContainText('Reported newcomers');
  await page.keyboard.press('Escape');
  await page.goto('/blocklist');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reported newcomers' }).click();
  await expect(page).toHaveURL('/users?show=flagged&sort=newest');
  await openPalette(page);
  await field(page).fill('newcomers');
  await expect(offers(page).first()).toContainText('Saved view');
});

test('the columns of a list are chosen and put in order; a link shows the same, and so does the list later', async ({
  connected: page,
}) => {
  await page.goto('/users');
  const headers = page.getByRole('grid', { name: 'Users' }).getByRole('columnheader');
  await expect(headers).toContainText(['', 'Name', 'ID', 'State']);
  await page.getByRole('button', { name: 'Columns' }).click();
  const dialog = page.getByRole('dialog', { name: 'Columns' });
  await expectAccessible(page);
  await dialog.getByRole('checkbox', { name: 'ID', exact: true }).click();
  await dialog.getByRole('button', { name: 'Move Roles to the front' }).click();
  await page.keyboard.press('Escape');
  await expect(headers).toContainText(['', 'Name', 'State', 'Roles']);
  await expect(page).toHaveURL(/columns=state%2Croles/);
  await page.goto('/users');
  await expect(headers).toContainText(['', 'Name', 'State', 'Roles']);
  await page.goto('/users?columns=roles');
  await expect(headers).toContainText(['', 'Name', 'Roles']);
  await page.getByRole('button', { name: 'Columns' }).click();
  await dialog.getByRole('button', { name: 'As the list comes' }).click();
  await page.keyboard.press('Escape');
  await expect(headers).toContainText(['', 'Name', 'ID', 'State']);
});

test('every list lets its columns be chosen', async ({ connected: page, network }) => {
  const { channelId } = await plantChannel(network, { members: 2 });
  const { communityId } = await network.control<{ communityId: string }>('POST', 'communities', {
    displayName: 'Chess',
    members: 2,
  });
  for (const [path, list, column, header] of [
    ['/channels', 'Channels', 'members', 'Members'],
    [channelUrl(channelId, 'members'), 'Members', 'roles', 'Roles'],
    ['/allowlist', 'Allowed links', 'state', 'State'],
    [`/communities/${communityId}/members`, 'Members', 'roles', 'Roles'],
  ] as const) {
    await page.goto(`${path}?columns=${column}`);
    const headers = page.getByRole('grid', { name: list }).getByRole('columnheader');
    await expect(headers.last()).toHaveText(header);
    await expect(page.getByRole('button', { name: 'Columns' })).toBeVisible();
  }
});
