import { readFile } from 'node:fs/promises';

import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';

import { columnTexts, expect, expectAccessible, expectNothingCut } from './fixtures.ts';
import { chooseFile, expectCompared, expectDone, heading, slowWrites, test } from './importHelpers.ts';
import type { Network } from './network.ts';

const table = 'Differences';
const list = (page: Page) => page.getByRole('list', { name: 'Snapshots' });
const items = (page: Page) => list(page).getByRole('listitem');
const notice = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ });

test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    if (origin !== 'null') localStorage.setItem('custos.grace', '0');
  });
});

/** What the list stops, whatever ids and dates: the only thing a restoration can bring back. */
const sense = async (network: Network) =>
  (await network.blocklist())
    .map(({ regex, isMatchExactWord, isEnabled }) => `${regex} ${isMatchExactWord ? 'exact' : 'anywhere'} ${isEnabled}`)
    .toSorted();

async function saveNow(page: Page, rules: number) {
  await page.goto('/blocklist/snapshots');
  await page.getByRole('button', { name: 'Save a snapshot now' }).click();
  await expect(items(page).first()).toContainText('Saved by hand');
  await expect(items(page).first()).toContainText(`${rules} rule`);
}

async function compareWithNow(page: Page) {
  await page.goto('/blocklist/snapshots/compare');
  await expect(page.getByRole('grid', { name: table })).toBeVisible();
}

async function differences(page: Page): Promise<string[]> {
  const texts = await columnTexts(page, table, 'Word or pattern');
  const what = await columnTexts(page, table, 'Difference');
  return texts.map((text, index) => `${text}: ${what[index]}`);
}

async function downloaded(page: Page, button: Locator): Promise<{ name: string; path: string; text: string }> {
  const download = page.waitForEvent('download');
  await button.click();
  const file = await download;
  const path = await file.path();
  return { name: file.suggestedFilename(), path, text: await readFile(path, 'utf8') };
}

async function openFile(page: Page, file: { name: string; content: string }) {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a snapshot file' }).click();
  await (await choosing).setFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.content) });
}

