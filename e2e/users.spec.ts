import type { Page } from '@playwright/test';

import { connectTab, dataRows, expect, expectAccessible, expectNothingCut, rowWith, test } from './fixtures.ts';
import { sandboxServer, type Network } from './network.ts';

const table = 'Users';
const tray = (page: Page) => page.getByRole('region', { name: 'Jobs' });
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected users' });

type User = {
  userId: string;
  displayName: string;
  roles: string[];
  metadata: Record<string, unknown>;
  flagCount: number;
  isGlobalBan: boolean;
  isDeleted: boolean;
};

const plant = (network: Network, users: (Partial<User> & { userId: string })[]) =>
  network.control('POST', 'users', { users });

/** What the network says of a user, asked as anybody would; undefined while it asks for fewer requests. */
async function userOn(network: Network, userId: string): Promise<User | undefined> {
  const answer = await fetch(`${sandboxServer}/api/v3/users/${encodeURIComponent(userId)}`, {
    headers: { Authorization: `Bearer ${network.token}` },
  });
  return ((await answer.json()) as { users?: User[] }).users?.[0];
}

const writes = async (network: Network) => (await network.requests()).filter(({ method }) => method !== 'GET');

test('a user is found by name, previewed beside the list, and opened', async ({ connected: page, network }) => {
  await plant(network, [{ userId: 'zoe/1', displayName: 'Zoë Quill' }]);
  await page.goto('/users');
  await page.getByRole('searchbox', { name: 'Search users by display name' }).fill('quill');
  await expect(dataRows(page, table)).toHaveCount(1);
  await page.getByRole('grid', { name: table }).focus();
  await page.keyboard.press('p');
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await expect(preview).toContainText('Zoë Quill');
  await expectAccessible(page);
  await expectNothingCut(page);
  await preview.getByRole('link', { name: 'Open the user' }).click();
  await expect(page).toHaveURL('/users/zoe%2F1');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Zoë Quill · Profile');
});

test('flagged and deleted users are lists of their own, and a whole name matches alone', async ({
  connected: page,
  network,
}) => {
  await plant(network, [
    { userId: 'q1', displayName: 'Quill', flagCount: 3 },
    { userId: 'q2', displayName: 'Quill the second' },
    { userId: 'q3', displayName: 'Quill gone', isDeleted: true },
  ]);
  await page.goto('/users?q=quill');
  await expect(dataRows(page, table)).toHaveCount(2);
  await page.getByRole('combobox', { name: 'How the name has to match' }).selectOption('The whole name');
  await expect(dataRows(page, table)).toHaveCount(1);
  await page.getByRole('combobox', { name: 'How the name has to match' }).selectOption('Part of the name');
  await page.getByRole('combobox', { name: 'Show' }).selectOption('With open reports');
  await expect(dataRows(page, table)).toHaveCount(1);
  await expect(rowWith(page, table, 'q1')).toContainText('3 reports');
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Deleted ones');
  await expect(rowWith(page, table, 'q3')).toContainText('Deleted');
});

test('a ban says what it does, has its effects, and is lifted by undo without what it took', async ({
  connected: page,
  network,
}) => {
  await plant(network, [{ userId: 'quill', displayName: 'Quill' }]);
  await page.goto('/users/quill');
  await page.getByRole('button', { name: 'Ban from the network…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ban “Quill” from the network' });
  await expect(dialog).toContainText('all their messages are deleted');
  await expect(dialog).toContainText('Their posts, comments and memberships of communities stay.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ban the user' }).click();
  await expect(page.getByText('Banned from the network')).toBeVisible();
  expect((await userOn(network, 'quill'))?.isGlobalBan).toBe(true);
  await tray(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Banned from the network')).toBeHidden();
  expect((await userOn(network, 'quill'))?.isGlobalBan).toBe(false);
});

