import type { Page } from '@playwright/test';

import { connectTab, dataRows, expect, expectAccessible, expectNothingCut, rowWith, test as base } from './fixtures.ts';
import { sandboxServer, type Network } from './network.ts';

type Planted = { communityId: string; userIds: string[] };

const test = base.extend<{ club: Planted }>({
  club: async ({ network }, use) => {
    await use(await plant(network, { displayName: 'Chess Club', members: 12, moderators: 2, banned: 1 }));
  },
});

const plant = (network: Network, body: Record<string, unknown>) =>
  network.control<Planted>('POST', 'communities', body);
/** How a PNG begins, which is all that is looked at. */
const png = [0x89, 0x50, 0x4e, 0x47, 13, 10];
const table = 'Members';
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected members' });

/** What the network says of it, asked as anybody would; undefined while it asks for fewer requests. */
async function community(network: Network, { communityId }: Planted) {
  const answer = await fetch(`${sandboxServer}/api/v3/communities/${communityId}`, {
    headers: { Authorization: `Bearer ${network.token}` },
  });
  const { communities } = (await answer.json()) as {
    communities?: { moderatorMemberCount: number; metadata: unknown }[];
  };
  return communities?.[0];
}

const moderators = async (network: Network, club: Planted) => (await community(network, club))?.moderatorMemberCount;

test('a community is found by name, previewed beside the list, and opened', async ({ connected: page, club }) => {
  await page.goto('/communities');
  await page.getByRole('searchbox', { name: 'Search communities by name' }).fill('chess');
  await expect(dataRows(page, 'Communities')).toHaveCount(1);
  await page.getByRole('grid', { name: 'Communities' }).focus();
  await page.keyboard.press('p');
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await expect(preview).toContainText('Chess Club');
  await expectAccessible(page);
  await expectNothingCut(page);
  await preview.getByRole('link', { name: 'Open the community' }).click();
  await expect(page).toHaveURL(`/communities/${club.communityId}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Chess Club');
});

test('opening a community costs no more than three requests', async ({ connected: page, network, club }) => {
  await page.goto(`/communities/${club.communityId}`);
  await expect(page.getByRole('heading', { name: 'Moderators' })).toBeVisible();
  await expect(page.getByText('member-01')).toBeVisible();
  const asked = await network.requests('/api/');
  expect(asked.length).toBeLessThanOrEqual(3);
});

test('a role is given by keyboard alone, and undone', async ({ connected: page, network, club }) => {
  await page.goto(`/communities/${club.communityId}/members`);
  await rowWith(page, table, 'member-05').click();
  await page.getByRole('grid', { name: table }).focus();
  await page.keyboard.press(' ');
  await bar(page).getByRole('button', { name: 'Make moderator' }).press('Enter');
  await expect(rowWith(page, table, 'member-05')).toContainText('Moderator');
  await expect.poll(() => moderators(network, club)).toBe(3);
  await page.getByRole('region', { name: 'Jobs' }).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => moderators(network, club)).toBe(2);
});

test('nobody is left without a moderator, and that is said before anything is sent', async ({
  connected: page,
  network,
}) => {
  const club = await plant(network, { displayName: 'Two of us', members: 2, moderators: 1 });
  await page.goto(`/communities/${club.communityId}/members`);
  await rowWith(page, table, 'member-1').getByRole('checkbox').check();
  await bar(page).getByRole('button', { name: 'Remove…' }).click();
  await expect(page.getByText('Nobody would be left to moderate “Two of us”.')).toBeVisible();
  expect((await network.requests()).filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('a thousand members get a role in ten requests, and thirteen that are refused are named', async ({
  connected: page,
  network,
}) => {
  const club = await plant(network, { displayName: 'Large', members: 1_000, moderators: 1 });
  // Gone from the community between the reading and the sending.
  const gone = club.userIds.filter((_, index) => index % 77 === 5).slice(0, 13);
  expect(gone).toHaveLength(13);
  await page.addInitScript(() => {
    if (origin !== 'null') localStorage.setItem('custos.grace', '60');
  });
  await page.goto(`/communities/${club.communityId}/members?sort=oldest`);
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await bar(page).getByRole('button', { name: 'Select all that match' }).click();
  await bar(page).getByRole('button', { name: 'Make moderator' }).click();
  await expect(page.getByRole('button', { name: 'Send now' })).toBeVisible();
  await fetch(`${sandboxServer}/api/v3/communities/${club.communityId}/users`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${network.token}` },
    body: JSON.stringify({ userIds: gone }),
  });
  await page.getByRole('link', { name: 'Changing the roles of 999 members of Large' }).click();
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByText('Done, with 13 exceptions')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Refused or left out 13' }).click();
  await expect(dataRows(page, 'Items of this job')).toHaveCount(13);
  for (const userId of gone) await expect(rowWith(page, 'Items of this job', userId)).toBeVisible();
  await expect.poll(() => moderators(network, club)).toBe(987);
});

