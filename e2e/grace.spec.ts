import type { Page } from '@playwright/test';

import { connectTab, expect, expectAccessible, rowWith, test as base } from './fixtures.ts';
import { review } from './importHelpers.ts';
import type { Network } from './network.ts';

const rules = 'Blocklist rules';
const tray = (page: Page) => page.getByRole('region', { name: 'Jobs' });
const words = async (network: Network) => (await network.blocklist()).map(({ regex }) => regex).toSorted();

/** Decisions wait so many seconds before they are sent. */
async function decideAfter(page: Page, seconds: number) {
  await page.addInitScript((value) => {
    if (origin !== 'null') localStorage.setItem('custos.grace', value);
  }, String(seconds));
}

const test = base.extend<{ waiting: Page }>({
  // Long enough that nothing is sent while a test looks.
  waiting: async ({ page, network }, use) => {
    await network.setBlocklist(['one', 'two', 'three']);
    await connectTab(page, network);
    await decideAfter(page, 60);
    await page.goto('/blocklist');
    await use(page);
  },
});

async function disable(page: Page, word: string) {
  await rowWith(page, rules, word)
    .getByRole('button', { name: `Disable ${word}` })
    .click();
  await expect(tray(page).getByRole('link', { name: 'Disabling 1 rule' }).first()).toBeVisible();
}

const isEnabled = async (network: Network, word: string) =>
  (await network.blocklist()).find(({ regex }) => regex === word)?.isEnabled;

test('a decision can be taken back while it waits, and then nothing was ever sent', async ({
  waiting: page,
  network,
}) => {
  await disable(page, 'two');
  // Not more than it is: the clock of the tray may have stood still for long.
  await expect(tray(page)).toContainText(/in (60|5\d) seconds/);
  await expectAccessible(page);
  await tray(page).getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText('Taken back: Disabling 1 rule: two. Nothing was sent.')).toBeVisible();
  await expect(tray(page).getByRole('button', { name: 'Take back' })).toHaveCount(0);
  expect(await isEnabled(network, 'two')).toBe(true);
  expect((await network.requests('/api/v2/blacklist/records')).filter(({ method }) => method === 'PUT')).toEqual([]);
});