test('typing the wrong id never deletes; the right one does, once, with the switches that were chosen', async ({
  connected: page,
  network,
}) => {
  await plant(network, [{ userId: 'quill', displayName: 'Quill' }]);
  await page.goto('/users/quill');
  await page.getByRole('button', { name: 'Delete…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete “Quill”' });
  await expect(dialog).toContainText('This cannot be undone');
  await expect(dialog).toContainText('0 posts on their own feed.');
  await expectAccessible(page);
  const sure = dialog.getByRole('button', { name: 'Delete the user for good' });
  await dialog.getByRole('textbox', { name: 'Type quill to confirm' }).fill('Quill');
  await expect(sure).toBeDisabled();
  await page.keyboard.press('Enter');
  expect(await writes(network)).toEqual([]);
  await dialog.getByRole('checkbox', { name: 'Their posts are erased' }).check();
  await dialog.getByRole('textbox', { name: 'Type quill to confirm' }).fill('quill');
  await sure.click();
  // Whatever grace was chosen, ten seconds are left to think better of it.
  expect(await writes(network)).toEqual([]);
  await tray(page).getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByText('Deleted: nothing brings the account back')).toBeVisible();
  const [deletion, ...more] = await writes(network);
  expect(more).toEqual([]);
  expect(deletion).toMatchObject({
    method: 'DELETE',
    path: '/api/v4/users/quill',
    query: { deleteAll: 'false', hardDeletePost: 'true' },
  });
  await expect(page.getByRole('button', { name: 'Delete…' })).toHaveCount(0);
});