test('a thousand role changes without a refusal cost ten requests', async ({ connected: page, network }) => {
  const club = await plant(network, { displayName: 'Large', members: 1_001, moderators: 1 });
  await page.goto(`/communities/${club.communityId}/members`);
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await bar(page).getByRole('button', { name: 'Select all that match' }).click();
  await bar(page).getByRole('button', { name: 'Make moderator' }).click();
  await expect.poll(() => moderators(network, club), { timeout: 30_000 }).toBe(1_001);
  const writes = (await network.requests(`/api/v4/communities/${club.communityId}`)).filter(
    ({ method }) => method === 'POST',
  );
  expect(writes).toHaveLength(10);
});

test('pasted ids are placed before anybody is added', async ({ connected: page, network, club }) => {
  await network.control('POST', 'users', { userIds: ['newcomer'] });
  await page.goto(`/communities/${club.communityId}/members`);
  await page.getByRole('button', { name: 'Add or paste a list' }).click();
  await page
    .getByRole('textbox', { name: 'User IDs, one per line or separated by commas' })
    .fill('newcomer, member-03, nobody, member-12');
  await page.getByRole('button', { name: 'Look up 4 entries' }).click();
  for (const line of [
    'Meant 1: newcomer',
    'Members, left out 1: member-03',
    'Banned here, left out 1',
    'Not found 1: nobody',
  ])
    await expect(page.getByText(line)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add 1 member' }).click();
  await expect(rowWith(page, table, 'newcomer')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add or paste a list' })).toBeFocused();
});

test('a pasted list is banned: who is meant is shown first, and who is exempt holds nobody up', async ({
  connected: page,
  network,
}) => {
  const { communityId } = await plant(network, { displayName: 'Raided', members: 40, banned: 1, prefix: 'bot' });
  // Named alike, so that the name alone says nothing; and one whom the network lets nobody ban.
  await network.control('POST', 'users', { userIds: ['bot-30'], roles: ['super-moderator'] });
  await page.goto(`/communities/${communityId}/members`);
  await page.getByRole('button', { name: 'Add or paste a list' }).click();
  await page.getByRole('combobox', { name: 'What to do with them' }).selectOption('Ban them here');
  const field = page.getByRole('textbox', { name: 'User IDs or display names, one per line or separated by commas' });
  await field.fill([...Array.from({ length: 20 }, (_, index) => `bot-${index + 20}`), 'bot-40', 'stranger'].join(','));
  await page.getByRole('button', { name: 'Look up 22 entries' }).click();
  for (const line of ['Meant 20:', 'Banned here, left out 1: bot-40', 'Not members here, left out 1: stranger'])
    await expect(page.getByText(line)).toBeVisible();
  await page.getByRole('button', { name: 'Ban 20 members…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ban 20 members' }).click();
  await page.getByRole('link', { name: /^Banned 19 members of Raided/ }).click();
  await expect(page.getByText('This user cannot be banned.')).toBeVisible();
});

test('several communities are given the same settings, and get theirs back', async ({ connected: page, network }) => {
  const clubs = await Promise.all(['Alpha Club', 'Beta Club'].map((displayName) => plant(network, { displayName })));
  await page.goto('/communities?q=Club');
  for (const name of ['Alpha Club', 'Beta Club'])
    await rowWith(page, 'Communities', name).getByRole('checkbox').click();
  const bar = page.getByRole('toolbar', { name: 'Selected communities' });
  await bar.getByRole('combobox', { name: 'Change of settings' }).selectOption('Make private');
  await bar.getByRole('button', { name: 'Change 2 communities' }).click();
  await expect(rowWith(page, 'Communities', 'Alpha Club')).toContainText('Private');
  await page.getByRole('link', { name: 'Changed the settings of 2 communities' }).click();
  await page.getByRole('button', { name: 'Put back the settings of 2 communities' }).click();
  await expect
    .poll(async () => {
      const puts = (await network.requests()).filter(({ method, status }) => method === 'PUT' && status < 300);
      return puts.filter(({ path }) => clubs.some(({ communityId }) => path.endsWith(communityId))).length;
    })
    .toBe(4);
});

test('members are saved as CSV beyond what is loaded', async ({ connected: page, network }) => {
  const club = await plant(network, { displayName: 'Large', members: 250 });
  await page.goto(`/communities/${club.communityId}/members`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  const stream = await (await download).createReadStream();
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  expect(text.trim().split('\n')).toHaveLength(251);
});

test('a download that fails says why, and leads to what the help says of the code', async ({
  connected: page,
  network,
}) => {
  const club = await plant(network, { displayName: 'Large', members: 250 });
  await page.goto(`/communities/${club.communityId}/members`);
  await expect(dataRows(page, 'Members').first()).toBeVisible();
  await network.fail({
    match: { path: '/api/v3/communities/*/users' },
    effect: { kind: 'status', status: 403, code: 400301 },
  });
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  await page.getByRole('link', { name: 'About error 400301' }).click();
  await expect(page).toHaveURL('/help/error-400301');
  await expect(page.getByRole('heading', { name: /400301/ })).toBeVisible();
});

test('a community cannot be closed without its name typed, and a record is saved first', async ({
  connected: page,
  network,
  club,
}) => {
  const files: string[] = [];
  page.on('download', (download) => files.push(download.suggestedFilename()));
  await page.goto(`/communities/${club.communityId}/settings`);
  await page.getByRole('button', { name: 'Close community…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Close “Chess Club”' });
  await expect(dialog).toContainText('11 members');
  await expect(dialog.getByRole('button', { name: 'Close the community' })).toBeDisabled();
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Type Chess Club to confirm' }).fill('chess club');
  await expect(dialog.getByRole('button', { name: 'Close the community' })).toBeDisabled();
  expect((await network.requests()).filter(({ method }) => method === 'DELETE')).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Type Chess Club to confirm' }).fill('Chess Club');
  await page.keyboard.press('Enter');
  // Whatever grace was chosen, ten seconds are left to think better of it.
  await page.getByRole('region', { name: 'Jobs' }).getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByText('Closed: nothing brings it back')).toBeVisible();
  expect(files.toSorted().map((name) => name.replace(/\d{4}-\d\d-\d\d/, 'DAY'))).toEqual([
    'Chess-Club-DAY-members.csv',
    'Chess-Club-DAY-settings.json',
  ]);
});

test('settings are saved after what changes was shown, and only that is sent', async ({
  connected: page,
  network,
  club,
}) => {
  await page.goto(`/communities/${club.communityId}/settings`);
  await page.getByRole('combobox', { name: 'Who may post' }).selectOption('Only admins and moderators');
  await page
    .getByRole('combobox', { name: 'Notifications' })
    .selectOption({ label: 'Silent, until a member asks for them' });
  await page.getByRole('button', { name: 'Save the settings…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save the settings' });
  await expect(dialog).toContainText('Every member → Only admins and moderators');
  await expect(dialog).toContainText('As the network has it → Silent, until a member asks for them');
  await dialog.getByRole('button', { name: 'Save the settings' }).click();
  await expect(page.getByText('Only admins post').first()).toBeVisible();
  const done = page.getByRole('link', { name: /^Changed the settings of/ });
  await expect(done).toBeVisible();
  expect((await network.requests()).filter(({ method }) => method === 'PUT')).toHaveLength(1);
});

test('metadata keeps what others changed meanwhile, and asks where both changed the same', async ({
  connected: page,
  network,
  club,
}) => {
  const put = (metadata: object) =>
    fetch(`${sandboxServer}/api/v3/communities/${club.communityId}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${network.token}` },
      body: JSON.stringify({ metadata }),
    });
  await put({ theme: 'forest', city: 'Oslo' });
  await page.goto(`/communities/${club.communityId}`);
  await page.getByRole('button', { name: 'Change the metadata' }).click();
  const field = page.getByRole('textbox', { name: 'Metadata as JSON' });
  await expect(field).toHaveValue(/forest/);
  await put({ theme: 'forest', city: 'Bergen' });
  await field.fill('{"theme": "ocean", "city": "Oslo"}');
  await page.getByRole('button', { name: 'Save the metadata' }).click();
  await expect(field).toHaveValue(/Bergen/);
  await expect(field).toHaveValue(/ocean/);

  // Somebody is writing already: what is read again before that would be what they began from.
  await field.fill('{"theme": "lake", "city": "Bergen"}');
  await put({ theme: 'desert', city: 'Bergen' });
  await page.getByRole('button', { name: 'Save the metadata' }).click();
  await expect(page.getByText('Somebody else has changed theme since you began.')).toBeVisible();
  await page.getByRole('button', { name: 'Save my values' }).click();
  await expect(field).toHaveValue(/lake/);
  await expect.poll(async () => (await community(network, club))?.metadata).toEqual({ theme: 'lake', city: 'Bergen' });
  await page.reload();
  await expect(page.getByText('lake')).toBeVisible();
});

