import type { Page } from '@playwright/test';

import { connectTab, expect, test } from './fixtures.ts';
import { sandboxServer, type Network } from './network.ts';

const tray = (page: Page) => page.getByRole('region', { name: 'Jobs' });
const form = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const save = (page: Page, name: string) => form(page, name).getByRole('button', { name: 'Save the settings…' });

/** What the network says, asked as anybody would. */
async function ask(network: Network, path: string, body?: object): Promise<Record<string, unknown>> {
  const answer = await fetch(`${sandboxServer}${path}`, {
    method: body ? 'PUT' : 'GET',
    headers: { Authorization: `Bearer ${network.token}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  return (await answer.json()) as Record<string, unknown>;
}

const links = '/api/v3/network-settings/moderation';
const mutes = '/api/v2/moderation-settings';
const writes = async (network: Network) => (await network.requests()).filter(({ method }) => method === 'PUT');

test('a setting is shown before and after, changed, and put back', async ({ connected: page, network }) => {
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings · Moderation');
  const allowed = page.getByRole('checkbox', { name: 'Allow only links that are on the allowlist' });
  await expect(allowed).toBeChecked();
  await expect(save(page, 'Links')).toBeDisabled();
  await allowed.uncheck();
  await save(page, 'Links').click();
  const dialog = page.getByRole('dialog', { name: 'Change 1 network setting' });
  await expect(dialog).toContainText('on → off');
  expect(await writes(network)).toEqual([]);
  await dialog.getByRole('textbox').fill('The campaign links to partners');
  await dialog.getByRole('button', { name: 'Change 1 network setting' }).click();
  await tray(page).getByRole('link', { name: 'Changed 1 network setting' }).click();
  await expect(page.getByText('isWhitelistEnabled: true → false', { exact: true })).toBeVisible();
  expect(await ask(network, links)).toEqual({ isWhitelistEnabled: false });
  await page.getByRole('button', { name: 'Put back 1 network setting' }).click();
  await expect.poll(() => ask(network, links)).toEqual({ isWhitelistEnabled: true });
  await page.goto('/settings');
  await expect(allowed).toBeChecked();
});

test('what somebody else has changed since it was shown is left alone', async ({ connected: page, network }) => {
  await page.goto('/settings');
  const repeats = page.getByRole('textbox', { name: 'Times the same message may be repeated' });
  await repeats.fill('8');
  await page.getByRole('textbox', { name: 'Mute for repeating (ms, unverified)' }).fill('5000');
  await ask(network, mutes, { maxRepetition: 3 });
  await save(page, 'Repetition and mutes').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Change 2 network settings' }).click();
  await tray(page).getByRole('link', { name: 'Changed 1 network setting' }).click();
  await expect(page.getByText('Changed since it was decided, so it was left alone')).toBeVisible();
  const { data } = await ask(network, mutes);
  expect(data).toMatchObject({ maxRepetition: 3, maxRepetitionMuteTimeout: 5000 });
});

test('numbers that make no sense cannot be saved, and what was typed stays while one looks elsewhere', async ({
  connected: page,
}) => {
  const tabs = page.getByRole('navigation', { name: 'Settings' });
  await page.goto('/settings');
  const repeats = page.getByRole('textbox', { name: 'Times the same message may be repeated' });
  await repeats.fill('-1');
  await expect(page.getByText('A whole number from 0.')).toBeVisible();
  await expect(save(page, 'Repetition and mutes')).toBeDisabled();
  await repeats.fill('7');
  await tabs.getByRole('link', { name: 'Social' }).click();
  await expect(form(page, 'Stories')).toBeVisible();
  await tabs.getByRole('link', { name: 'Moderation', exact: true }).click();
  await expect(repeats).toHaveValue('7');
  await form(page, 'Repetition and mutes').getByRole('button', { name: 'Put them back' }).click();
  await expect(repeats).toHaveValue('5');
});

test('levels that refuse nearly every image say so, and have to be meant', async ({ connected: page, network }) => {
  await page.goto('/settings/images');
  await expect(page.getByText('error 400314, which this console shows as: “Image moderation refused')).toBeVisible();
  const nudity = page.getByRole('slider', { name: 'Nudity' });
  await expect(nudity).toHaveValue('60');
  await expect(nudity).toHaveAccessibleDescription('Refuses what is probably so. A usual place to begin.');
  await nudity.fill('45');
  await expect(nudity).toHaveAccessibleDescription('⚠ Strict: many harmless images are refused.');
  await nudity.focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('alert')).toContainText('Nearly every image is refused at these levels: Nudity');
  await save(page, 'Image moderation').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('60 → 0');
  const confirm = dialog.getByRole('button', { name: 'Change 1 network setting' });
  await expect(confirm).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Type 0 to confirm' }).fill('0');
  await confirm.click();
  await expect(tray(page).getByRole('link', { name: 'Changed 1 network setting' })).toBeVisible();
  const { data } = await ask(network, mutes);
  expect(data).toMatchObject({ imageModeration: { nudity: 0, suggestive: 80, violence: 70, disturbing: 70 } });
});

test('what is not on the plan is shown as that', async ({ page, network }) => {
  await network.control('POST', 'features', { notOnPlan: ['moderation'] });
  await connectTab(page, network);
  await page.goto('/settings');
  await expect(form(page, 'Links').getByRole('heading', { name: 'Not on your plan' })).toBeVisible();
  await expect(save(page, 'Repetition and mutes')).toBeVisible();
});

test('follow requests, a group of settings and a list of thresholds are each changed alone', async ({
  connected: page,
  network,
}) => {
  const change = async (name: string) => {
    await save(page, name).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Change 1 network setting' }).click();
    await expect(tray(page).getByRole('link', { name: 'Changed 1 network setting' }).first()).toBeVisible();
  };
  const prefix = '/api/v3/network-settings';
  await page.goto('/settings/social');
  await page.getByRole('checkbox', { name: 'Following somebody needs their consent' }).check();
  await change('Privacy and following');
  await expect.poll(() => ask(network, `${prefix}/social`)).toMatchObject({ isFollowWithRequestEnabled: true });
  await page.goto('/settings/chat');
  await page.getByRole('checkbox', { name: 'That preview may be of a deleted message' }).check();
  await change('Chat');
  await expect
    .poll(() => ask(network, `${prefix}/chat`))
    .toMatchObject({ messagePreview: { enabled: true, isIncludeDeleted: true } });
  await page.goto('/settings/streams');
  await page.getByRole('textbox', { name: 'Violence: ended from' }).fill('0.75');
  await change('Moderation of live streams');
  const violence = { category: 'violence', flagThreshold: 0.6, terminateThreshold: 0.75 };
  await expect
    .poll(async () => (await ask(network, `${prefix}/video-streaming`))['moderation'])
    .toMatchObject({ enabled: true, categories: expect.arrayContaining([violence]) });
});

test('the new secret of the pre-hook is shown once', async ({ connected: page, network }) => {
  await page.goto('/settings/prehook');
  const secret = form(page, 'Secret of the pre-hook');
  await secret.getByRole('button', { name: 'Make a new secret…' }).click();
  await page.getByRole('textbox', { name: 'Type new secret to confirm' }).fill('new secret');
  await page.getByRole('dialog').getByRole('button', { name: 'Make a new secret' }).click();
  await expect(secret.getByRole('status')).toContainText(/[0-9a-f]{32}/);
  expect(await writes(network)).toMatchObject([{ path: '/api/v3/network-settings/prehook', status: 200 }]);
  await page.reload();
  await expect(secret.getByRole('button', { name: 'Make a new secret…' })).toBeVisible();
  await expect(secret.getByRole('status')).toHaveCount(0);
});

const rolesOn = async (network: Network): Promise<{ roleId: string; permissions: string[] }[]> => {
  const { roles } = (await ask(network, '/api/v3/roles?keyword=&options[limit]=100')) as never;
  return roles ?? [];
};
const roleOn = async (network: Network, id: string) => (await rolesOn(network)).find(({ roleId }) => roleId === id);

test('a role is created, changed with what that means in sight, and deleted by its id', async ({
  connected: page,
  network,
}) => {
  await page.goto('/settings/roles');
  const list = page.getByRole('list', { name: 'Roles', exact: true });
  await expect(list.getByRole('listitem')).toHaveCount(5);
  await page.getByRole('button', { name: 'New role' }).click();
  const fresh = page.getByRole('form', { name: 'New role' });
  await fresh.getByRole('textbox', { name: 'ID of the role' }).fill('moderator');
  await expect(fresh.getByText('There is a role of this ID already.')).toBeVisible();
  await fresh.getByRole('textbox', { name: 'ID of the role' }).fill('bouncer');
  await fresh.getByRole('checkbox', { name: 'Ban members BAN_COMMUNITY_USER' }).check();
  await fresh.getByRole('button', { name: 'Create the role' }).click();
  await expect(tray(page).getByRole('link', { name: 'Created 1 role' })).toBeVisible();
  const row = list.getByRole('listitem').filter({ hasText: 'bouncer' }).first();
  await row.getByRole('button', { name: 'Open bouncer' }).click();
  await expect(page).toHaveURL(/role=bouncer/);
  await row.getByRole('checkbox', { name: 'Mute members MUTE_COMMUNITY_USER' }).check();
  await row.getByRole('checkbox', { name: 'Ban members BAN_COMMUNITY_USER' }).uncheck();
  await row.getByRole('button', { name: 'Change the role…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the role “bouncer”' });
  await expect(dialog).toContainText('They may from now on:Mute members (MUTE_COMMUNITY_USER)');
  await expect(dialog).toContainText('They may no longer:Ban members (BAN_COMMUNITY_USER)');
  await dialog.getByRole('button', { name: 'Change the role' }).click();
  await expect.poll(() => roleOn(network, 'bouncer')).toMatchObject({ permissions: ['MUTE_COMMUNITY_USER'] });
  await row.getByRole('button', { name: 'Delete bouncer…' }).click();
  const grave = page.getByRole('dialog', { name: 'Delete the role “bouncer”' });
  await grave.getByRole('textbox', { name: 'Type bouncer to confirm' }).fill('bouncer');
  await grave.getByRole('button', { name: 'Delete the role' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(5);
  expect(await roleOn(network, 'bouncer')).toBeUndefined();
});

test('two roles are compared, and a permission nobody knows stands as it is', async ({ connected: page, network }) => {
  const permissions = ['BAN_COMMUNITY_USER', 'FLY_TO_THE_MOON'];
  await ask(network, '/api/v3/roles/moderator', { roleId: 'moderator', permissions });
  await network.control('POST', 'users', { users: [{ userId: 'quill', displayName: 'Quill', roles: ['moderator'] }] });
  await page.goto('/settings/roles?role=moderator&compare=community-moderator');
  await expect(page.getByRole('checkbox', { name: 'FLY_TO_THE_MOON', exact: true })).toBeChecked();
  const only = page.getByRole('list', { name: 'Only “Moderator”', exact: true });
  await expect(only.getByRole('listitem')).toHaveText(['FLY_TO_THE_MOON']);
  await expect(page.getByRole('list', { name: 'Only “Community moderator”' })).toContainText('Close a community');
  await page.getByRole('button', { name: 'Look through all users' }).click();
  await expect(page.getByRole('list', { name: 'Who has it' })).toContainText('Quill', { timeout: 20_000 });
});

test('while a change waits, its settings are not changed again, and it can be taken back', async ({
  connected: page,
  network,
}) => {
  await page.addInitScript(() => localStorage.setItem('custos.grace', '60'));
  await page.goto('/settings');
  const links = form(page, 'Links');
  const allowed = links.getByRole('checkbox');
  await allowed.uncheck();
  await save(page, 'Links').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Change 1 network setting' }).click();
  await expect(links.getByRole('status')).toHaveText('A change of these settings waits to be sent.');
  await expect(allowed).toBeDisabled();
  await links.getByRole('button', { name: 'Take back' }).click();
  await expect(save(page, 'Links')).toBeEnabled();
  await links.getByRole('button', { name: 'Put them back' }).click();
  await expect(allowed).toBeChecked();
  expect(await writes(network)).toEqual([]);
});

test('a picture that reaches a level is refused where it is uploaded, and says where that is set', async ({
  connected: page,
  network,
}) => {
  const { communityId } = await network.control<{ communityId: string }>('POST', 'communities', {
    displayName: 'Chess Club',
  });
  await page.goto(`/communities/${communityId}/settings`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a picture' }).click();
  const buffer = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
  await (await chooser).setFiles({ name: 'sandbox-violence-70.png', mimeType: 'image/png', buffer });
  const alert = page.getByRole('alert').filter({ hasText: 'Image moderation refused the image.' });
  await expect(alert).toContainText('Low levels under Settings, Image moderation, refuse nearly every image.');
});

test('what one has chosen of the console is saved as a file, opened elsewhere, and forgotten', async ({
  connected: page,
}) => {
  await page.goto('/settings/console');
  const mask = page.getByRole('checkbox', { name: 'Mask blocked words' });
  await mask.click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save my choices as a file' }).click();
  const file = await (await download).path();
  await page.getByRole('button', { name: 'Forget my own choices' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget my own choices' }).click();
  await expect(mask).not.toBeChecked();
  const picker = page.locator('input[type=file]');
  await picker.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByText('x.json is no settings file of Custos.')).toBeVisible();
  await picker.setInputFiles(file);
  await expect(mask).toBeChecked();
});
