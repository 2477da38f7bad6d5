import type { Page } from '@playwright/test';

import { columnTexts, dataRows, expect, expectAccessible, expectNothingCut, rowWith } from './fixtures.ts';
import { chooseFile, expectCompared, expectDone, heading, review, test } from './importHelpers.ts';
import type { Network } from './network.ts';

const table = 'Rules of this import';
const imports = (page: Page) => page.getByRole('list', { name: 'Imports' });
const words = async (network: Network) => (await network.blocklist()).map(({ regex }) => regex);
const expectStates = (page: Page, states: readonly string[]) =>
  expect.poll(() => columnTexts(page, table, 'State now')).toEqual(states);

test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    if (origin !== 'null') localStorage.setItem('custos.grace', '0');
  });
});

/** Imports these words from a file of this name, and waits until they are proven to be there. */
async function importFile(page: Page, name: string, lines: readonly string[]) {
  await page.goto('/blocklist/import');
  await chooseFile(page, { name, content: lines.join('\n') });
  await expectCompared(page);
  await page.getByRole('button', { name: /^Add [\d,]+ rules?$/ }).click();
  await expectDone(page, /^Added/);
}

async function openImport(page: Page, name: string) {
  await page.goto('/blocklist/imports');
  await imports(page).getByRole('link', { name, exact: true }).click();
  await expect(heading(page, `Import: ${name}`)).toBeVisible();
}

