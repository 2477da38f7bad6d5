import type { Page } from '@playwright/test';

import { dataRows, expect, rowWith, test } from './fixtures.ts';
import { bringReport, daysAgo, plant, rehearse } from './inactiveHelpers.ts';
import { sandboxServer, type Network } from './network.ts';

type User = { isDeleted: boolean; metadata: Record<string, unknown> };

async function userOn(network: Network, userId: string): Promise<User | undefined> {
  const answer = await fetch(`${sandboxServer}/api/v3/users/${userId}`, {
    headers: { Authorization: `Bearer ${network.token}` },
  });
  return ((await answer.json()) as { users?: User[] }).users?.[0];
}

const goOn = (page: Page, to: string) => page.getByRole('link', { name: `Go on: ${to}` }).click();

test('who was away is found by the report, protected ones stay in sight, and a quarantine is taken back', async ({
  connected: page,
  network,
}) => {
  await plant(network);
  await bringReport(page);
  await expect(page.getByText('6 users away for long enough')).toBeVisible();
  await expect(page.getByText('2: 1 without a time, 0 not readable, 1 in the future')).toBeVisible();
  await goOn(page, 'who is protected');
  await page.getByRole('button', { name: 'Look up 6 users' }).click();
  await expect(rowWith(page, 'Protected users', 'mod')).toContainText('has a role: moderator');
  await goOn(page, 'what to do');
  await expect(page.getByRole('radio', { name: 'Quarantine' })).toBeChecked();
  await goOn(page, 'rehearse');
  const before = (await network.requests()).length;
  await rehearse(page);
  expect((await network.requests()).slice(0, -before).every(({ method }) => method === 'GET')).toBe(true);
  await expect(dataRows(page, 'Meant')).toHaveCount(3);
  await page.getByRole('button', { name: 'Protected 1' }).click();
  await expect(rowWith(page, 'Protected', 'mod')).toBeVisible();
  await page.getByRole('button', { name: 'Not found 1' }).click();
  await expect(rowWith(page, 'Not found', 'nobody')).toBeVisible();
  await goOn(page, 'confirm');
  const act = page.getByRole('button', { name: 'Put 3 users into quarantine' });
  await expect(act).toBeDisabled();
  await page.getByRole('textbox', { name: 'Type 3 to confirm' }).fill('4');
  await expect(act).toBeDisabled();
  await page.getByRole('textbox', { name: 'Type 3 to confirm' }).fill('3');
  await act.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Put 3 users into quarantine', {
    timeout: 20_000,
  });
  expect((await userOn(network, 'ana'))?.metadata).toMatchObject({ city: 'Oslo', pendingDeletion: expect.anything() });
  expect((await userOn(network, 'mod'))?.metadata).toEqual({});

  await page.goto('/users/inactive/quarantine');
  await page.getByRole('button', { name: 'Read the users' }).click();
  await expect(dataRows(page, 'Users in quarantine')).toHaveCount(3);
  await rowWith(page, 'Users in quarantine', 'ANA').getByRole('checkbox').check();
  const bar = page.getByRole('toolbar', { name: 'Selected users' });
  await expect(bar.getByRole('button', { name: 'Delete…' })).toBeDisabled();
  await bar.getByRole('button', { name: 'Take out of quarantine' }).click();
  await expect(dataRows(page, 'Users in quarantine')).toHaveCount(2);
  await expect.poll(async () => (await userOn(network, 'ana'))?.metadata).toEqual({ city: 'Oslo' });
});