test('categories are made, renamed and deleted, after what a deletion takes is named', async ({ connected: page }) => {
  await page.goto('/communities/categories');
  await page.getByRole('textbox', { name: 'New category' }).fill('Music');
  await page.keyboard.press('Enter');
  const list = page.getByRole('list', { name: 'Categories' });
  await expect(list.getByRole('link', { name: 'Music' })).toBeVisible();
  await page.getByRole('textbox', { name: 'New category' }).fill('Music');
  await expect(page.getByText('There is a category of this name already.')).toBeVisible();
  await page.getByRole('textbox', { name: 'New category' }).fill('');
  await list.getByRole('button', { name: 'Change Music' }).click();
  await page.getByRole('textbox', { name: 'Name of the category' }).fill('Songs');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a picture' }).click();
  await (await chooser).setFiles({ name: 'music.png', mimeType: 'image/png', buffer: Buffer.from(png) });
  await expect(page.getByText('Uploaded. It is used once this is saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Save the category' }).click();
  await expect(list.getByRole('link', { name: 'Songs' })).toBeVisible();
  await list.getByRole('button', { name: 'Delete Songs…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the category' }).click();
  await expect(list.getByRole('link', { name: 'Songs' })).toHaveCount(0);
});

test('a community is created with everything it can be given, and its name must be its own', async ({
  connected: page,
  network,
  club,
}) => {
  expect(club.userIds).toHaveLength(12);
  await page.goto('/communities/new');
  const create = page.getByRole('button', { name: 'Create the community' });
  await page.getByRole('textbox', { name: 'Name' }).fill('chess club');
  await expect(page.getByText('“Chess Club” has this name already.')).toBeVisible();
  await expect(create).toBeDisabled();
  await page.getByRole('textbox', { name: 'Name' }).fill('Go Club');
  await page.getByRole('textbox', { name: 'First members' }).fill(`${club.userIds[1]}, nobody`);
  await page.getByRole('textbox', { name: 'Metadata as JSON, if any' }).fill('{"city": "Oslo"}');
  await page
    .getByRole('combobox', { name: 'Notifications' })
    .selectOption({ label: 'Silent, until a member asks for them' });
  // What was filled in is still there after another page, and after a reload.
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await expect(page.getByRole('grid', { name: 'Communities' })).toBeVisible();
  await page.goto('/communities/new');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Go Club');
  await create.click();
  await expect(page.getByText('Not found: nobody')).toBeVisible();
  await page.getByRole('button', { name: 'Leave them out' }).click();
  await create.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Go Club · Overview');
  const [made] = (await network.requests()).filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/communities'),
  );
  expect(made).toBeDefined();
  await page.goto('/communities/new');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('');
});

