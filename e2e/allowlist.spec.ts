import type { Page } from '@playwright/test';

import { dataRows, expect, expectAccessible, expectNothingCut, test } from './fixtures.ts';
import type { Network } from './network.ts';

const table = 'Allowed links';
const tray = (page: Page) => page.getByRole('region', { name: 'Jobs' });

const sent = async (network: Network) =>
  (await network.requests())
    .filter(({ method, path }) => method !== 'GET' && path.includes('whitelist'))
    .map(({ method }) => method);

test('links are pasted, shown as they would be saved, and added', async ({ connected: page, network }) => {
  await page.goto('/allowlist');
  await expect(dataRows(page, table).first()).toBeVisible();
  await page.getByRole('button', { name: 'Allow links' }).click();
  const form = page.getByRole('form', { name: 'Allow links' });
  await form.getByRole('textbox').fill('https://shop.example/\nshop.example, news.example');
  await expect(form.getByRole('status')).toContainText(String.raw`shop\.example, news\.example`);
  await expectAccessible(page);
  await expectNothingCut(page);
  await form.getByRole('button', { name: 'Allow 2 links' }).click();
  await expect(dataRows(page, table).filter({ hasText: 'news.example' })).toBeVisible();
  expect(await sent(network)).toEqual(['POST']);
  await page.getByRole('button', { name: 'Allow links' }).click();
  await form.getByRole('textbox').fill('shop.example');
  await expect(form.getByRole('status')).toContainText('There already 1');
  await expect(form.getByRole('button', { name: 'Allow links' })).toBeDisabled();
});

test('a pattern that is none is refused with the reason', async ({ connected: page }) => {
  await page.goto('/allowlist');
  await page.getByRole('button', { name: 'Allow links' }).click();
  const form = page.getByRole('form', { name: 'Allow links' });
  await form.getByRole('checkbox', { name: 'They are regular expressions' }).click();
  await form.getByRole('textbox').fill('(');
  await expect(form.getByRole('status')).toContainText('(: no valid regular expression');
});

test('an entry is switched off by key and deleted after a question, and both can be undone', async ({
  connected: page,
  network,
}) => {
  await page.goto('/allowlist');
  const first = dataRows(page, table).first();
  await expect(first).toContainText('On');
  const name = (await first.innerText()).split('\n')[0]!;
  await page.getByRole('grid', { name: table }).focus();
  await page.keyboard.press('e');
  await expect(first).toContainText('Off');
  await page.keyboard.press('Delete');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the allowed link' }).click();
  await expect(dataRows(page, table).filter({ hasText: name })).toHaveCount(0);
  expect(await sent(network)).toEqual(['PUT', 'DELETE']);
  await tray(page)
    .getByRole('link', { name: /Deleted 1 allowed link/ })
    .click();
  await page.getByRole('button', { name: 'Allow the 1 link again' }).click();
  await expect(tray(page).getByRole('link', { name: /Allowed 1 link/ })).toBeVisible();
  await page.goto('/allowlist');
  await expect(dataRows(page, table).filter({ hasText: name })).toBeVisible();
});

test('a link is tested here and at the server, and it is said while nothing of it has effect', async ({
  connected: page,
}) => {
  await page.goto('/allowlist');
  const test = page.getByRole('region', { name: 'Test a link' });
  await test.getByRole('textbox').fill('https://elsewhere.test');
  await expect(test.getByRole('status')).toContainText('no entry that is on allows it');
  await test.getByRole('button', { name: 'Ask the server' }).click();
  await expect(test.getByRole('status')).toContainText('The server: not allowed (400309).');
  await test.getByRole('textbox').fill('no link');
  await test.getByRole('button', { name: 'Ask the server' }).click();
  await expect(test.getByRole('alert')).toBeVisible();
});

test('several are decided on together', async ({ connected: page, network }) => {
  await page.goto('/allowlist');
  await expect(dataRows(page, table).nth(1)).toBeVisible();
  await dataRows(page, table).nth(0).getByRole('checkbox').click();
  await dataRows(page, table).nth(1).getByRole('checkbox').click();
  const bar = page.getByRole('toolbar', { name: 'Selected links' });
  await bar.getByRole('button', { name: 'Disable' }).click();
  await expect(dataRows(page, table).filter({ hasText: 'Off' }).nth(1)).toBeVisible();
  expect(await sent(network)).toEqual(['PUT', 'PUT']);
});
