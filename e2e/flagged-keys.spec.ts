import { dataRows, expect, expectAccessible, expectNothingCut, test } from './fixtures.ts';
import { currentId, item, openQueue, showQueue, table, tray, writes } from './flaggedHelpers.ts';
import { sandboxServer, type Network } from './network.ts';

const plant = async (network: Network, count: number, text: string, authors = 2): Promise<void> => {
  await network.control('POST', 'flags', { count, authors, text });
};

test('a wave of 1,000 is cleared in four keystrokes, as one decision', async ({ page, network }) => {
  await openQueue(page, network, '?kind=post', () =>
    plant(network, 1_000, 'Win a car today, write me in private and I will tell you how', 40),
  );
  await expect(page.getByRole('list', { name: 'Waves' })).toContainText('1,000 items, 40 authors', { timeout: 20_000 });
  await page.keyboard.press('w');
  await expect(page.getByRole('toolbar', { name: 'Wave' })).toContainText('1,000 items');
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog', { name: 'Clear the flags of 1,000 items' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Waves' })).not.toContainText('1,000 items');
  await expect(tray(page).getByRole('link', { name: /Clearing the flags of 1,000 posts/ })).toHaveCount(1);
});

test('what is taken out of a wave is decided on apart', async ({ page, network }) => {
  await openQueue(page, network, '?kind=post&q=car', () =>
    plant(network, 60, 'Win a car today, write me in private and I will tell you how'),
  );
  await expect(page.getByRole('list', { name: 'Waves' })).toContainText('60 items');
  await page.keyboard.press('w');
  const wave = page.getByRole('toolbar', { name: 'Wave' });
  await expect(wave).toContainText('60 items');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Take out of the wave' }).click();
  await expect(wave).toContainText('59 items');
  await wave.getByRole('button', { name: 'Back to the queue' }).click();
  await expect(dataRows(page, table)).not.toHaveCount(0);
});

test('with a wave open, the buttons of the item are about it alone', async ({ page, network }) => {
  await openQueue(page, network, '?kind=post&q=car', () =>
    plant(network, 60, 'Win a car today, write me in private and I will tell you how'),
  );
  await expect(page.getByRole('list', { name: 'Waves' })).toContainText('60 items');
  await page.keyboard.press('w');
  const wave = page.getByRole('toolbar', { name: 'Wave' });
  await expect(wave).toContainText('60 items');
  const id = await currentId(page);
  await item(page).getByRole('button', { name: 'Clear flags' }).click();
  await tray(page).getByRole('button', { name: 'Send now' }).click();
  await expect.poll(() => writes(network)).toEqual([`/api/v3/posts/${id}/flags`]);
});

