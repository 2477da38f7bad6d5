import { open } from 'node:fs/promises';

import { columnTexts, expect, expectAccessible, rowWith } from './fixtures.ts';
import {
  chooseFile,
  dropFile,
  expectClasses,
  expectCompared,
  expectDone,
  listField,
  listLines,
  paste,
  review,
  rulesOf,
  startImport,
  storedText,
  test,
  words,
} from './importHelpers.ts';
import { Network, sandboxServer } from './network.ts';

test('an empty list is not read, and the reason is said', async ({ connected: page }) => {
  await page.goto('/blocklist/import');
  await listField(page).fill(' \n\t\n');
  await listField(page).press('ControlOrMeta+Enter');
  await expect(page.getByRole('alert')).toContainText('There are no words in it.');
  await expect(listField(page)).toBeFocused();
});

for (const { file, says } of [
  { file: { name: 'empty.txt', content: '\uFEFF\r\n \r\n' }, says: 'There are no words in it.' },
  {
    file: { name: 'broken.json', content: '["spam",\n"ham"\n"eggs"]' },
    says: 'The JSON in this file is broken at line 3.',
  },
  { file: { name: 'shape.json', content: '{"word":"spam"}' }, says: 'The JSON must be a list of texts' },
  { file: { name: 'picture.txt', content: '\u0089PNG\r\n\u001A\n\0\0\0\rIHDR' }, says: 'This is not a text file.' },
  { file: { name: 'book.csv', content: 'PK\u0003\u0004\0\0\0\0xl/workbook.xml' }, says: 'This is a spreadsheet file.' },
]) {
  test(`a file like ${file.name} is refused with the reason, and nothing typed is lost`, async ({
    connected: page,
  }) => {
    await page.goto('/blocklist/import');
    await listField(page).fill('typed before');
    await chooseFile(page, file);
    await expect(page.getByRole('alert')).toContainText(says);
    await expect(listField(page)).toHaveValue('typed before');
  });
}

test('a file of more than 50 MB is refused by its size', async ({ connected: page }, testInfo) => {
  const path = testInfo.outputPath('big.txt');
  const file = await open(path, 'w');
  await file.truncate(51 * 1024 * 1024);
  await file.close();
  await page.goto('/blocklist/import');
  await listField(page).fill('typed before');
  await chooseFile(page, path);
  await expect(page.getByRole('alert')).toContainText('The file has 51 MB; at most 50 MB are read at once.');
  await expect(listField(page)).toHaveValue('typed before');
});

test('a wrong file dropped on a review takes nothing away from it', async ({ connected: page }) => {
  await review(page, ['one', 'two']);
  await page.getByRole('button', { name: 'Leave out line 2' }).click();
  await expectClasses(page, ['All lines 2', 'New 1', 'Left out 1']);
  await dropFile(page, { name: 'picture.png', content: '\u0089PNG\r\n\u001A\n\0\0\0\rIHDR' });
  // A change would be lost, so somebody has to say that it may be.
  await page.getByRole('button', { name: 'Replace the list' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'This is not a text file.' })).toBeVisible();
  await expectClasses(page, ['All lines 2', 'New 1', 'Left out 1']);
});

test('a draft in the text field survives a reload, until it has been added', async ({ connected: page }) => {
  await page.goto('/blocklist/import');
  await listField(page).fill('draft one\ndraft two');
  await expect.poll(() => storedText(page)).toContain('draft two');
  await page.reload();
  await expect(listField(page)).toHaveValue('draft one\ndraft two');
  await startImport(page, ['draft one', 'draft two']);
  await page.goto('/blocklist/import');
  await expect(listField(page)).toBeVisible();
  await expect(listField(page)).toHaveValue('');
});