test('several are deleted without the protected ones, who are named with the reason', async ({
  connected: page,
  network,
}) => {
  await plant(network, [
    { userId: 'spam-1', displayName: 'Spam 1' },
    { userId: 'spam-2', displayName: 'Spam 2' },
    { userId: 'boss', displayName: 'Boss', roles: ['moderator'] },
    { userId: 'star', displayName: 'Star', metadata: { verified: true } },
    { userId: 'friend', displayName: 'Friend' },
    { userId: 'gone', displayName: 'Gone', isDeleted: true },
  ]);
  await page.goto('/users');
  await page.getByRole('button', { name: 'Protected accounts' }).click();
  await page.getByRole('textbox', { name: 'IDs of your own protected accounts' }).fill('friend');
  await page.getByRole('button', { name: 'Paste a list' }).click();
  const form = page.getByRole('form', { name: 'Paste a list' });
  await form.getByRole('combobox').selectOption('Delete them');
  await form.getByRole('textbox').fill('spam-1\nspam-2\nboss\nstar\nfriend\ngone\nnobody');
  await form.getByRole('button', { name: 'Look up 7 entries' }).click();
  await expect(form.getByRole('status')).toContainText('Meant 2: Spam 1, Spam 2');
  await expect(form.getByRole('status')).toContainText('Protected, left out 3');
  await expect(form.getByRole('status')).toContainText('Friend (on your own list)');
  await expect(form.getByRole('status')).toContainText('Deleted already, left out 1');
  await expect(form.getByRole('status')).toContainText('Not found 1: nobody');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Go on with 2 users' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete 2 users' });
  await dialog.getByRole('textbox', { name: 'Type 2 to confirm' }).fill('3');
  await expect(dialog.getByRole('button', { name: 'Delete 2 users' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Type 2 to confirm' }).fill('2');
  await dialog.getByRole('button', { name: 'Delete 2 users' }).click();
  await tray(page).getByRole('button', { name: 'Send now' }).click();
  await expect(tray(page).getByRole('link', { name: 'Deleted 2 users' })).toBeVisible();
  const ids = ['spam-1', 'spam-2', 'boss', 'star', 'friend'];
  const states = await Promise.all(ids.map(async (id) => (await userOn(network, id))?.isDeleted));
  expect(states).toEqual([true, true, false, false, false]);
});

test('of a selection the protected ones are left out too, and said so in the question', async ({
  connected: page,
  network,
}) => {
  await plant(network, [
    { userId: 'quill-1', displayName: 'Quill one' },
    { userId: 'quill-2', displayName: 'Quill two', flagCount: 2 },
  ]);
  await page.goto('/users?q=quill');
  await expect(dataRows(page, table)).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await bar(page).getByRole('button', { name: 'Delete…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete 1 user' });
  await expect(dialog).toContainText('Quill two (quill-2): open reports');
  await page.keyboard.press('Escape');
  await bar(page).getByRole('button', { name: 'Clear flags' }).click();
  await expect(tray(page).getByRole('link', { name: 'Cleared the flags of 1 user' })).toBeVisible();
  expect((await userOn(network, 'quill-2'))?.flagCount).toBe(0);
});

test('who is protected while others are selected is left out at once, and nobody bans themselves along with others', async ({
  page,
  network,
}) => {
  await plant(network, [
    { userId: 'quill-1', displayName: 'Quill one' },
    { userId: 'quill-2', displayName: 'Quill two' },
    { userId: 'quill-3', displayName: 'Quill three' },
  ]);
  await connectTab(page, network, { userId: 'quill-3' });
  await page.goto('/users?q=quill');
  await expect(dataRows(page, table)).toHaveCount(3);
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await page.getByRole('button', { name: 'Protected accounts' }).click();
  await page.getByRole('textbox', { name: 'IDs of your own protected accounts' }).fill('quill-2');
  await bar(page).getByRole('button', { name: 'Delete…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete 1 user' });
  await expect(dialog).toContainText('Quill two (quill-2): on your own list');
  await expect(dialog).toContainText('Quill three (quill-3): yourself');
  await page.keyboard.press('Escape');
  await bar(page).getByRole('button', { name: 'Ban…' }).click();
  await expect(page.getByRole('dialog', { name: 'Ban 2 users from the network' })).toBeVisible();
});

test('all that match are read, counted in the question, and banned; who is exempt holds nobody up', async ({
  connected: page,
  network,
}) => {
  await network.control('POST', 'users', { count: 30, prefix: 'quill' });
  await plant(network, [{ userId: 'quill-admin', displayName: 'quill-admin', roles: ['global-admin'] }]);
  await page.goto('/users?q=quill');
  await dataRows(page, table).first().getByRole('checkbox').check();
  await bar(page).getByRole('button', { name: 'Select all that match, also those not loaded' }).click();
  await bar(page).getByRole('button', { name: 'Ban…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ban 31 users from the network' });
  await dialog.getByRole('button', { name: 'Ban 31 users from the network' }).click();
  await expect(tray(page).getByRole('link', { name: 'Banned 30 users from the network' })).toBeVisible({
    timeout: 20_000,
  });
  await expect(tray(page)).toContainText('Done, with 1 exception');
  expect((await userOn(network, 'quill-30'))?.isGlobalBan).toBe(true);
  expect((await userOn(network, 'quill-admin'))?.isGlobalBan).toBe(false);
});

test('roles and the badge are changed beside what there is, and put back by undo', async ({
  connected: page,
  network,
}) => {
  await plant(network, [{ userId: 'quill', displayName: 'Quill', metadata: { city: 'Oslo' }, roles: ['event-host'] }]);
  await page.goto('/users/quill');
  await page.getByRole('checkbox', { name: 'Moderator', exact: true }).check();
  await page.getByRole('button', { name: 'Save the roles' }).click();
  await expect(tray(page).getByRole('link', { name: 'Changed 1 user' })).toBeVisible();
  expect((await userOn(network, 'quill'))?.roles.toSorted()).toEqual(['event-host', 'moderator']);
  await tray(page).getByRole('button', { name: 'Undo' }).click();
  await expect(tray(page).getByRole('link', { name: 'Changed 1 user' })).toHaveCount(2);
  await expect.poll(async () => (await userOn(network, 'quill'))?.roles).toEqual(['event-host']);
  await page.getByRole('button', { name: 'Give the verified badge' }).click();
  await expect(page.getByRole('button', { name: 'Take the badge' })).toBeVisible();
  expect((await userOn(network, 'quill'))?.metadata).toEqual({ city: 'Oslo', verified: true });
});

test('metadata keeps what others changed meanwhile, and takes no more bytes than the network does', async ({
  connected: page,
  network,
}) => {
  await plant(network, [{ userId: 'quill', displayName: 'Quill', metadata: { city: 'Oslo', theme: 'forest' } }]);
  await page.goto('/users/quill');
  await page.getByRole('button', { name: 'Change the metadata' }).click();
  const field = page.getByRole('textbox', { name: 'Metadata as JSON' });
  await field.fill(`{"notes": "${'x'.repeat(5_000)}"}`);
  await expect(page.getByText('The network takes 5,000 bytes at most.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save the metadata' })).toBeDisabled();
  await plant(network, [{ userId: 'quill', metadata: { city: 'Bergen', theme: 'forest' } }]);
  await field.fill('{"city": "Oslo", "theme": "ocean"}');
  await page.getByRole('button', { name: 'Save the metadata' }).click();
  await expect(tray(page).getByRole('link', { name: 'Changed 1 user' })).toBeVisible();
  expect((await userOn(network, 'quill'))?.metadata).toEqual({ city: 'Bergen', theme: 'ocean' });
});

