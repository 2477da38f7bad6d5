import type { Page } from '@playwright/test';

import {
  ask,
  channelNow,
  channelUrl,
  membersOf,
  messagesIn,
  oddId,
  plantChannel,
  seededChannel,
} from './channelHelpers.ts';
import { dataRows, expect, expectAccessible, expectNothingCut, rowWith, test } from './fixtures.ts';

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
  // What is checked is what the URL says, which comes a moment later.
  await page.getByRole('checkbox', { name: 'Only with open flags' }).click();
  await expect(page).toHaveURL('/channels?type=broadcast&flagged=yes');
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

const members = 'Members';
const memberBar = (page: Page) => page.getByRole('toolbar', { name: 'Selected members' });

test('a member is banned after a question that names the messages, and let in again', async ({
  connected: page,
  network,
}) => {
  const { channelId } = await seededChannel(network);
  const exempt = new Set((await membersOf(network, channelId)).filter(({ roles }) => roles.length > 0).map(idOf));
  const written = await messagesIn(network, channelId, '&isDeleted=false');
  const here = new Set((await membersOf(network, channelId)).map(idOf));
  const admin = /^(sandbox|admin|mod)/;
  const { userId } = written.find((one) => here.has(one.userId) && !exempt.has(one.userId) && !admin.test(one.userId))!;
  await page.goto(`${channelUrl(channelId, 'members')}?q=${encodeURIComponent(userId)}`);
  await rowWith(page, members, userId).getByRole('checkbox').check();
  await memberBar(page).getByRole('button', { name: 'Ban…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('All their messages in it are deleted, and those do not come back');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ban the member' }).click();
  await expect(tray(page)).toContainText('Banned 1 member');
  await expect.poll(async () => (await membersOf(network, channelId, 'banned')).map(idOf)).toContain(userId);
  const left = await messagesIn(network, channelId, '&isDeleted=false');
  expect(left.filter((one) => one.userId === userId)).toEqual([]);
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Banned');
  await rowWith(page, members, userId).getByRole('checkbox').check();
  await memberBar(page).getByRole('button', { name: 'Lift ban' }).click();
  await expect.poll(async () => (await membersOf(network, channelId, 'banned')).map(idOf)).not.toContain(userId);
});

const idOf = ({ userId }: { userId: string }) => userId;

test('nobody is banned from a broadcast, and the button says so', async ({ connected: page, network }) => {
  await plantChannel(network, { type: 'broadcast', members: 2 });
  await page.goto(channelUrl(undefined, 'members'));
  await rowWith(page, members, 'member-001').getByRole('checkbox').check();
  await memberBar(page).getByRole('button', { name: 'Ban…' }).press('Enter');
  await expect(page.getByText('The network bans nobody from broadcasts and conversations.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await network.requests()).filter(({ method, path }) => method === 'PUT' && path.endsWith('/ban'))).toEqual(
    [],
  );
});

test('a hundred and fifty members are muted in two requests, and undo restores who was muted before', async ({
  connected: page,
  network,
}) => {
  await plantChannel(network, { members: 150 });
  const mute = `/api/v2/channel/${encodeURIComponent(oddId)}/users/mute`;
  await ask(network, 'PUT', mute, { userIds: ['member-007'], mutePeriod: -1 });
  await page.goto(`${channelUrl(undefined, 'members')}?q=member-`);
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await memberBar(page).getByRole('button', { name: 'Select all that match' }).click();
  await memberBar(page).getByRole('combobox', { name: 'How long to mute' }).selectOption('for 1 day');
  await memberBar(page).getByRole('button', { name: 'Mute', exact: true }).click();
  await expect(tray(page)).toContainText('Muted 150 members of Chess chat for 1 day');
  // One was asked for above.
  expect((await network.requests()).filter(({ path }) => path.endsWith('/users/mute'))).toHaveLength(3);
  await tray(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await membersOf(network, oddId, 'muted')).map(idOf)).toEqual(['member-007']);
});

test('a role is given and a member removed, both taken back', async ({ connected: page, network }) => {
  await plantChannel(network, { members: 3 });
  await page.goto(channelUrl(undefined, 'members'));
  await rowWith(page, members, 'member-002').getByRole('checkbox').check();
  await memberBar(page).getByRole('button', { name: 'Make moderator' }).click();
  await expect(rowWith(page, members, 'member-002')).toContainText('Moderator');
  await rowWith(page, members, 'member-003').getByRole('checkbox').check();
  await memberBar(page).getByRole('button', { name: 'Remove…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the member' }).click();
  await expect(rowWith(page, members, 'member-003')).toContainText('Not a member any more');
  await expect.poll(async () => (await channelNow(network)).memberCount).toBe(3);
  await tray(page).getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(async () => (await channelNow(network)).memberCount).toBe(4);
});