test('a review waits while another page is looked at', async ({ connected: page }) => {
  await review(page, ['one', 'two', 'three']);
  await page.getByRole('button', { name: 'Leave out line 3' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByText('Nothing has been changed yet')).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Import words' }).click();
  await expectClasses(page, ['All lines 3', 'New 2', 'Left out 1']);
});

test('a list, its name and what was changed in it are there again after a reload', async ({
  connected: page,
  network,
}) => {
  await page.goto('/blocklist/import');
  await chooseFile(page, { name: 'spam.txt', content: 'one\ntwo\n\nthree' });
  await expectClasses(page, ['All lines 4', 'New 3', 'Invalid 1']);
  await page.getByRole('button', { name: 'Leave out line 2' }).click();
  await expectClasses(page, ['All lines 4', 'New 2', 'Invalid 1', 'Left out 1']);
  await page.reload();
  const kept = page.getByRole('region', { name: 'Kept list' });
  await expect(kept).toContainText('spam.txt is kept as you left it, with 1 change.');
  await expectAccessible(page);
  await kept.getByRole('button', { name: 'Back to its review' }).click();
  await expectClasses(page, ['All lines 4', 'New 2', 'Invalid 1', 'Left out 1']);
  await expectCompared(page);
  await page.getByRole('button', { name: 'Add 2 rules' }).click();
  await expectDone(page, /^Added 2 rules from spam/);
  expect((await network.blocklist()).map(({ regex }) => regex).toSorted()).toEqual(['one', 'three']);
  await page.goto('/blocklist/import');
  await expect(listField(page)).toBeVisible();
  await expect(kept).toHaveCount(0);
});

test('a long paste is never put into the field, and is there again after Back', async ({ connected: page }) => {
  await page.goto('/blocklist/import');
  await listField(page).focus();
  expect(await paste(page, words(5_000).join('\n'))).toBe(true);
  await expectClasses(page, ['All lines 5,000', 'New 5,000']);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(listField(page)).toHaveValue('');
  await page.getByRole('region', { name: 'Kept list' }).getByRole('button', { name: 'Back to its review' }).click();
  await expectClasses(page, ['All lines 5,000', 'New 5,000']);
});

test('another list asks before it takes the place of one that was worked on', async ({ connected: page }) => {
  await review(page, ['one', 'two', 'three']);
  await page.getByRole('button', { name: 'Leave out line 3' }).click();
  await expectClasses(page, ['All lines 3', 'New 2', 'Left out 1']);
  expect(await paste(page, 'another\nlist')).toBe(true);
  await expect(page.getByRole('dialog', { name: 'Replace the list under review' })).toBeVisible();
  // Under the question the page hears no paste and no key.
  expect(await paste(page, 'a third')).toBe(false);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('dialog', { name: 'Replace the list under review' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectClasses(page, ['All lines 3', 'New 2', 'Left out 1']);
  expect(await paste(page, 'another\nlist')).toBe(true);
  await page.getByRole('button', { name: 'Replace the list' }).click();
  await expectClasses(page, ['All lines 2', 'New 2']);
});

test('while a list is saved it stays what was decided on, and saving can be called off', async ({
  connected: page,
  network,
}) => {
  const lines = words(200_000);
  await page.goto('/blocklist/import');
  await chooseFile(page, { name: 'many.txt', content: lines.join('\n') });
  await expectCompared(page);
  await page.getByRole('button', { name: 'Add 200,000 rules' }).click();
  await expect(page.getByText(/^Saving the job in this browser: [\d,]+ lines/)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Match', exact: true })).toBeDisabled();
  expect(await paste(page, 'another\nlist')).toBe(true);
  await expect(page.getByText('The list is being saved. Bring the next one when that is done.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Add 200,000 rules' })).toBeEnabled();
  await expectClasses(page, ['All lines 200,000', 'New 200,000']);
  expect(await network.blocklist()).toEqual([]);
  // Nor is there a snapshot from before an import that was none.
  await page.getByRole('navigation').getByRole('link', { name: 'Snapshots' }).click();
  await expect(page.getByText('No snapshot has been saved yet')).toBeVisible();
});

test('Ctrl+Enter before everything is compared says what it waits for', async ({ connected: page, network }) => {
  await network.fail({ match: { method: 'GET', path: '/api/v3/blocklists' }, effect: { kind: 'latency', ms: 3_000 } });
  await review(page, ['one', 'two'], { isCompared: false });
  await expect(page.getByText(/^Comparing with the network’s rules/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('The list can be added when that is done.')).toBeVisible();
});

test('patterns that run for ever and lines without end are answered without a frozen page', async ({
  connected: page,
}) => {
  await review(page, [String.raw`(a+)+$`, 'z'.repeat(10_000), 'plain', '.*']);
  await page.getByRole('combobox', { name: 'Read the lines as' }).selectOption('These are regular expressions');
  await expectClasses(page, ['All lines 4', 'New 3', 'Invalid 1', 'Look twice 2']);
  await expect(page.getByRole('gridcell', { name: 'New · may take very long on some texts' })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: 'New · matches every text' })).toBeVisible();
  await expect(
    page.getByRole('gridcell', { name: 'Invalid · 10000 characters; at most 500 are possible' }),
  ).toBeVisible();
});

test('two hundred thousand lines are counted while the page answers its keys', async ({ connected: page, network }) => {
  await network.setBlocklist([{ regex: 'line 7', isMatchExactWord: true }]);
  await page.goto('/blocklist/import');
  await expect(listField(page)).toBeVisible();
  // 200,000 lines, of which every fourth repeats the one before it.
  await page.evaluate(() => {
    const lines = Array.from({ length: 200_000 }, (_, index) => `line ${index % 4 === 3 ? index - 1 : index}`);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', lines.join('\n'));
    // Into the text field, where as many lines would be the end of the page.
    document
      .querySelector('textarea')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByRole('link', { name: 'Blocklist', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Import words' })).toBeFocused();
  await expectCompared(page);
  await expectClasses(page, ['All lines 200,000', 'New 150,000', 'Repeated 50,000']);

  await page.getByRole('grid', { name: listLines }).press('End');
  await expect(rowWith(page, listLines, 'line 199998').first()).toBeVisible();
  await page
    .getByRole('group', { name: 'Show lines' })
    .getByRole('button', { name: /^Repeated/ })
    .click();
  await expect(rowWith(page, listLines, 'line 2')).toContainText('same as line 3');
});

test('reading can be stopped, and loses nothing typed', async ({ connected: page }) => {
  // The worker never answers: as slow as reading can be.
  await page.route('**/importWorker*', () => {});
  await page.goto('/blocklist/import');
  await listField(page).fill('typed before');
  await page.getByRole('button', { name: 'Review 1 line' }).click();
  await expect(page.getByRole('progressbar', { name: 'Reading the list' })).toBeVisible();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stop reading' }).click();
  await expect(listField(page)).toHaveValue('typed before');
});

test('the review is accessible in light and dark, with every class in it', async ({ connected: page, network }) => {
  await network.setBlocklist([{ regex: 'there', isMatchExactWord: true }, 'elsewhere']);
  await review(page, ['new', 'there', 'elsewhere', 'new', '', 'y'.repeat(501), 'left', String.raw`(a+)+$`, '(']);
  await page.getByRole('combobox', { name: 'Read the lines as' }).selectOption('These are regular expressions');
  await page.getByRole('button', { name: 'Leave out line 7' }).click();
  await expectClasses(page, [
    'All lines 9',
    'New 2',
    'Already there 1',
    'There with the other match 1',
    'Repeated 1',
    'Invalid 3',
    'Left out 1',
    'Look twice 1',
  ]);
  await page.getByRole('button', { name: 'Edit line 1' }).click();
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
});

test('a network whose rules cannot be read lets nothing be added until they can', async ({
  connected: page,
  network,
}) => {
  await network.fail({ match: { method: 'GET', path: '/api/v3/blocklists' }, effect: { kind: 'status', status: 403 } });
  await page.goto('/blocklist/import');
  await listField(page).fill('one');
  await listField(page).press('ControlOrMeta+Enter');
  await expect(page.getByText('nobody can tell what is there already')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add 1 rule' })).toBeDisabled();
  await network.recover();
  await page.getByRole('button', { name: 'Read them again' }).click();
  await expect(page.getByRole('button', { name: 'Add 1 rule' })).toBeEnabled();
  expect(await columnTexts(page, listLines, 'Word or pattern')).toEqual(['one']);
});

test('a list pasted while no field has the focus is read, one pasted into a field is not', async ({
  connected: page,
}) => {
  await page.goto('/blocklist');
  await page.getByRole('searchbox').focus();
  expect(await paste(page, 'into the search')).toBe(false);
  await page.getByRole('heading', { level: 1 }).focus();
  expect(await paste(page, 'into the page')).toBe(true);
  await expectCompared(page);
  expect(await columnTexts(page, listLines, 'Word or pattern')).toEqual(['into the page']);
});

test('a list is compared with the network that is connected, not with the one before', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist([{ regex: 'there', isMatchExactWord: true }]);
  await review(page, ['there', 'new']);
  await expectClasses(page, ['All lines 2', 'New 1', 'Already there 1']);
  const other = await Network.create({ rules: [{ regex: 'new', isMatchExactWord: true }], rateLimit: false });
  await page.getByRole('link', { name: 'Switch network' }).click();
  await page.getByRole('combobox', { name: 'Server' }).fill(sandboxServer);
  await page.getByLabel('Admin token').fill(other.token);
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(page).toHaveURL('/blocklist');
  await page.getByRole('navigation').getByRole('link', { name: 'Import words' }).click();
  await expect(listField(page)).toBeVisible();
  await expect.poll(() => paste(page, 'there\nnew')).toBe(true);
  await expect(page.getByText(/^Compared with the 1 rules?\b/)).toBeVisible();
  await expectClasses(page, ['All lines 2', 'New 1', 'Already there 1']);
  await expect(rowWith(page, listLines, 'new')).toContainText('Already there');
  await page.getByRole('button', { name: 'Add 1 rule' }).click();
  await expectDone(page, 'Added 1 rule');
  expect(await rulesOf(other)).toEqual(['new (exact)', 'there (exact)']);
  expect(await rulesOf(network)).toEqual(['there (exact)']);
});