async function change(network: Network, method: 'PUT' | 'DELETE', word: string) {
  const rule = (await network.blocklist()).find(({ regex }) => regex === word);
  const id = rule?.ruleId ?? '';
  const [path, body] =
    method === 'PUT'
      ? [`/${id}`, JSON.stringify({ ruleId: id, isEnabled: false })]
      : [`?ruleIds[]=${encodeURIComponent(id)}`, undefined];
  const answer = await fetch(`${network.profile.server}/api/v2/blacklist/records${path}`, {
    method,
    headers: { Authorization: `Bearer ${network.token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  });
  expect(answer.ok).toBe(true);
}

test('before the first import the page says what will be here', async ({ connected: page }) => {
  await page.goto('/blocklist/imports');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing has been imported yet' })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByText('Nothing has been imported yet')).toBeVisible();
  await page.goto('/blocklist/imports/no-such-job');
  await expect(heading(page, 'No such import')).toBeVisible();
});

test('every import is listed with its source and its counts, and leads to its job', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist([{ regex: 'casino', isMatchExactWord: true }]);
  await importFile(page, 'spam.txt', ['casino', 'winner', 'prize']);
  await page.getByRole('navigation').getByRole('link', { name: 'Imports', exact: true }).click();
  await expect(heading(page, 'Imports')).toBeVisible();
  await expect(page).toHaveTitle('Imports · Custos');
  const item = imports(page).getByRole('listitem');
  await expect(item).toHaveCount(1);
  await expect(item).toContainText('spam.txt');
  await expect(item).toContainText('Live 2');
  await expect(item).toContainText('Was already there 1');
  await item.getByRole('link', { name: 'The job of spam.txt' }).click();
  await expect(heading(page, 'Added 2 rules from spam.txt')).toBeVisible();
});

test('an import is deleted later: exactly its rules, and only those that are as it left them', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(['casino']);
  await importFile(page, 'spam.txt', ['casino', 'winner', 'prize', 'lottery', 'jackpot']);
  await network.control('POST', 'rules', { rules: ['added later'] });
  await change(network, 'PUT', 'prize');
  await change(network, 'DELETE', 'lottery');

  await openImport(page, 'spam.txt');
  await expectStates(page, ['Live', 'Disabled since', 'Deleted since', 'Live']);
  await expect(page.getByText('1 rule was changed since (disabled)')).toBeVisible();
  await page.getByRole('button', { name: 'Delete the 2 rules this import added…' }).click();
  const question = page.getByRole('dialog', { name: 'Delete 2 rules of this import' });
  await expect(question).toContainText('as new ones: with other ids and dates');
  await expect(question).toContainText('1 rule was changed since (disabled) and is left alone.');
  await expect(question).toContainText('1 rule was deleted since and does not come back by this.');
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await words(network)).toContain('winner');

  await page.getByRole('button', { name: 'Delete the 2 rules this import added…' }).click();
  await question.getByRole('button', { name: 'Delete 2 rules' }).click();
  await expectStates(page, ['Deleted since', 'Disabled since', 'Deleted since', 'Deleted since']);
  expect(await words(network)).toEqual(['casino', 'prize', 'added later']);
});

test('an import is disabled and enabled again, and nothing else with it', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino', { regex: 'off before', isEnabled: false }]);
  await importFile(page, 'spam.txt', ['winner', 'prize']);
  await openImport(page, 'spam.txt');
  const enabled = async () =>
    (await network.blocklist()).filter(({ isEnabled }) => isEnabled).map(({ regex }) => regex);

  await page.getByRole('button', { name: 'Disable these 2 rules…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disable 2 rules' }).click();
  await expectStates(page, ['Disabled since', 'Disabled since']);
  expect(await enabled()).toEqual(['casino']);
  await expect(page.getByRole('button', { name: /^Delete the/ })).toHaveCount(0);

  await page.getByRole('button', { name: 'Enable 2 rules again…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Enable 2 rules' }).click();
  await expectStates(page, ['Live', 'Live']);
  expect(await enabled()).toEqual(['casino', 'winner', 'prize']);
});

test('a large import taken back leaves the list as the snapshot before it has it', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(['casino', { regex: 'off before', isEnabled: false }]);
  await page.goto('/blocklist/snapshots');
  await page.getByRole('button', { name: 'Save a snapshot now' }).click();
  await expect(page.getByRole('list', { name: 'Snapshots' }).getByRole('listitem')).toHaveCount(1);
  const before = await network.blocklist();
  await importFile(
    page,
    'spam.txt',
    Array.from({ length: 2_000 }, (_, index) => `word ${index}`),
  );
  await openImport(page, 'spam.txt');
  await page.getByRole('button', { name: 'Delete the 2,000 rules this import added…' }).click();
  const question = page.getByRole('dialog', { name: 'Delete 2,000 rules of this import' });
  await expect(question.getByRole('button', { name: 'Delete 2,000 rules' })).toBeDisabled();
  await question.getByRole('textbox', { name: 'Type 2000 to confirm' }).fill('2000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Deleted since 2,000' })).toBeVisible();
  expect(await network.blocklist()).toEqual(before);
  await page.goto('/blocklist/snapshots/compare');
  await expect(page.getByText('No difference')).toBeVisible();
});

test('only as much of a long list is read as can hold the rules of the import', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(Array.from({ length: 1_000 }, (_, index) => `old ${index}`));
  await importFile(page, 'spam.txt', ['winner', 'prize']);
  await change(network, 'DELETE', 'prize');
  const before = (await network.requests('/api/v3/blocklists')).length;
  await openImport(page, 'spam.txt');
  await expectStates(page, ['Live', 'Deleted since']);
  expect((await network.requests('/api/v3/blocklists')).length - before).toBeLessThanOrEqual(2);
});

test('a note is written by keyboard, kept over a reload, and taken away again', async ({ connected: page }) => {
  await importFile(page, 'spam.txt', ['winner', 'prize']);
  await openImport(page, 'spam.txt');
  const grid = page.getByRole('grid', { name: table });
  await expect(dataRows(page, table)).toHaveCount(2);
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: 'Note on “prize”, kept in this browser' });
  await expect(field).toBeFocused();
  await page.keyboard.type('seen in ads');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
  await expect(grid).toBeFocused();
  await expect(rowWith(page, table, 'prize')).toContainText('seen in ads');

  await page.reload();
  await expect(rowWith(page, table, 'prize')).toContainText('seen in ads');
  await rowWith(page, table, 'prize').click();
  await page.getByRole('button', { name: 'Note on prize' }).click();
  await expect(field).toHaveValue('seen in ads');
  await field.fill('given up');
  await page.keyboard.press('Escape');
  await expect(rowWith(page, table, 'prize')).toContainText('seen in ads');
  await page.getByRole('button', { name: 'Note on prize' }).click();
  await field.fill('');
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(rowWith(page, table, 'prize')).not.toContainText('seen in ads');
});

test('a note is written on the list itself, by key or by the bar of the selection', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(['winner', 'prize']);
  await page.goto('/blocklist');
  const list = 'Blocklist rules';
  const field = page.getByRole('textbox', { name: 'Note on “prize”, kept in this browser' });
  await rowWith(page, list, 'prize').click();
  await page.getByRole('grid', { name: list }).focus();
  await page.keyboard.press('n');
  await expect(field).toBeFocused();
  await page.keyboard.type('seen in ads');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: list })).toBeFocused();
  await expect(rowWith(page, list, 'prize')).toContainText('seen in ads');

  await page.keyboard.press(' ');
  await page.getByRole('toolbar', { name: 'Selected rules' }).getByRole('button', { name: 'Note…' }).click();
  await expect(field).toHaveValue('seen in ads');
  await field.fill('seen in ads, twice');
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(rowWith(page, list, 'prize')).toContainText('seen in ads, twice');
  await expectAccessible(page);
});

test('why a list was added stands in the record', async ({ connected: page }) => {
  await review(page, ['winner', 'prize']);
  await page.getByRole('textbox', { name: 'Reason (optional, for the record)' }).fill('ticket 4711');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Back to its review' }).click();
  await page.getByRole('button', { name: 'Add 2 rules' }).click();
  await expectDone(page, 'Added 2 rules');
  await page.goto('/activity');
  await expect(page.getByRole('row', { name: /Add 2 rules: winner, prize · ticket 4711/ })).toBeVisible();
});

test('a network that does not answer is told, and tried again', async ({ connected: page, network }) => {
  await importFile(page, 'spam.txt', ['winner']);
  await network.fail({ match: { path: '/api/v3/blocklists' }, effect: { kind: 'status', status: 403 } });
  await openImport(page, 'spam.txt');
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
  await network.recover();
  await page.reload();
  await expectStates(page, ['Live']);
});

test('both pages can be used by anybody, wide in light and on a phone in dark', async ({
  connected: page,
  network,
}) => {
  await importFile(page, 'spam-of-november-with-a-long-name.txt', ['winner', 'prize']);
  await change(network, 'PUT', 'prize');
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: viewport.width === 390 ? 'dark' : 'light' });
    await page.goto('/blocklist/imports');
    await expect(imports(page).getByRole('listitem')).toHaveCount(1);
    await expectAccessible(page);
    await expectNothingCut(page);
    await imports(page).getByRole('link').first().click();
    await expect(page.getByRole('button', { name: /^Enable 1 rule again/ })).toBeEnabled();
    await expectAccessible(page);
    await expectNothingCut(page);
  }
});