test('a reload while a community is created makes no second one', async ({ connected: page, network }) => {
  await network.fail({
    effect: { kind: 'latency', ms: 3_000 },
    match: { method: 'POST', path: '/api/v3/communities', times: 1 },
  });
  await page.goto('/communities/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Go Club');
  await page.getByRole('button', { name: 'Create the community' }).click();
  await expect(page.getByRole('heading', { name: 'Creating the community' })).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Go Club · Overview', { timeout: 20_000 });
  const made = (await network.requests()).filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/communities'),
  );
  expect(made).toHaveLength(1);
});

test('a name that is taken by the time it is sent leaves the form as it was filled in', async ({
  connected: page,
  club,
}) => {
  expect(club.userIds).toHaveLength(12);
  // What the console could read ahead is not there: the network has the last word.
  await page.route('**/api/v3/communities?*keyword=*', (route) => route.abort());
  await page.goto('/communities/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Chess Club');
  await page.getByRole('button', { name: 'Create the community' }).click();
  await expect(page.getByRole('alert')).toContainText('The community was not created');
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Chess Club');
});

test('on a phone a member is chosen and made moderator', async ({ page, network, club }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await connectTab(page, network);
  await page.goto(`/communities/${club.communityId}/members`);
  await dataRows(page, table).filter({ hasText: 'member-07' }).getByRole('checkbox').check();
  await bar(page).getByRole('button', { name: 'Make moderator' }).click();
  await expect.poll(() => moderators(network, club)).toBe(3);
});

