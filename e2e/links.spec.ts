import type { Page } from '@playwright/test';

import { connectTab, dataRows, expect, test } from './fixtures.ts';

/** A state of each list, as somebody would send it to a colleague. */
const links = [
  ['Users', '/users?show=flagged&sort=newest&columns=state,roles'],
  ['Communities', '/communities?q=a&sort=oldest'],
  ['Blocklist rules', '/blocklist?q=a&order=oldest'],
  ['Channels', '/channels?type=community&columns=members'],
  ['Flagged', '/flagged?kind=user&sort=oldest'],
  ['Hits', '/search?q=the&sort=oldest'],
] as const;

const firstRows = async (page: Page, list: string): Promise<string[]> =>
  (await dataRows(page, list).allInnerTexts()).slice(0, 8);

for (const [list, path] of links)
  test(`a link to ${list} shows the same rows and columns in another browser`, async ({
    connected: page,
    browser,
    network,
  }) => {
    const other = await browser.newContext();
    const there = await other.newPage();
    await connectTab(there, network);
    await page.goto(path);
    await there.goto(page.url());
    await expect(dataRows(page, list).first()).toBeVisible();
    // Both read on until they have what they show.
    await expect(async () => expect(await firstRows(there, list)).toEqual(await firstRows(page, list))).toPass();
    await other.close();
  });
