import type { Page } from '@playwright/test';

import { dataRows, expect, test } from './fixtures.ts';
import { currentId, item, openQueue, table, tray, writes } from './flaggedHelpers.ts';
import { sandboxServer } from './network.ts';

const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected items' });

test('one key decides and leads to the next; taken back, nothing is sent and it is in the queue again', async ({
  page,
  network,
}) => {
  await openQueue(page, network, '?kind=post');
  const first = await currentId(page);
  await page.keyboard.press('d');
  await expect(item(page)).not.toContainText(first);
  await expect(page.getByRole('status').filter({ hasText: 'Removing' })).toContainText('report');
  const second = await currentId(page);
  await page.keyboard.press('c');
  await expect(item(page)).not.toContainText(second);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Taken back: Clearing the flags of 1 post')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Taken back: Deleting 1 post')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(item(page)).toContainText(first);
  expect(await writes(network)).toEqual([]);
});

test('a post, a comment, a message and a user are decided on, each by its own call', async ({ page, network }) => {
  await openQueue(page, network);
  for (const [kind, key] of [
    ['post', 'd'],
    ['comment', 'c'],
    ['message', 'd'],
    ['user', 'c'],
  ] as const) {
    await page.getByRole('combobox', { name: 'Kind' }).selectOption(kind);
    // Of a user it says who they are, of everything else what it is and whose.
    const says = kind === 'user' ? 'The whole network' : new RegExp(`${kind} by`, 'i');
    await expect(item(page)).toContainText(says, { timeout: 20_000 });
    await page.getByRole('grid', { name: table }).focus();
    await page.keyboard.press(key);
    await tray(page).getByRole('button', { name: 'Send now' }).first().click();
  }
  await expect
    .poll(async () => (await writes(network)).map((path) => path.replace(/[0-9a-f]{24}|users\/[^/]+/, 'x')).toSorted())
    .toEqual(['/api/v2/x/flags', '/api/v3/comments/x/flags', '/api/v3/messages/x', '/api/v4/posts/x']);
});

test('what somebody else has dealt with meanwhile is left alone, and said so', async ({ page, network }) => {
  await openQueue(page, network, '?kind=comment');
  const id = await currentId(page);
  await fetch(`${sandboxServer}/api/v3/comments/${id}/flags`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${network.token}` },
  });
  await page.keyboard.press('d');
  await tray(page).getByRole('button', { name: 'Send now' }).click();
  await tray(page)
    .getByRole('link', { name: /comment/ })
    .click();
  await expect(page.getByText('Somebody else has dealt with it meanwhile, so it was left alone')).toBeVisible();
  expect(await writes(network)).toEqual([`/api/v3/comments/${id}/flags`]);
});

test('pictures stay covered until somebody looks, and are not shown again by themselves', async ({ page, network }) => {
  await openQueue(page, network, '?kind=post&media=yes');
  const covered = item(page)
    .getByRole('button', { name: /covered/ })
    .first();
  // The first of them with a picture: others have polls or files.
  for (let tries = 0; tries < 30 && !(await covered.isVisible()); tries += 1) {
    const before = await currentId(page);
    await page.keyboard.press('s');
    await expect(item(page)).not.toContainText(before);
  }
  await expect(covered).toContainText('covered');
  await expect(item(page).locator('img')).toHaveCount(0);
  await page.keyboard.press('p');
  await expect(item(page).locator('img').first()).toBeVisible();
  await page.keyboard.press('s');
  await page.keyboard.press('k');
  await expect(item(page).locator('[data-media]').first()).toContainText('seen in this shift');
});

test('several are decided on at once, after one question', async ({ page, network }) => {
  await openQueue(page, network, '?kind=user');
  const names = await dataRows(page, table)
    .getByRole('checkbox')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''));
  const box = (name = '') => page.getByRole('checkbox', { name, exact: true });
  await box(names[0]).click();
  await box(names[1]).click();
  await bar(page).getByRole('button', { name: 'Clear flags…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear the flags of 2 items' }).click();
  await expect(box(names[0])).toHaveCount(0);
  await expect(box(names[1])).toHaveCount(0);
});

test('a source that fails says so beside it and is read again, the others go on', async ({ page, network }) => {
  await openQueue(page, network, '', () =>
    network.fail({
      match: { path: '/api/v3/channels', times: 1 },
      effect: { kind: 'status', status: 403, code: 400301 },
    }),
  );
  await page.getByText('What is looked at').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('message');
  await expect(dataRows(page, table).first()).toContainText('Message');
});

test('a wave opens as a list of its own, says what is the same, and is cleared in one stroke', async ({
  page,
  network,
}) => {
  await openQueue(page, network);
  await expect(page.getByRole('list', { name: 'Waves' })).toContainText('same text: “');
  const all = Number(
    await page
      .getByText(/^\d+ open$/)
      .innerText()
      .then((text) => text.replace(/\D/g, '')),
  );
  await page.keyboard.press('w');
  const wave = page.getByRole('toolbar', { name: 'Wave' });
  const count = Number((await wave.getByRole('status').innerText()).match(/\d+/)?.[0]);
  expect(count).toBeGreaterThan(10);
  await expect(page.getByText(`${count} open`)).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('dialog', { name: `Clear the flags of ${count} items` })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${all - count} open`)).toBeVisible();
  await expect(
    tray(page)
      .getByRole('link', { name: /Clearing the flags of/ })
      .first(),
  ).toBeVisible();
});

test('new reports wait behind a line while somebody works, and rows do not move under the hand', async ({
  page,
  network,
}) => {
  await page.clock.install();
  await openQueue(page, network, '?kind=post');
  // All four sources have been read to their end.
  await expect(page.getByText('last looked')).toHaveCount(5, { timeout: 20_000 });
  const [first, second] = await dataRows(page, table).allInnerTexts();
  await page.keyboard.press('d');
  await expect(dataRows(page, table).first()).not.toContainText(first!.split('\n')[0]!);
  const text = 'Win a car today, write me in private and I will tell you how';
  await network.control('POST', 'flags', { count: 4, authors: 2, text });
  await page.clock.fastForward(61_000);
  await expect(page.getByText('4 new reports')).toBeVisible();
  await expect(dataRows(page, table).first()).toContainText(second!.split('\n')[0]!);
  await page.keyboard.press('n');
  await expect(dataRows(page, table).first()).toContainText('Win a car today');
  await expect(page.getByText('4 new reports')).toBeHidden();
});