test('the row says what waits for it, takes it back, and offers nothing twice', async ({ waiting: page, network }) => {
  const row = rowWith(page, rules, 'two');
  await disable(page, 'two');
  await expect(row.getByRole('gridcell', { name: 'Off soon' })).toBeVisible();
  await expect(row.getByRole('button', { name: 'Disable two' })).toHaveCount(0);
  await expect(rowWith(page, rules, 'one').getByRole('button', { name: 'Disable one' })).toHaveCount(1);
  // The button that was pressed is gone; whoever pressed it is still in the table.
  await expect(page.getByRole('grid', { name: rules })).toBeFocused();
  await expectAccessible(page);
  await row.getByRole('button', { name: 'Take back what was decided on two' }).click();
  await expect(row.getByRole('button', { name: 'Disable two' })).toBeVisible();

  await row.getByRole('button', { name: 'Delete two' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the rule' }).click();
  await expect(row.getByRole('gridcell', { name: 'Deleting…' })).toBeVisible();
  await tray(page).getByRole('button', { name: 'Take back' }).click();
  await expect(row.getByRole('gridcell', { name: '● On' })).toBeVisible();
  expect(await words(network)).toEqual(['one', 'three', 'two']);
});

test('Control and Z take back the last decision, again and again, but not what is typed', async ({
  waiting: page,
  network,
}) => {
  await disable(page, 'one');
  await disable(page, 'two');
  await expect(tray(page).getByRole('button', { name: 'Take back' })).toHaveCount(2);
  await page.getByRole('searchbox', { name: 'Search rules from their start' }).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(tray(page).getByRole('button', { name: 'Take back' })).toHaveCount(2);
  await page.getByRole('grid', { name: rules }).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(tray(page).getByRole('button', { name: 'Take back' })).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(tray(page).getByRole('button', { name: 'Take back' })).toHaveCount(0);
  expect(await isEnabled(network, 'one')).toBe(true);
});

test('a decision is sent when its time is over', async ({ page, network }) => {
  await network.setBlocklist(['one']);
  await connectTab(page, network);
  await decideAfter(page, 5);
  await page.goto('/blocklist');
  await disable(page, 'one');
  expect(await isEnabled(network, 'one')).toBe(true);
  await expect.poll(() => isEnabled(network, 'one')).toBe(false);
});

test('who does not want to wait sends it at once', async ({ waiting: page, network }) => {
  await disable(page, 'three');
  await tray(page).getByRole('button', { name: 'Send now' }).click();
  await expect.poll(() => isEnabled(network, 'three')).toBe(false);
});

test('left before it was sent, a decision asks on return whether it is still meant', async ({
  context,
  page: first,
  network,
}) => {
  await network.setBlocklist(['one']);
  await connectTab(first, network);
  await decideAfter(first, 5);
  await first.goto('/blocklist');
  await disable(first, 'one');
  await first.close();

  const page = await context.newPage();
  await connectTab(page, network);
  await page.goto('/blocklist');
  await expect(tray(page).getByRole('alert')).toContainText('Left before it was sent. Is it still meant?');
  expect(await isEnabled(network, 'one')).toBe(true);
  await tray(page).getByRole('button', { name: 'Send now' }).click();
  await expect.poll(() => isEnabled(network, 'one')).toBe(false);
  expect(await words(network)).toEqual(['one']);
});

test('how long decisions wait is chosen where they are listed, and kept', async ({ waiting: page }) => {
  await page.goto('/activity');
  const choice = page.getByRole('combobox', { name: 'Decisions wait' });
  await expect(choice).toHaveValue('60');
  await choice.selectOption('20 s before they are sent');
  expect(await page.evaluate(() => localStorage.getItem('custos.grace'))).toBe('20');
});

test('an import that is taken back can be reviewed again as it was left', async ({ waiting: page, network }) => {
  await review(page, ['winner', 'prize']);
  await page.getByRole('combobox', { name: 'Match', exact: true }).selectOption('Anywhere in the text');
  await page.getByRole('button', { name: 'Add 2 rules' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Adding 2 rules' })).toBeVisible();
  await page.goto('/blocklist/import');
  await expect(page.getByRole('link', { name: 'The list you reviewed last waits to be sent' })).toBeVisible();
  await tray(page).getByRole('button', { name: 'Take back' }).click();
  // Told once it is kept; a reload before that would leave it waiting, as it says.
  await expect(page.getByText(/^Taken back:/)).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Back to its review' }).click();
  await expect(page.getByRole('button', { name: 'Add 2 rules' })).toBeEnabled();
  // As another match it would be another list.
  await expect(page.getByRole('combobox', { name: 'Match', exact: true })).toHaveValue('anywhere');
  await expect(tray(page)).toHaveCount(0);
  expect(await words(network)).toEqual(['one', 'three', 'two']);
});

test('the same key twice leaves a rule as it was', async ({ waiting: page, network }) => {
  await page.getByRole('grid', { name: rules }).focus();
  await page.keyboard.press('e');
  await expect(tray(page).getByRole('button', { name: 'Take back' })).toHaveCount(1);
  await expect(rowWith(page, rules, 'three').getByRole('gridcell', { name: 'Off soon' })).toBeVisible();
  await page.keyboard.press('e');
  await expect(tray(page).getByRole('button', { name: 'Take back' })).toHaveCount(0);
  await expect(rowWith(page, rules, 'three').getByRole('gridcell', { name: '● On' })).toBeVisible();
  expect((await network.requests('/api/v2/blacklist/records')).filter(({ method }) => method === 'PUT')).toEqual([]);
});

test('a reload asks at once whether a decision is still meant; another tab knows who sees to it', async ({
  waiting: page,
  context,
  network,
}) => {
  await disable(page, 'two');
  const other = await context.newPage();
  await connectTab(other, network);
  await decideAfter(other, 60);
  await other.goto('/blocklist');
  await expect(tray(other)).toContainText(/in (60|5\d) seconds/);
  await expect(tray(other).getByRole('alert')).toHaveCount(0);
  await page.reload();
  for (const tab of [page, other])
    await expect(tray(tab).getByRole('alert')).toContainText('Left before it was sent. Is it still meant?');
});