test('a snapshot is saved by hand, kept over a reload, and deleted after a question', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(['casino', 'winner']);
  await page.goto('/blocklist/snapshots');
  await expect(page.getByText('No snapshot has been saved yet')).toBeVisible();
  await expectAccessible(page);
  await saveNow(page, 2);
  await page.reload();
  await expect(items(page)).toHaveCount(1);
  await page.getByRole('button', { name: /^Delete:/ }).click();
  await page.keyboard.press('Escape');
  await expect(items(page)).toHaveCount(1);
  await page.getByRole('button', { name: /^Delete:/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the snapshot' }).click();
  await expect(page.getByText('No snapshot has been saved yet')).toBeVisible();
  await expect(heading(page, 'Snapshots')).toBeFocused();
  expect(await network.blocklist()).toHaveLength(2);
});

test('reading a long list is stopped by the same button, and nothing is saved', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(Array.from({ length: 300 }, (_, index) => `word ${index}`));
  await network.fail({
    match: { path: '/api/v3/blocklists', after: 1 },
    effect: { kind: 'latency', ms: 20_000 },
  });
  await page.goto('/blocklist/snapshots');
  await page.getByRole('button', { name: 'Save a snapshot now' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Reading the rules of the network: 100 so far')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop reading' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Save a snapshot now' })).toBeFocused();
  await expect(page.getByText('No snapshot has been saved yet')).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test('a list that cannot be read to its end is not saved, and the reason is told', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(Array.from({ length: 300 }, (_, index) => `word ${index}`));
  await network.fail({
    match: { path: '/api/v3/blocklists', after: 1 },
    effect: { kind: 'status', status: 403 },
  });
  await page.goto('/blocklist/snapshots');
  await page.getByRole('button', { name: 'Save a snapshot now' }).click();
  await expect(notice(page)).toContainText('nothing was saved');
  await expect(page.getByText('No snapshot has been saved yet')).toBeVisible();
});

test('what lies between a snapshot and now is told row by row, filtered, and in the URL', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(['same', 'gone', 'mode', 'off later']);
  await saveNow(page, 4);
  await network.setBlocklist([
    'same',
    { regex: 'mode', isMatchExactWord: true },
    { regex: 'off later', isEnabled: false },
    'new',
  ]);
  await items(page)
    .getByRole('link', { name: /^Compare with now/ })
    .click();
  await expect(heading(page, 'Compare snapshots')).toBeVisible();
  await expect
    .poll(() => differences(page))
    .toEqual(['gone: Removed', 'mode: Match changed', 'new: Added', 'off later: Switched off']);
  await expect(page.getByRole('group', { name: 'Show differences' }).getByRole('button')).toHaveText([
    'All 4',
    'Added 1',
    'Removed 1',
    'Match changed 1',
    'Switched on or off 1',
  ]);
  await expect(page.getByText('Exact word only, before: Anywhere in the text')).toBeVisible();
  await page.getByRole('button', { name: 'Removed 1' }).click();
  await expect.poll(() => differences(page)).toEqual(['gone: Removed']);
  await expect(page).toHaveURL(/show=removed/);
  await page.reload();
  await expect.poll(() => differences(page)).toEqual(['gone: Removed']);
});

test('two snapshots are compared without asking the network', async ({ connected: page, network }) => {
  await network.setBlocklist(['same', 'gone']);
  await saveNow(page, 2);
  await network.setBlocklist(['same', 'new', 'newer']);
  await page.getByRole('button', { name: 'Save a snapshot now' }).click();
  await expect(items(page)).toHaveCount(2);
  await items(page)
    .last()
    .getByRole('link', { name: /^Compare with now/ })
    .click();
  await expect(page.getByRole('grid', { name: table })).toBeVisible();
  const before = (await network.requests('/api')).length;
  await page.getByRole('combobox', { name: 'To' }).selectOption({ index: 1 });
  await expect.poll(() => differences(page)).toEqual(['gone: Removed', 'new: Added', 'newer: Added']);
  expect((await network.requests('/api')).length).toBe(before);
  await expect(page.getByRole('button', { name: /^Restore/ })).toHaveCount(0);

  await page.getByRole('combobox', { name: 'From' }).selectOption({ index: 0 });
  await expect(page.getByText('No difference')).toBeVisible();
});

test('restoring shows what is sent, sends only that, and leads to the list of the snapshot', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist([
    'same',
    'gone',
    { regex: 'gone and off', isEnabled: false },
    'mode',
    'off later',
    { regex: 'on later', isEnabled: false },
  ]);
  const original = await sense(network);
  await saveNow(page, 6);
  await network.setBlocklist([
    'same',
    { regex: 'mode', isMatchExactWord: true },
    { regex: 'off later', isEnabled: false },
    'on later',
    'new',
  ]);
  const same = (await network.blocklist())[0]?.ruleId;

  await compareWithNow(page);
  await page.getByRole('button', { name: 'Restore 6 differences…' }).click();
  const question = page.getByRole('dialog', { name: /^Restore the list of/ });
  await expect(question.getByRole('listitem')).toHaveText([
    'Add 3 rules again',
    'Delete 2 rules',
    'Switch 1 rule on',
    'Switch 1 rule off',
  ]);
  await expect(question).toContainText('as new ones: with other ids, and dates of today');
  await expect(question).toContainText('1 of them was off. It comes back on');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect((await network.requests('/api/v2')).filter(({ method }) => method !== 'GET')).toEqual([]);

  await page.getByRole('button', { name: 'Restore 6 differences…' }).click();
  await question.getByRole('button', { name: 'Restore the difference' }).click();
  await expect.poll(() => sense(network)).toEqual(original);
  expect((await network.blocklist())[0]?.ruleId).toBe(same);
  const jobs = page.getByRole('list', { name: 'Jobs of this restoration' });
  await expect(jobs.getByRole('link')).toHaveCount(4);
  await expect(jobs).toContainText('Added 3 rules from the snapshot of');

  await expect(page.getByText('The list has been changed from this browser since; compare again.')).toBeVisible();
  await page.getByRole('button', { name: 'Compare again' }).click();
  await expect(page.getByText('No difference')).toBeVisible();
  const writes = (await network.requests('/api')).filter(({ method }) => method !== 'GET');
  expect(writes.map(({ method }) => method).toSorted()).toEqual(['DELETE', 'POST', 'PUT', 'PUT', 'PUT']);
});

test('rules that were off go off again although the tab ended in between', async ({ connected: page, network }) => {
  await network.setBlocklist(['same', { regex: 'gone and off', isEnabled: false }]);
  const original = await sense(network);
  await saveNow(page, 2);
  await network.setBlocklist(['same']);
  await compareWithNow(page);
  await slowWrites(network, 2_000);
  await page.getByRole('button', { name: 'Restore 1 difference…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore the difference' }).click();
  await expect(page.getByRole('list', { name: 'Jobs of this restoration' })).toContainText('Running');
  await page.goto('/blocklist/test');
  await network.recover();
  await expect.poll(() => sense(network)).toEqual(original);
});

test('nothing is restored over a job that still runs', async ({ connected: page, network }) => {
  await network.setBlocklist(['gone', 'same']);
  await saveNow(page, 2);
  await network.setBlocklist(['same']);
  await compareWithNow(page);
  await network.fail({ match: { method: 'POST', path: '/api/v2/blacklist' }, effect: { kind: 'latency', ms: 3_000 } });
  await page.getByRole('button', { name: 'Restore 1 difference…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore the difference' }).click();
  await expect(page.getByText('A job of this browser is still changing the list')).toBeVisible();
  await page.getByRole('button', { name: 'Compare again' }).click();
  await expect(heading(page, 'Compare snapshots')).toBeFocused();
  await expect.poll(() => differences(page)).toEqual(['gone: Removed']);
  await expect(page.getByRole('button', { name: /^Restore/ })).toHaveCount(0);
});

test('a snapshot is downloaded, deleted, opened again from its file, and is the same', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(['casino', { regex: '=formula', isEnabled: false }]);
  await saveNow(page, 2);
  const json = await downloaded(page, page.getByRole('button', { name: /^Download as JSON/ }));
  expect(json.name).toMatch(/^blocklist-Test-network-\d{4}-\d\d-\d\dT\d{4}\.json$/);
  expect(json.text).not.toContain(network.token);
  const csv = await downloaded(page, page.getByRole('button', { name: /^Download as CSV/ }));
  expect(Papa.parse<string[]>(csv.text.trim()).data.map((row) => row.slice(0, 3))).toEqual([
    ['Word or pattern', 'Match', 'State'],
    ['casino', 'Anywhere in the text', 'On'],
    ["'=formula", 'Anywhere in the text', 'Off'],
  ]);

  await page.getByRole('button', { name: /^Delete:/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the snapshot' }).click();
  await expect(items(page)).toHaveCount(0);
  await openFile(page, { name: 'kept.json', content: json.text });
  await expect(items(page)).toContainText('From the file kept.json');
  await items(page)
    .getByRole('link', { name: /^Compare with now/ })
    .click();
  await expect(page.getByText('No difference')).toBeVisible();
});

test('a file that is no snapshot is refused with the reason, and changes nothing', async ({ connected: page }) => {
  await page.goto('/blocklist/snapshots');
  await openFile(page, { name: 'words.json', content: 'casino\nspam' });
  await expect(notice(page)).toContainText('cannot be read as JSON');
  await openFile(page, { name: 'words.json', content: '["casino"]' });
  await expect(notice(page)).toContainText('This file is not a snapshot of a blocklist');
  const rule = { ruleId: '1', regex: 'casino', isMatchExactWord: true };
  const content = JSON.stringify({
    format: 'custos-blocklist-snapshot',
    version: 1,
    network: 'Other',
    savedAt: '2026-11-20T12:00:00.000Z',
    rules: [rule],
  });
  await openFile(page, { name: 'damaged.json', content });
  await expect(notice(page)).toContainText('Rule 1 in this file is damaged');
  await expectAccessible(page);
  await expect(items(page)).toHaveCount(0);
  await openFile(page, { name: 'whole.json', content: content.replace('true}', 'true,"isEnabled":true}') });
  await expect(items(page)).toContainText('of the network Other');
  await expect(notice(page)).toHaveCount(0);
  await compareWithNow(page);
  await page.getByRole('button', { name: 'Restore 1 difference…' }).click();
  await expect(page.getByRole('dialog')).toContainText('This snapshot is of another network, Other.');
});

test('the whole list is exported with notes and sources', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino']);
  await page.goto('/blocklist/import');
  await chooseFile(page, { name: 'spam.txt', content: 'winner\nprize' });
  await expectCompared(page);
  await page.getByRole('button', { name: 'Add 2 rules' }).click();
  await expectDone(page, /^Added/);
  await page.goto('/blocklist/imports');
  await page.getByRole('list', { name: 'Imports' }).getByRole('link', { name: 'spam.txt', exact: true }).click();
  const row = page.getByRole('grid', { name: 'Rules of this import' }).getByRole('row', { name: /prize/ });
  await row.click();
  await row.getByRole('button', { name: 'Note on prize' }).click();
  await page.getByRole('textbox', { name: /^Note on/ }).fill('seen in "ads"');
  await page.getByRole('button', { name: 'Save the note' }).click();
  await expect(row).toContainText('seen in');

  await page.goto('/blocklist/snapshots');
  const { text } = await downloaded(page, page.getByRole('button', { name: /^Download the list with notes/ }));
  const [header, ...rows] = Papa.parse<string[]>(text.replace('\uFEFF', '').trim()).data;
  expect(header).toEqual(['Word or pattern', 'Match', 'State', 'Rule ID', 'Note', 'Source']);
  expect(rows.map(([word, , , , note, source]) => [word, note, source])).toEqual([
    ['casino', '', ''],
    ['winner', '', 'spam.txt'],
    ['prize', 'seen in "ads"', 'spam.txt'],
  ]);
});

test('the list is kept before every import, and tied to it', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino', { regex: 'off', isEnabled: false }]);
  await page.goto('/blocklist/import');
  await chooseFile(page, { name: 'spam.txt', content: 'winner\nprize' });
  await expectCompared(page);
  await page.getByRole('button', { name: 'Add 2 rules' }).click();
  await expectDone(page, /^Added/);
  await page.goto('/blocklist/snapshots');
  await expect(items(page)).toHaveCount(1);
  await expect(items(page)).toContainText('Before the import of spam.txt');
  await expect(items(page)).toContainText('2 rules');
  await items(page).getByRole('link', { name: 'The import', exact: true }).click();
  await expect(heading(page, 'Import: spam.txt')).toBeVisible();
  await compareWithNow(page);
  await expect.poll(() => differences(page)).toEqual(['prize: Added', 'winner: Added']);
  await expect(page.getByRole('link', { name: 'spam.txt', exact: true })).toHaveCount(2);
});

test('both pages can be used by anybody, wide in light and on a phone in dark', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(['same', 'gone']);
  await saveNow(page, 2);
  await network.setBlocklist(['same', 'new']);
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: viewport.width === 390 ? 'dark' : 'light' });
    await page.goto('/blocklist/snapshots');
    await expect(items(page)).toHaveCount(1);
    await expectAccessible(page);
    await expectNothingCut(page);
    await compareWithNow(page);
    await expect(page.getByRole('button', { name: 'Restore 2 differences…' })).toBeVisible();
    await expectAccessible(page);
    await expectNothingCut(page);
  }
});