test('of many final decisions five are sent, and the rest waits for somebody to look at them', async ({
  connected: page,
  network,
}) => {
  const closed = async () =>
    (await network.requests('/api/v3/communities/')).filter(({ method }) => method === 'DELETE').length;
  await page.goto('/communities');
  await expect(page.getByText('That is all: 22 communities')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await page.getByRole('button', { name: 'Close 22 communities…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Close 22 communities' });
  await dialog.getByRole('textbox', { name: 'Type 22 to confirm' }).fill('22');
  await page.keyboard.press('Enter');
  const tray = page.getByRole('region', { name: 'Jobs' });
  await tray.getByRole('button', { name: 'Send now' }).click();
  await tray.getByRole('link', { name: 'Closing 22 communities' }).click();
  await expect(page.getByText('The first 5 went through and are shown below.')).toBeVisible();
  expect(await closed()).toBe(5);
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: 'Go on with the rest' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Closed 22 communities' })).toBeVisible();
  expect(await closed()).toBe(22);
});

test('on a phone the preview takes the place of the list, and gives it back with the focus', async ({
  page,
  network,
  club,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await connectTab(page, network);
  await page.goto('/communities?q=chess');
  await page.getByRole('button', { name: 'Preview Chess Club' }).click();
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await expect(preview.getByRole('button', { name: 'Close the preview' })).toBeFocused();
  await expect(preview).toContainText(club.communityId);
  await expect(page.getByRole('grid', { name: 'Communities' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid', { name: 'Communities' })).toBeFocused();
});

test('what somebody writes in the settings stays, whatever else changes meanwhile', async ({
  connected: page,
  network,
  club,
}) => {
  await page.goto(`/communities/${club.communityId}/settings`);
  await page.getByRole('textbox', { name: 'Description' }).fill('Half a sentence');
  await page.getByRole('button', { name: 'Make it private' }).click();
  await expect(page.getByRole('combobox', { name: 'Visibility' })).toHaveValue('public');
  await expect(page.getByRole('link', { name: /^Changed the settings of/ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Half a sentence');
  await page.getByRole('button', { name: 'Save the settings…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save the settings' }).click();
  await expect(page.getByRole('button', { name: 'Save the settings…' })).toBeDisabled();
  await expect(page.getByRole('combobox', { name: 'Visibility' })).toHaveValue('private');
  const writes = (await network.requests()).filter(({ method }) => method === 'PUT');
  expect(writes).toHaveLength(2);
});

test('a token that ends in the middle is asked for, and then the list shows what was done', async ({
  connected: page,
  network,
}) => {
  const club = await plant(network, { displayName: 'Large', members: 3_000 });
  await page.goto(`/communities/${club.communityId}/members`);
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await bar(page).getByRole('button', { name: 'Select all that match' }).click();
  await bar(page).getByRole('button', { name: 'Make moderator' }).click();
  const tray = page.getByRole('region', { name: 'Jobs' });
  await expect(tray.getByRole('link', { name: 'Changing the roles of 2,999 members of Large' })).toBeVisible();
  await network.control('POST', 'tokens/expire');
  await expect(page.getByRole('heading', { name: 'Reconnect to Test network' })).toBeVisible();
  await network.control('POST', 'tokens/renew');
  await page.getByLabel('Admin token').fill(network.token);
  await page.keyboard.press('Enter');
  await expect(tray.getByRole('link', { name: 'Changed the roles of 2,999 members of Large' })).toBeVisible({
    timeout: 30_000,
  });
  await expect(rowWith(page, table, 'member-3000')).toContainText('Moderator');
  await expect.poll(() => moderators(network, club)).toBe(3_000);
});

test('a second moderator counts at once, so that the first may go', async ({ connected: page, network }) => {
  const club = await plant(network, { displayName: 'Three of us', members: 3, moderators: 1 });
  await page.goto(`/communities/${club.communityId}/members`);
  await rowWith(page, table, 'member-2').getByRole('checkbox').check();
  await bar(page).getByRole('button', { name: 'Make moderator' }).click();
  await expect(rowWith(page, table, 'member-2')).toContainText('Moderator');
  await rowWith(page, table, 'member-1').getByRole('checkbox').check();
  await bar(page).getByRole('button', { name: 'Remove…' }).click();
  await page
    .getByRole('dialog', { name: 'Remove “member-1”' })
    .getByRole('button', { name: 'Remove the member' })
    .click();
  await expect(rowWith(page, table, 'member-1')).toContainText('Not a member any more');
  await expect(page.getByText('2 members', { exact: true })).toBeVisible();
});

test('a community is given a picture, and what is none is not sent', async ({ connected: page, network, club }) => {
  await page.goto(`/communities/${club.communityId}/settings`);
  const choose = async (name: string, bytes: number[]) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a picture' }).click();
    await (await chooser).setFiles({ name, mimeType: 'image/png', buffer: Buffer.from(bytes) });
  };
  await choose('notes.png', [1, 2, 3, 4]);
  await expect(page.getByText('This file is no JPG or PNG.')).toBeVisible();
  expect(await network.requests('/api/v4/images')).toEqual([]);
  // What is written while the picture is on its way stays.
  await network.fail({ effect: { kind: 'latency', ms: 1_000 }, match: { path: '/api/v4/images' } });
  await choose('club.png', png);
  await page.getByRole('textbox', { name: 'Description' }).fill('With a picture');
  const uploaded = page.getByText('Uploaded. It is used once this is saved.');
  await expect(uploaded).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('With a picture');
  await page.getByRole('button', { name: 'Put them back' }).click();
  await expect(uploaded).toBeHidden();
  await choose('club.png', png);
  await expect(uploaded).toBeVisible();
  await page.getByRole('button', { name: 'Save the settings…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save the settings' }).click();
  await expect(page.getByRole('link', { name: /^Changed the settings of/ })).toBeVisible();
});

test('any role of the network is given, found again by it, and taken', async ({ connected: page, club }) => {
  await page.goto(`/communities/${club.communityId}/members`);
  await rowWith(page, table, 'member-05').getByRole('checkbox').check();
  await bar(page).getByRole('combobox', { name: 'Role to give or take' }).selectOption('Super moderator');
  await bar(page).getByRole('button', { name: 'Give the role' }).click();
  await expect(rowWith(page, table, 'member-05')).toContainText('super-moderator');
  await page.getByRole('combobox', { name: 'Role', exact: true }).selectOption('Super moderator');
  await expect(dataRows(page, table)).toHaveCount(1);
  await page.getByRole('button', { name: 'Add or paste a list' }).click();
  await page.getByRole('combobox', { name: 'What to do with them' }).selectOption('Take another role');
  const form = page.getByRole('form', { name: 'Paste a list' });
  await form.getByRole('combobox', { name: 'Role' }).selectOption('Super moderator');
  await form.getByRole('textbox').fill('member-05');
  await form.getByRole('button', { name: 'Look up 1 entry' }).click();
  await form.getByRole('button', { name: 'Take the role of 1 member' }).click();
  await expect(page.getByText('Nobody fits')).toBeVisible();
});

test('several communities are closed after one record of all of them', async ({ connected: page, network, club }) => {
  expect(club.userIds).toHaveLength(12);
  await plant(network, { displayName: 'Chess Beginners', members: 3 });
  const files: Promise<string>[] = [];
  page.on('download', (download) =>
    files.push(download.createReadStream().then(async (stream) => (await stream.toArray()).join(''))),
  );
  await page.goto('/communities?q=chess');
  await expect(dataRows(page, 'Communities')).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await page.getByRole('button', { name: 'Close 2 communities…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Close 2 communities' });
  await expect(dialog.getByRole('checkbox', { name: 'Save a record first' })).toBeChecked();
  await dialog.getByRole('textbox', { name: 'Type 2 to confirm' }).fill('2');
  await dialog.getByRole('button', { name: 'Close 2 communities' }).click();
  await expect(page.getByRole('region', { name: 'Jobs' }).getByRole('button', { name: 'Send now' })).toBeVisible();
  const [members = '', settings = ''] = await Promise.all(files);
  // Both lists, with the banned one: a heading and fifteen lines.
  expect(members.trim().split('\n')).toHaveLength(16);
  expect((JSON.parse(settings) as { displayName: string }[]).map(({ displayName }) => displayName).toSorted()).toEqual([
    'Chess Beginners',
    'Chess Club',
  ]);
});
