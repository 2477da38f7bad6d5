import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';
import Papa from 'papaparse';

import { columnTexts, dataRows, expect, expectAccessible, rowWith, test } from './fixtures.ts';

const record = 'Record';
const happened = (page: Page) => columnTexts(page, record, 'What happened');

async function disable(page: Page, word: string) {
  await page.goto('/blocklist');
  await rowWith(page, 'Blocklist rules', word)
    .getByRole('button', { name: `Disable ${word}` })
    .click();
  await expect(page.getByRole('region', { name: 'Jobs' })).toContainText('Done');
}

/** Puts a hand to the record, as somebody who would rather not have done it. */
async function forge(page: Page, seq: number) {
  await page.evaluate(
    (number) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('custos');
        opening.addEventListener('error', () => reject(opening.error));
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('ledger', 'readwrite');
          const table = transaction.objectStore('ledger');
          const reading = table.get(number);
          reading.addEventListener('success', () => table.put({ ...reading.result, objects: ['something else'] }));
          transaction.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    seq,
  );
}

test('every decision is on record with its end, and can be found', async ({ connected: page, network }) => {
  await network.setBlocklist(['one', 'two']);
  await disable(page, 'one');
  await disable(page, 'two');
  await page.goto('/activity');
  await expect(dataRows(page, record)).toHaveCount(4);
  expect(await happened(page)).toEqual(['1 × Disabled', 'Decided', '1 × Disabled', 'Decided']);
  await expectAccessible(page);

  await page.getByRole('searchbox', { name: 'Search objects, reasons and sources' }).fill('two');
  await expect(dataRows(page, record)).toHaveCount(1);
  await expect(page).toHaveURL(/text=two/);
  await page.getByRole('searchbox', { name: 'Search objects, reasons and sources' }).fill('nothing like it');
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await page.getByRole('combobox', { name: 'Action' }).selectOption('Delete rules');
  await expect(page.getByText('Nothing on record matches')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Action' })).toHaveValue('removeBlocklistRules');
  await expect(page.getByText('Nothing on record matches')).toBeVisible();
});

test('why something was decided is on record, with who decided it', async ({ connected: page, network }) => {
  await network.setBlocklist(['one']);
  await page.goto('/blocklist');
  await rowWith(page, 'Blocklist rules', 'one').getByRole('button', { name: 'Delete one' }).click();
  await page.getByRole('textbox', { name: 'Reason (optional, for the record)' }).fill('Too many false hits');
  await page.getByRole('button', { name: 'Delete the rule' }).click();
  await expect(page.getByRole('region', { name: 'Jobs' })).toContainText('Done');
  await page.goto('/activity');
  await expect(dataRows(page, record).last()).toContainText('Delete 1 rule: one · Too many false hits');
});

test('an entry leads to its rule and to its job', async ({ connected: page, network }) => {
  await network.setBlocklist(['one', 'two']);
  await disable(page, 'one');
  await page.goto('/activity');
  await dataRows(page, record).last().getByRole('link', { name: 'Rule: one' }).click();
  await expect(page).toHaveURL('/blocklist?q=one');
  await page.goBack();
  await dataRows(page, record).first().getByRole('link', { name: /^Job/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Disabled 1 rule' })).toBeVisible();
});

test('a whole chain is said to be whole, a forged one broken, and where', async ({ connected: page, network }) => {
  await network.setBlocklist(['one', 'two']);
  await disable(page, 'one');
  await disable(page, 'two');
  await page.goto('/activity');
  await expect(dataRows(page, record)).toHaveCount(4);
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByText('Whole: all 4 entries')).toBeVisible();
  await forge(page, 3);
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByText('Broken: entry 3 was changed after it was written')).toBeVisible();
});

test('the record is downloaded with the columns that are wanted, and never a token', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(['one']);
  await disable(page, 'one');
  await page.goto('/activity');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Network' }).uncheck();
  await expectAccessible(page);
  const read = async (button: string) => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    return readFile(await (await waiting).path(), 'utf8');
  };
  const csv = await read('Download CSV');
  const { data, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(meta.fields).not.toContain('Network');
  expect(data.map((line) => [line['Number'], line['Action'], line['Objects (the first 100)'], line['Before']])).toEqual(
    [
      ['1', 'Disable 1 rule', 'one', '{"isEnabled":true}'],
      ['2', 'Disable rules', '', ''],
    ],
  );
  const json = await read('Download JSON');
  expect(JSON.parse(json)).toEqual([
    expect.objectContaining({ seq: 1, objects: ['one'] }),
    expect.objectContaining({ seq: 2, event: 'done' }),
  ]);
  expect(csv + json).not.toContain(network.token);
});

test('what this device keeps is counted, and erased only when the word is typed', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(['one']);
  await disable(page, 'one');
  await page.goto('/activity/device');
  await expect(page.getByText('Entries of the record')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Erase this device’s data…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase this device’s data' });
  await expect(dialog.getByRole('button', { name: 'Erase this device’s data' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Erase this device’s data…' }).click();
  await page.keyboard.type('erase');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');
  await page.goto('/activity');
  await expect(page.getByText('Nothing has been changed yet')).toBeVisible();
  // What was done to the network stays done.
  expect((await network.blocklist()).map(({ isEnabled }) => isEnabled)).toEqual([false]);
});