test('what was decided in one tab is gone from the other before anything is sent', async ({
  page,
  context,
  network,
}) => {
  const text = 'Only this one says zebrafish';
  await openQueue(page, network, '?q=zebrafish', () => plant(network, 1, text, 1));
  const other = await context.newPage();
  await showQueue(other, network, '?q=zebrafish');
  await page.bringToFront();
  await page.keyboard.press('d');
  await expect(other.getByRole('heading', { name: 'Nothing open fits' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(item(other)).toContainText(text);
  expect(await writes(network)).toEqual([]);
});

test('a key can be changed, kept and given back; keys without Control can be switched off', async ({
  page,
  network,
}) => {
  await openQueue(page, network, '?kind=post');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await dialog.getByRole('button', { name: 'Change the key for: Remove', exact: true }).click();
  await page.keyboard.press('c');
  await expect(dialog.getByText('Taken from “Clear flags”')).toBeVisible();
  await expectAccessible(page);
  await expectNothingCut(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.reload();
  await page.getByRole('grid', { name: table }).focus();
  const first = await currentId(page);
  await page.keyboard.press('d');
  await page.keyboard.press('c');
  await expect(tray(page).getByRole('link', { name: /Deleting 1 post/ })).toBeVisible();
  await expect(item(page)).not.toContainText(first);
  await page.keyboard.press('?');
  await dialog.getByRole('button', { name: 'All keys as they come' }).click();
  await dialog.getByRole('checkbox', { name: /Keys without Control/ }).click();
  await page.keyboard.press('Escape');
  const second = await currentId(page);
  await page.keyboard.press('d');
  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await expect(item(page)).toContainText(second);
});

test('two keys one after the other lead to a page, and none does while somebody types', async ({ page, network }) => {
  await openQueue(page, network);
  await page.getByRole('searchbox', { name: 'Search the queue' }).fill('gu');
  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await expect(page).toHaveURL(/flagged/);
  await page.getByRole('searchbox', { name: 'Search the queue' }).fill('');
  await page.getByRole('grid', { name: table }).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await expect(page).toHaveURL(/\/users$/);
});

test('a macro makes several decisions with one key and one question, with its note on record', async ({
  page,
  network,
}) => {
  await openQueue(page, network, '?q=zebrafish', () => plant(network, 1, 'Only this one says zebrafish', 1));
  await page.getByRole('button', { name: 'Macros' }).click();
  const dialog = page.getByRole('dialog', { name: 'Macros' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Spam');
  await dialog.getByRole('textbox', { name: 'Key' }).press('q');
  await dialog.getByRole('checkbox', { name: 'Remove it' }).click();
  await dialog.getByRole('checkbox', { name: 'Ban the author from the community' }).click();
  await dialog.getByRole('textbox', { name: 'Note for the record' }).fill('Seen in three groups');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add the macro' }).click();
  await expect(dialog.getByRole('list', { name: 'Macros' })).toContainText('Spam');
  await page.keyboard.press('Escape');
  await page.keyboard.press('q');
  await page.getByRole('dialog').getByRole('button', { name: 'Spam' }).click();
  await expect(tray(page).getByRole('button', { name: 'Send now' })).toHaveCount(2);
  await tray(page).getByRole('button', { name: 'Send now' }).first().click();
  await tray(page).getByRole('button', { name: 'Send now' }).first().click();
  await page.goto('/activity');
  await expect(
    dataRows(page, 'Record').filter({ hasText: 'Seen in three groups' }).filter({ hasText: 'Decided' }),
  ).toHaveCount(2);
});

/** A rule, and a post that it matches. */
async function plantMatched(network: Network) {
  await fetch(`${sandboxServer}/api/v3/blocklists`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${network.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ regexs: ['quagga'], isMatchExactWord: false }),
  });
  await plant(network, 1, 'Zebrafish and quagga', 1);
}

test('words of the blocklist are marked in what is reported, or masked until asked', async ({ page, network }) => {
  await openQueue(page, network, '?q=zebrafish', () => plantMatched(network));
  await expect(item(page).locator('mark')).toHaveText('quagga', { timeout: 20_000 });
  await page.getByText('Kind to the eyes').click();
  await page.getByRole('checkbox', { name: 'Mask blocked words' }).click();
  await expect(item(page)).toContainText('Zebrafish and q•••••');
  await expect(item(page)).not.toContainText('quagga');
  await expect(dataRows(page, table).first()).toContainText('4 words, masked');
  await item(page).getByRole('button', { name: 'Show the text' }).click();
  await expect(item(page)).toContainText('quagga');
});

test('what was reviewed is listed with what became of it, and what waits is taken back together', async ({
  page,
  network,
}) => {
  await openQueue(page, network, '?kind=post');
  const first = await currentId(page);
  await page.keyboard.press('d');
  await expect(item(page)).not.toContainText(first);
  await page.keyboard.press('c');
  await expect(tray(page).getByRole('button', { name: 'Send now' })).toHaveCount(2);
  await page.getByRole('link', { name: 'Reviewed' }).click();
  await expect(dataRows(page, 'Reviewed')).toHaveCount(2);
  await expect(dataRows(page, 'Reviewed').first()).toContainText('Waits to be sent');
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Shift+Z');
  await expect(dataRows(page, 'Reviewed').first()).not.toContainText('Waits to be sent');
  await expect(tray(page).getByRole('button', { name: 'Send now' })).toHaveCount(0);
  expect(await writes(network)).toEqual([]);
});

test('a reported story is in the queue, and its flags are cleared', async ({ page, network }) => {
  await openQueue(page, network, '?kind=story');
  await expect(item(page).getByRole('heading', { name: /^Story by/ })).toBeVisible();
  const id = await currentId(page);
  await page.keyboard.press('c');
  await tray(page).getByRole('button', { name: 'Send now' }).click();
  await expect.poll(() => writes(network)).toEqual([`/api/v4/stories/${id}/flags/all`]);
});

test('a network that lists no posts of all communities is asked once, then community by community', async ({
  page,
  network,
}) => {
  const asked = async () => (await network.requests()).filter(({ path }) => path === '/api/v3/posts').length;
  await openQueue(page, network, '?kind=post', () =>
    network.fail({ match: { path: '/api/v3/posts' }, effect: { kind: 'status', status: 403, code: 400300 } }),
  );
  // Of communities and of users' feeds.
  await expect.poll(asked).toBe(2);
  await page.reload();
  await expect(dataRows(page, table).first()).toBeVisible({ timeout: 20_000 });
  await expect.poll(asked).toBe(3);
  await expect(page.getByText('last looked')).toHaveCount(4, { timeout: 20_000 });
  expect(await asked()).toBe(3);
});