test('whoever comes back after the rehearsal is not deleted, and is said to be back', async ({
  connected: page,
  network,
}) => {
  await plant(network);
  await bringReport(page);
  await page.goto('/users/inactive/what');
  await page.getByRole('radio', { name: 'Delete' }).check();
  await goOn(page, 'rehearse');
  await rehearse(page);
  await goOn(page, 'confirm');
  // Meanwhile one of them writes, and another is made a moderator.
  const asAdmin = { Authorization: `Bearer ${network.token}`, 'Content-Type': 'application/json' };
  const session = await fetch(`${sandboxServer}/api/v4/sessions`, {
    method: 'POST',
    headers: { 'x-api-key': network.apiKey, 'Content-Type': 'application/json' },
    body: JSON.stringify({ userId: 'bo', deviceId: 'd', displayName: 'BO' }),
  });
  const { accessToken } = (await session.json()) as { accessToken: string };
  const post = await fetch(`${sandboxServer}/api/v4/posts`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ targetType: 'user', targetId: 'bo', data: { text: 'I am back' } }),
  });
  expect(post.ok).toBe(true);
  await fetch(`${sandboxServer}/api/v3/users`, {
    method: 'PUT',
    headers: asAdmin,
    body: JSON.stringify({ userId: 'cy', roles: ['moderator'] }),
  });
  await page.getByRole('textbox', { name: 'Type 3 to confirm' }).fill('3');
  await page.getByRole('button', { name: 'Delete 3 users' }).click();
  // Final: it cannot be sent before ten seconds have passed, whatever was chosen.
  await page.getByRole('button', { name: 'Send now' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Deleted 1 user', { timeout: 20_000 });
  await expect(page.getByText('Seen on the network since it was decided, so left alone')).toBeVisible();
  await expect(page.getByText(/^Protected by now/)).toBeVisible();
  expect((await userOn(network, 'ana'))?.isDeleted).toBe(true);
  expect((await userOn(network, 'bo'))?.isDeleted).toBe(false);
  expect((await userOn(network, 'cy'))?.isDeleted).toBe(false);
});

test('where many are meant, the plan is saved first and half a minute passes; opened again it asks the same', async ({
  connected: page,
  network,
}) => {
  const many = Array.from({ length: 12 }, (_, index) => ({ userId: `old-${index}`, lastActive: daysAgo(800) }));
  await network.control('POST', 'users', {
    createdAt: daysAgo(900),
    users: many.map(({ userId, lastActive }) => ({ userId, lastActive })),
  });
  await page.clock.install();
  await bringReport(page, many);
  await page.goto('/users/inactive/rehearse');
  await rehearse(page);
  await goOn(page, 'confirm');
  const act = page.getByRole('button', { name: 'Put 12 users into quarantine' });
  await page.getByRole('textbox', { name: 'Type 12 to confirm' }).fill('12');
  await page.clock.fastForward(31_000);
  await expect(act).toBeDisabled();
  await page.getByRole('link', { name: 'Save it with the rehearsal.' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the plan' }).click();
  const path = await (await download).path();
  await goOn(page, 'confirm');
  await expect(page.getByText('The plan is saved.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Type 12 to confirm' }).fill('12');
  await expect(act).toBeDisabled();
  await page.clock.fastForward(31_000);
  await expect(act).toBeEnabled();

  // A colleague opens the plan.
  await page.goto('/users/inactive');
  await page.locator('input[type=file]').setInputFiles(path);
  await expect(page.getByText('A plan, made')).toBeVisible();
  await expect(page.getByText('12 users away for long enough')).toBeVisible();
});

test('a plan by an old report deletes nobody, on whichever step, and says which network it is for', async ({
  connected: page,
}) => {
  const plan = {
    custosPlan: 1,
    network: 'Another network',
    madeAt: daysAgo(1),
    days: 365,
    action: 'delete',
    report: { source: 'old.csv', newest: daysAgo(30) },
    meant: [{ userId: 'ana', displayName: 'ANA', lastActive: daysAgo(800), lastSign: 'report' }],
    leftOut: [],
  };
  await page.goto('/users/inactive');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(plan)) });
  await expect(page.getByText('The plan was made for “Another network”')).toBeVisible();
  await page.getByRole('link', { name: /Rehearse/ }).click();
  const barred = page.getByText('Nobody is deleted by a report that ended more than a week ago');
  await expect(barred).toBeVisible();
  await expect(page.getByRole('button', { name: /^Rehearse/ })).toBeDisabled();
  await page.getByRole('link', { name: /Confirm/ }).click();
  await expect(page).toHaveURL('/users/inactive/confirm');
  await expect(barred).toBeVisible();
  await expect(page.getByRole('textbox', { name: /to confirm/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'choose something milder' }).click();
  await page.getByRole('radio', { name: 'Quarantine' }).click();
  await page.getByRole('link', { name: 'Go on: rehearse' }).click();
  await expect(page.getByRole('button', { name: /^Rehearse/ })).toBeEnabled();
});

test('a file that is no report says what it lacks, and nothing goes on without one', async ({ connected: page }) => {
  await page.goto('/users/inactive/confirm');
  await expect(page.getByRole('heading', { name: 'There is no report yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Bring the report' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('name,points\nana,3\n') });
  await expect(page.getByRole('alert')).toContainText('it has: name, points');
});
