import type { Page } from '@playwright/test';

import { ask, channelNow, channelUrl, plantChannel } from './channelHelpers.ts';
import { dataRows, expect, expectAccessible, expectNothingCut, test } from './fixtures.ts';

const table = 'Channels';
const tray = (page: Page) => page.getByRole('region', { name: 'Jobs' });
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected channels' });
const hour = 3_600_000;

test('a channel is found by name and opened, whatever its id holds; conversations are not listed', async ({
  connected: page,
  network,
}) => {
  await plantChannel(network, { members: 3 });
  await page.goto('/channels');
  await expect(dataRows(page, table).first()).toBeVisible();
  const [asked] = await network.requests('/api/v3/channels');
  expect(JSON.stringify(asked!.query)).not.toContain('conversation');
  await page.getByRole('searchbox', { name: 'Search channels by name' }).fill('chess');
  await expect(dataRows(page, table)).toHaveCount(1);
  await page.getByRole('grid', { name: table }).focus();
  // Into the row, and on.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Chess chat' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chess chat');
  await expect(page).toHaveURL(channelUrl());
  await expect(page.getByText('4 members')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chess chat');
});

test('the list keeps its filters in the URL, and says why it is empty', async ({ connected: page, network }) => {
  await page.goto('/channels');
  await page.getByRole('combobox', { name: 'Type' }).selectOption('Broadcast');
  await expect(page).toHaveURL('/channels?type=broadcast');
  await expect(dataRows(page, table).first()).toContainText('Broadcast');
  await page.getByRole('checkbox', { name: 'Only with open flags' }).check();
  await expect(page.getByRole('heading', { name: 'Nothing is reported in any channel' })).toBeVisible();
  await ask(network, 'PUT', '/api/v3/network-settings/chat', { isAllowAdminViewConversationMessage: false });
  await page.goto('/channels?type=conversation');
  await expect(page.getByRole('heading', { name: 'No conversation is shown' })).toBeVisible();
  await page.getByRole('link', { name: 'chat settings' }).click();
  await expect(page).toHaveURL('/settings/chat');
});

test('a channel is muted for a day by keyboard, and undo lets its members write again', async ({
  connected: page,
  network,
}) => {
  await plantChannel(network);
  await page.goto('/channels?q=chess');
  await page.getByRole('grid', { name: table }).focus();
  await page.keyboard.press(' ');
  await bar(page).getByRole('combobox', { name: 'How long to mute' }).selectOption('for 1 day');
  await bar(page).getByRole('button', { name: 'Mute 1 channel' }).press('Enter');
  await expect(dataRows(page, table).first()).toContainText('Muted until');
  await expect.poll(async () => (await channelNow(network)).isMuted).toBe(true);
  const until = Date.parse((await channelNow(network)).muteTimeout!);
  expect(Math.abs(until - Date.now() - 24 * hour)).toBeLessThan(hour);
  await expect(tray(page)).toContainText('Muted 1 channel for 1 day');
  await tray(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await channelNow(network)).isMuted).toBe(false);
  await expect(dataRows(page, table).first()).not.toContainText('Muted');
});

test('a channel is closed only by its typed name, and that is final', async ({ connected: page, network }) => {
  await plantChannel(network, { members: 3 });
  await page.goto(channelUrl());
  await page.getByRole('button', { name: 'Close channel…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Close “Chess chat”' });
  await expect(dialog).toContainText('Nothing brings a closed channel back');
  await expect(dialog).toContainText('4 members');
  const button = dialog.getByRole('button', { name: 'Close the channel' });
  await dialog.getByRole('textbox', { name: /Chess chat/ }).fill('Chess');
  await expect(button).toBeDisabled();
  await dialog.getByRole('textbox', { name: /Chess chat/ }).fill('Chess chat');
  await expectAccessible(page);
  await expectNothingCut(page);
  await button.click();
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect.poll(async () => (await channelNow(network)).memberCount).toBe(0);
  await expect(page.getByText('Nobody is in it: it was closed, or everybody has left.')).toBeVisible();
  await expect(tray(page).getByRole('button', { name: 'Undo' })).toHaveCount(0);
});