test('a reported message is cleared and another deleted, by keyboard too', async ({ connected: page, network }) => {
  const { channelId } = await seededChannel(network);
  const [reported] = await messagesIn(network, channelId, '&hasFlag=true&isDeleted=false');
  const now = async () =>
    (await messagesIn(network, channelId)).find(({ messageId }) => messageId === reported!.messageId);
  const grid = page.getByRole('grid', { name: 'Messages' });
  await page.goto(`${channelUrl(channelId, 'messages')}?flagged=yes`);
  await expect(dataRows(page, 'Messages').last()).toContainText('report');
  await grid.focus();
  await page.keyboard.press('End');
  await page.keyboard.press(' ');
  const bar = page.getByRole('toolbar', { name: 'Selected messages' });
  await bar.getByRole('button', { name: 'Clear flags' }).press('Enter');
  // Where nothing waits even one is asked about: no call takes it back.
  await page.getByRole('dialog').getByRole('button', { name: 'Clear the flags of 1 item' }).click();
  await expect.poll(async () => (await now())!.flagCount).toBe(0);
  await page.goto(channelUrl(channelId, 'messages'));
  const row = dataRows(page, 'Messages').first();
  await expect(row).toBeVisible();
  const last = (await messagesIn(network, channelId, '&isDeleted=false')).at(-1)!;
  await row.getByRole('checkbox').check();
  await bar.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove 1 item' }).click();
  await expect(row).toContainText('Deleted');
  const deleted = (await messagesIn(network, channelId, '&isDeleted=true')).map(({ messageId }) => messageId);
  expect(deleted).toContain(last.messageId);
});

test('metadata of a channel, a category and a post is changed by keyboard, and taken back', async ({
  connected: page,
  network,
}) => {
  // It asks the network what came of it while the console asks, too.
  await network.control('POST', 'scale', { rateLimit: false });
  await plantChannel(network);
  const { communityId } = await network.control<{ communityId: string }>('POST', 'communities', {
    displayName: 'Chess',
  });
  const { posts } = await ask<{ posts: { postId: string }[] }>(network, 'POST', '/api/v4/posts', {
    data: { text: 'First move' },
    targetType: 'community',
    targetId: communityId,
  });
  const { categories } = await ask<{ categories: { categoryId: string }[] }>(
    network,
    'POST',
    '/api/v3/community-categories',
    { name: 'Board games', metadata: { theme: 'wood' } },
  );
  const category = async () =>
    (
      await ask<{ categories: { metadata: unknown }[] }>(
        network,
        'GET',
        `/api/v3/community-categories/${categories[0]!.categoryId}`,
      )
    ).categories[0]?.metadata;
  await page.goto('/communities/categories');
  await page.getByRole('button', { name: 'Change Board games' }).click();
  await page.getByRole('button', { name: 'Show the metadata' }).click();
  await page.getByRole('button', { name: 'Change the metadata' }).press('Enter');
  const field = page.getByRole('textbox', { name: 'Metadata as JSON' });
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await field.fill('{"theme": "stone"');
  await expect(page.getByRole('button', { name: 'Save the metadata' })).toBeDisabled();
  await field.fill('{"theme": "stone"}');
  await page.getByRole('button', { name: 'Save the metadata' }).press('Enter');
  await expect.poll(category).toEqual({ theme: 'stone' });
  await tray(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(category).toEqual({ theme: 'wood' });

  await page.goto(channelUrl());
  await page.getByRole('button', { name: 'Show the metadata' }).click();
  await page.getByRole('button', { name: 'Change the metadata' }).click();
  await field.fill('{"room": 12}');
  // What was written is kept over a reload, and in sight.
  await page.reload();
  await expect(field).toHaveValue('{"room": 12}');
  await page.getByRole('button', { name: 'Save the metadata' }).click();
  await expect.poll(async () => (await channelNow(network)).metadata).toEqual({ room: 12 });

  await page.goto(`/communities/${communityId}/posts`);
  await expect(dataRows(page, 'Posts')).toHaveCount(1);
  await page.getByRole('grid', { name: 'Posts' }).focus();
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'Show the metadata' }).click();
  await page.getByRole('button', { name: 'Change the metadata' }).click();
  await field.fill('{"move": 1}');
  await page.getByRole('button', { name: 'Save the metadata' }).click();
  const path = `/api/v3/posts/${posts[0]!.postId}`;
  await expect
    .poll(async () => (await ask<{ posts: { metadata: unknown }[] }>(network, 'GET', path)).posts[0]?.metadata)
    .toEqual({ move: 1 });
});