test('an invitation is given, and accepted in the user’s place', async ({ connected: page, network }) => {
  await plant(network, [{ userId: 'quill', displayName: 'Quill', metadata: { city: 'Oslo' } }]);
  const body = { displayName: 'Chess Club', members: 3 };
  const { communityId } = await network.control<{ communityId: string }>('POST', 'communities', body);
  await page.goto('/users/quill');
  await page.getByRole('textbox', { name: 'Invite to a community' }).fill('chess');
  await page.getByRole('button', { name: 'Invite: Chess Club' }).click();
  await expect(page.getByRole('link', { name: 'Chess Club', exact: true })).toBeVisible();
  expect((await userOn(network, 'quill'))?.metadata).toEqual({ city: 'Oslo', invitedCommunity: [communityId] });
  await page.getByRole('button', { name: 'Accept for them' }).click();
  await expect(page.getByText('None is open.')).toBeVisible();
  expect((await userOn(network, 'quill'))?.metadata).toEqual({ city: 'Oslo', invitedCommunity: [] });
  await page.goto(`/communities/${communityId}/members?q=quill`);
  await expect(rowWith(page, 'Members', 'Quill')).toBeVisible();
});

test('several are invited at once, and nobody twice', async ({ connected: page, network }) => {
  const body = { displayName: 'Chess Club', members: 3 };
  const { communityId } = await network.control<{ communityId: string }>('POST', 'communities', body);
  await plant(network, [
    { userId: 'quill-1', displayName: 'Quill one', metadata: { city: 'Oslo' } },
    { userId: 'quill-2', displayName: 'Quill two', metadata: { invitedCommunity: [communityId] } },
  ]);
  await page.goto('/users?q=quill');
  await expect(dataRows(page, table)).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await bar(page).getByRole('button', { name: 'Invite…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite 2 users to a community' });
  await dialog.getByRole('textbox', { name: 'Community' }).fill('chess');
  await dialog.getByRole('button', { name: 'Choose: Chess Club' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Invite them' }).click();
  await expect(tray(page).getByRole('link', { name: 'Changed 1 user' })).toBeVisible();
  expect((await userOn(network, 'quill-1'))?.metadata).toEqual({ city: 'Oslo', invitedCommunity: [communityId] });
  expect((await writes(network)).map(({ method, path }) => `${method} ${path}`)).toEqual(['PUT /api/v3/users']);
});

test('sessions are ended, and a token of before is of no use', async ({ connected: page, network }) => {
  await page.goto('/users?q=Mia');
  await dataRows(page, table).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mia');
  await page.getByRole('button', { name: 'End sessions…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End the sessions' }).click();
  await expect(tray(page).getByRole('link', { name: 'Ended the sessions of 1 user' })).toBeVisible();
  const answer = await fetch(`${sandboxServer}/api/v3/sessions`, {
    headers: { Authorization: `Bearer ${network.otherTokens.memberToken}` },
  });
  expect(answer.status).toBe(401);
});

test('what was decided about a user stands with the user', async ({ connected: page, network }) => {
  await plant(network, [{ userId: 'quill', displayName: 'Quill' }]);
  await page.goto('/users/quill');
  await page.getByRole('button', { name: 'Ban from the network…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Reason (optional, for the record)' }).fill('Sells watches');
  await dialog.getByRole('button', { name: 'Ban the user' }).click();
  await expect(page.getByText('Banned from the network')).toBeVisible();
  await page.getByRole('navigation', { name: 'User' }).getByRole('link', { name: 'Record' }).click();
  const decisions = page.getByRole('list', { name: 'Decisions about them' });
  await expect(decisions).toContainText('Ban users from the network');
  await expect(decisions).toContainText('“Sells watches”');
});

test('on a phone a user is opened, and banned', async ({ page, network }) => {
  await plant(network, [{ userId: 'quill', displayName: 'Quill' }]);
  await page.setViewportSize({ width: 390, height: 844 });
  await connectTab(page, network);
  await page.goto('/users?q=quill');
  await dataRows(page, table).first().getByRole('link').click();
  await page.getByRole('button', { name: 'Ban from the network…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ban the user' }).click();
  await expect(page.getByText('Banned from the network')).toBeVisible();
});

test('users are created from a list and join a community, and who is there already keeps the name', async ({
  page,
  network,
}) => {
  const { communityId } = await network.control<{ communityId: string }>('POST', 'communities', {
    displayName: 'Chess Club',
    members: 1,
  });
  await plant(network, [{ userId: 'quill-1', displayName: 'Quill one' }]);
  await connectTab(page, network, { apiKey: network.apiKey });
  await page.goto('/users');
  await page.getByRole('link', { name: 'Create users' }).click();
  const list = page.getByRole('textbox', { name: 'User ID, display name' });
  await list.fill('quill-1, Overwritten\nquill-2, Quill two\nquill-3\nquill-2, Again');
  await expect(page.getByRole('status').filter({ hasText: 'Lines that cannot be used 1' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Find a community' }).fill('Chess Club');
  await page.getByRole('button', { name: 'Join: Chess Club' }).click();
  await expect(page.getByRole('list', { name: 'Communities they join' })).toContainText('Chess Club');
  await page.getByRole('button', { name: 'Look up 3 users' }).click();
  await expect(page.getByText('To be created 2')).toBeVisible();
  await expect(page.getByText('There already, left as they are 1')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create 2 users…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Create 2 users' }).click();
  await expect(tray(page).getByRole('link', { name: 'Created 2 users' })).toBeVisible();
  await expect(rowWith(page, table, 'quill-2')).toContainText('Quill two');
  await expect(tray(page).getByRole('link', { name: 'Added 2 members' })).toBeVisible();
  const members = await fetch(`${sandboxServer}/api/v3/communities/${communityId}/users?options[limit]=100`, {
    headers: { Authorization: `Bearer ${network.token}` },
  });
  expect(JSON.stringify(await members.json())).toContain('quill-3');
  expect((await userOn(network, 'quill-1'))?.displayName).toBe('Quill one');
  expect((await userOn(network, 'quill-3'))?.displayName).toBe('quill-3');
});

test('without an API key nobody is created, and the page says why', async ({ connected: page }) => {
  await page.goto('/users/new');
  await expect(page.getByRole('alert')).toContainText('needs the network’s API key');
  await page.getByRole('textbox', { name: 'User ID, display name' }).fill('quill-1');
  await expect(page.getByRole('button', { name: 'Look up 1 user' })).toBeDisabled();
});

test('a wrong API key stops the creation, and ends no session', async ({ page, network }) => {
  await connectTab(page, network, { apiKey: `${network.networkId}.wrong` });
  await page.goto('/users/new');
  await page.getByRole('textbox', { name: 'User ID, display name' }).fill('quill-1');
  await page.getByRole('button', { name: 'Look up 1 user' }).click();
  await page.getByRole('button', { name: 'Create 1 user…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Create 1 user' }).click();
  await tray(page).getByRole('link', { name: 'Creating 1 user' }).click();
  await expect(page.getByText('Stopped: the network does not allow it')).toBeVisible();
});

test('a profile is changed, what is written stays until it is sent, and undo puts it back', async ({
  connected: page,
  network,
}) => {
  await plant(network, [{ userId: 'quill', displayName: 'Quill' }]);
  await page.goto('/users/quill');
  await page.getByRole('textbox', { name: 'Display name' }).fill('Ana Quill');
  await page.getByRole('textbox', { name: 'Description' }).fill('Plays chess.');
  await page.getByRole('navigation', { name: 'User' }).getByRole('link', { name: 'Posts', exact: true }).click();
  await page.getByRole('navigation', { name: 'User' }).getByRole('link', { name: 'Profile' }).click();
  await expect(page.getByRole('textbox', { name: 'Display name' })).toHaveValue('Ana Quill');
  await page.getByRole('button', { name: 'Save the profile' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ana Quill');
  await expect(tray(page).getByRole('link', { name: 'Changed 1 user' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save the profile' })).toBeDisabled();
  await tray(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Quill · Profile');
  await expect.poll(async () => (await userOn(network, 'quill'))?.displayName).toBe('Quill');
});

/** Asks the network as whoever holds the token. */
const ask = async (line: string, token: string, body?: object) => {
  const [method = '', path = ''] = line.split(' ');
  const answer = await fetch(`${sandboxServer}/api${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  return (await answer.json()) as { posts: { postId: string; isDeleted: boolean; flagCount: number }[] };
};

test('posts of their own feed are cleared of reports, and deleted after a question', async ({
  connected: page,
  network,
}) => {
  const write = async (text: string) =>
    (await ask('POST /v4/posts', network.otherTokens.memberToken, { data: { text } })).posts[0]!.postId;
  const first = await write('Buy my watches');
  const second = await write('Nice weather');
  await ask(`POST /v3/posts/${second}/flag`, network.token);
  await page.goto('/users/sandbox-member/posts');
  const feed = 'Posts of their own feed';
  const selected = page.getByRole('toolbar', { name: 'Selected posts' });
  await rowWith(page, feed, 'Nice weather').getByRole('checkbox').check();
  await selected.getByRole('button', { name: 'Clear flags' }).click();
  await expect(tray(page).getByRole('link', { name: /^Cleared the flags of 1 post/ })).toBeVisible();
  await expect(rowWith(page, feed, 'Nice weather')).not.toContainText('1 report');
  await rowWith(page, feed, 'Buy my watches').getByRole('checkbox').check();
  await selected.getByRole('button', { name: 'Delete…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete 1 post' });
  await expect(dialog).toContainText('on the feed of “Mia Member”');
  await dialog.getByRole('button', { name: 'Delete 1 post' }).click();
  await expect(rowWith(page, feed, 'Buy my watches')).toHaveCount(0);
  const after = await ask(`GET /v3/posts/list?postIds[]=${first}&postIds[]=${second}`, network.token);
  expect(after.posts.map(({ isDeleted, flagCount }) => [isDeleted, flagCount])).toEqual([
    [true, 0],
    [false, 0],
  ]);
});
