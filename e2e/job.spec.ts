import type { Page, Request } from '@playwright/test';

import { dataRows, expect, expectAccessible, rowWith } from './fixtures.ts';
import {
  addedSoFar,
  connectTabs,
  downloadResult,
  expectAddedOnce,
  expectDone,
  expectFates,
  expectResult,
  heading,
  jobItems,
  rulesOf,
  rulesPath,
  slowWrites,
  startImport,
  test,
  untilAdded,
  words,
} from './importHelpers.ts';

import { sandboxServer } from './network.ts';

const progress = (page: Page) => page.getByRole('progressbar', { name: 'Progress' });
const tray = (page: Page) => page.getByRole('region', { name: 'Jobs' });
const menu = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name });

async function cancelTheRest(page: Page) {
  await page.getByRole('button', { name: 'Cancel the rest' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the rest' }).click();
}

test('a job is paused, stays paused elsewhere and after a reload, and goes on when asked', async ({
  connected: page,
  network,
}) => {
  const lines = words(2_000);
  const writes = new Set<Request>();
  const open = new Set<Request>();
  page.on('request', (request) => {
    if (request.method() !== 'POST') return;
    writes.add(request);
    open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  await slowWrites(network, 1_000);
  await startImport(page, lines);
  await expect(heading(page, 'Adding 2,000 rules')).toBeVisible();
  await untilAdded(network, 100);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  await expect.poll(() => open.size).toBe(0);
  const { size } = writes;
  const added = await addedSoFar(network);
  expect(added).toBeLessThan(2_000);
  await expect(progress(page)).toHaveAttribute('aria-valuenow', String(added));

  await menu(page, 'Activity').click();
  await page.getByRole('navigation', { name: 'Activity' }).getByRole('link', { name: 'Jobs' }).click();
  await expect(page.getByRole('list', { name: 'Jobs' })).toContainText('Paused');
  await expect(tray(page)).toContainText('Paused');
  await page.reload();
  await expect(page.getByRole('list', { name: 'Jobs' })).toContainText('Paused');
  expect(writes.size).toBe(size);

  await network.recover();
  await page.getByRole('link', { name: 'Adding 2,000 rules' }).first().click();
  await page.getByRole('button', { name: 'Resume' }).click();
  await expectDone(page, 'Added 2,000 rules');
  await expectAddedOnce(network, lines);
});

test('the rest of a job is cancelled after a question, and every line says on which side it fell', async ({
  connected: page,
  network,
}) => {
  const lines = words(5_000);
  await slowWrites(network, 1_000);
  await startImport(page, lines);
  await untilAdded(network, 100);
  await page.getByRole('button', { name: 'Cancel the rest' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await cancelTheRest(page);
  await expect(page.getByRole('button', { name: /^Remove the [\d,]+ rules this import added$/ })).toBeVisible();

  const live = new Set((await network.blocklist()).map(({ regex }) => regex));
  expect(live.size).toBeGreaterThanOrEqual(100);
  expect(live.size).toBeLessThan(5_000);
  await expectResult(
    page,
    lines.map((line) => (live.has(line) ? 'Live' : 'Cancelled')),
  );
  await expectAddedOnce(network, [...live]);
});

test('a job goes on while other pages are looked at, and the tray leads back to it', async ({
  connected: page,
  network,
}) => {
  const lines = words(2_000);
  await slowWrites(network, 1_000);
  await startImport(page, lines);
  await expect(tray(page)).toHaveCount(0);
  for (const name of ['Blocklist', 'Test a text', 'Activity']) {
    await menu(page, name).click();
    await expect(tray(page).getByRole('progressbar', { name: 'Progress' })).toBeVisible();
  }
  await tray(page).getByRole('link', { name: 'Adding 2,000 rules' }).click();
  await expectDone(page, 'Added 2,000 rules');
  await menu(page, 'Blocklist').click();
  // Calls overtake each other: the newest rule is the last of one of the last calls.
  await expect(dataRows(page, 'Blocklist rules').first()).toContainText(/word (1[6-9]|20)00/);
  await expect(tray(page).getByRole('link', { name: 'Added 2,000 rules' })).toBeVisible();
  await tray(page).getByRole('button', { name: 'Close: Added 2,000 rules' }).click();
  await expect(tray(page)).toHaveCount(0);
  await expectAddedOnce(network, lines);
});

test('a reload in the middle changes nothing of the end', async ({ connected: page, network }) => {
  const lines = words(2_000);
  await slowWrites(network, 1_000);
  await startImport(page, lines);
  await untilAdded(network, 200);
  await page.reload();
  await network.recover();
  await expectDone(page, 'Added 2,000 rules');
  await expectFates(page, ['All 2,000', 'Live 2,000']);
  await expectAddedOnce(network, lines);
});

test('a tab closed in the middle is taken up by the next one', async ({ connected: page, context, network }) => {
  const lines = words(2_000);
  await slowWrites(network, 1_000);
  await startImport(page, lines);
  await untilAdded(network, 200);
  await page.close();
  await network.recover();
  expect(await addedSoFar(network)).toBeLessThan(2_000);

  const next = await context.newPage();
  await next.goto('/activity/jobs');
  await next.getByRole('list', { name: 'Jobs' }).getByRole('link', { name: 'Adding 2,000 rules' }).click();
  await expectDone(next, 'Added 2,000 rules');
  await expectResult(
    next,
    lines.map(() => 'Live'),
  );
  await expectAddedOnce(network, lines);
});

test('a tab that crashes in the middle of 5,000 lines loses none and sends none twice', async ({
  connected: page,
  context,
  network,
}) => {
  const lines = words(5_000);
  await slowWrites(network, 500);
  await startImport(page, lines);
  await untilAdded(network, 1_000);
  const crashed = page.waitForEvent('crash');
  const devtools = await context.newCDPSession(page);
  devtools.send('Page.crash').catch(() => {});
  await crashed;
  await network.recover();
  expect(await addedSoFar(network)).toBeLessThan(5_000);

  const next = await context.newPage();
  await next.goto('/activity/jobs');
  await next.getByRole('list', { name: 'Jobs' }).getByRole('link', { name: 'Adding 5,000 rules' }).click();
  await expectDone(next, 'Added 5,000 rules');
  await expectFates(next, ['All 5,000', 'Live 5,000']);
  await expectResult(
    next,
    lines.map(() => 'Live'),
  );
  await expectAddedOnce(network, lines);
});

test('of two tabs one runs the job, both show it, and either may command it', async ({
  connected: page,
  context,
  network,
}) => {
  const lines = words(2_000);
  await slowWrites(network, 1_000);
  await startImport(page, lines);
  const second = await context.newPage();
  const sentBySecond: string[] = [];
  second.on('request', (request) => {
    if (request.method() === 'POST') sentBySecond.push(request.url());
  });
  await second.goto(page.url());
  await expect(progress(second)).toBeVisible();
  await untilAdded(network, 100);
  await second.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  await expect(progress(page)).not.toHaveAttribute('aria-valuenow', '0');
  await second.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByText('Running', { exact: true })).toBeVisible();
  await expectDone(page, 'Added 2,000 rules');
  await expectDone(second, 'Added 2,000 rules');
  await expectAddedOnce(network, lines);
  expect(sentBySecond).toEqual([]);
});

test('when the tab that runs the job is closed, the other takes over', async ({
  connected: page,
  context,
  network,
}) => {
  const lines = words(2_000);
  await slowWrites(network, 1_000);
  await startImport(page, lines);
  const second = await context.newPage();
  await second.goto('/activity/jobs');
  await expect(progress(second)).toBeVisible();
  await untilAdded(network, 200);
  await page.close();
  await network.recover();
  expect(await addedSoFar(network)).toBeLessThan(2_000);
  await second
    .getByRole('list', { name: 'Jobs' })
    .getByRole('link', { name: /^Add(ed|ing) 2,000 rules$/ })
    .click();
  await expectDone(second, 'Added 2,000 rules');
  await expectAddedOnce(network, lines);
});

test('a job keeps to ten requests a second, and the network never has to say so', async ({
  context,
  page,
  network,
}) => {
  await network.control('POST', 'scale', { rules: [], rateLimit: 10 });
  await connectTabs(context, network, 10);
  const lines = words(1_500);
  await startImport(page, lines);
  await expect(page.getByText(/\d+ items a second/)).toBeVisible();
  await expectDone(page, 'Added 1,500 rules');
  await expectAddedOnce(network, lines);
  expect((await network.requests()).filter(({ status }) => status === 429)).toEqual([]);
});

test('a reload does not forget what was sent in the last second', async ({ context, page, network }) => {
  await network.setBlocklist(words(200));
  await connectTabs(context, network, 3);
  await page.goto('/blocklist');
  for (let times = 0; times < 3; times += 1) {
    await expect(dataRows(page, 'Blocklist rules').first()).toBeVisible();
    await page.reload();
  }
  await expect(dataRows(page, 'Blocklist rules').first()).toBeVisible();
  const { highest } = await network.control<{ highest: number }>('GET', 'pace');
  // Three are allowed; requests may overtake each other a little on the way.
  expect(highest).toBeLessThanOrEqual(4);
});

test('a token that ends in the middle asks to reconnect, and the job goes on where it was', async ({
  connected: page,
  network,
}) => {
  const lines = words(5_000);
  await slowWrites(network, 1_000);
  await startImport(page, lines);
  await untilAdded(network, 100);
  await page
    .getByRole('group', { name: 'Show items' })
    .getByRole('button', { name: /^Not sent yet/ })
    .click();
  const address = page.url();
  await network.control('POST', 'tokens/expire');
  await expect(heading(page, 'Reconnect to Test network')).toBeVisible();
  await expect(page.getByText('The network no longer accepts the token: it expired')).toBeVisible();
  await expect(progress(page)).toBeHidden();
  const added = await addedSoFar(network);
  expect(added).toBeLessThan(5_000);

  // A token that is still refused opens nothing.
  await page.getByLabel('Admin token').fill(network.token);
  await page.getByRole('button', { name: 'Reconnect' }).click();
  await expect(page.getByRole('alert')).toContainText('The token was refused.');
  expect(await addedSoFar(network)).toBe(added);

  await network.control('POST', 'tokens/renew');
  await page.getByRole('button', { name: 'Reconnect' }).click();
  await expect(heading(page, 'Adding 5,000 rules')).toBeVisible();
  await network.recover();
  expect(page.url()).toBe(address);
  await expect(page.getByRole('button', { name: /^Not sent yet/ })).toHaveAttribute('aria-pressed', 'true');
  await expectDone(page, 'Added 5,000 rules');
  await expectAddedOnce(network, lines);
});

test('offline, a job waits and says why; back online it ends as if nothing had been', async ({
  connected: page,
  context,
  network,
}) => {
  const lines = words(2_000);
  await slowWrites(network, 1_000);
  await startImport(page, lines);
  await untilAdded(network, 200);
  await context.setOffline(true);
  await expect(page.getByText('Waiting: this computer is offline')).toBeVisible();
  expect(await addedSoFar(network)).toBeLessThan(2_000);
  await network.recover();
  await context.setOffline(false);
  await expectDone(page, 'Added 2,000 rules');
  await expectFates(page, ['All 2,000', 'Live 2,000']);
  await expectAddedOnce(network, lines);
});

test('undo removes exactly what the import added, and undoing that adds it again', async ({
  connected: page,
  network,
}) => {
  const before = ['there', 'keep'].map((regex) => ({ regex, isMatchExactWord: true }));
  await network.setBlocklist([...before, 'elsewhere']);
  await startImport(page, ['there', 'elsewhere', ...words(150)]);
  await expectDone(page, 'Added 150 rules');
  await page.getByRole('button', { name: 'Remove the 150 rules this import added' }).click();
  await page.getByRole('link', { name: 'This job was undone' }).click();
  await expectDone(page, 'Deleted 150 rules');
  await expectFates(page, ['All 150', 'Deleted 150']);
  expect(await rulesOf(network)).toEqual(['elsewhere (anywhere)', 'keep (exact)', 'there (exact)']);

  await page.getByRole('button', { name: 'Add the 150 rules again' }).click();
  await page.getByRole('link', { name: 'This job was undone' }).click();
  await expectDone(page, 'Added 150 rules');
  expect(await rulesOf(network)).toEqual(
    [
      'elsewhere (anywhere)',
      'keep (exact)',
      'there (exact)',
      ...words(150).map((word) => `${word} (exact)`),
    ].toSorted(),
  );
});

test('undo is in the tray of every page, where the import was done', async ({ connected: page, network }) => {
  await network.setBlocklist([{ regex: 'keep', isMatchExactWord: true }]);
  await startImport(page, ['keep', 'one', 'two']);
  await expectDone(page, 'Added 2 rules');
  await menu(page, 'Blocklist').click();
  await expect(rowWith(page, 'Blocklist rules', 'two')).toBeVisible();
  await tray(page).getByRole('button', { name: 'Undo' }).click();
  await expect(tray(page).getByRole('link', { name: 'Deleted 2 rules' })).toBeVisible();
  await expect(rowWith(page, 'Blocklist rules', 'two')).toHaveCount(0);
  await expect(rowWith(page, 'Blocklist rules', 'keep')).toBeVisible();
  expect(await rulesOf(network)).toEqual(['keep (exact)']);
});

const isRefused = (line: string) => line.startsWith('sandbox:');

test('a refused batch is halved until the culprits are named, and the others live', async ({
  connected: page,
  network,
}) => {
  const lines = words(240);
  lines[20] = 'sandbox:refuse me';
  lines[21] = 'sandbox:refuse me too';
  lines[150] = 'sandbox:refuse this';
  await startImport(page, lines);
  await expectDone(page, 'Added 237 rules');
  await expect(page.getByText('Done, with 3 exceptions')).toBeVisible();
  await page.getByRole('button', { name: /^Refused or left out/ }).click();
  await expect(dataRows(page, jobItems)).toHaveCount(3);
  await expect(rowWith(page, jobItems, 'sandbox:refuse me')).toContainText(
    'The network refused it: Refused, as the phrase asks',
  );
  await expectResult(
    page,
    lines.map((line) => (isRefused(line) ? 'Refused' : 'Live')),
  );
  await expectAddedOnce(
    network,
    lines.filter((line) => !isRefused(line)),
  );
});

test('what the network refused is tried again when asked, and nothing else', async ({ connected: page, network }) => {
  await network.setBlocklist([{ regex: 'there', isMatchExactWord: true }]);
  await network.fail({
    match: { method: 'POST', path: rulesPath, times: 6 },
    effect: { kind: 'status', status: 400, code: 400_000, message: 'Not today' },
  });
  const long = 'x'.repeat(501);
  await startImport(page, ['there', 'one', 'two', 'three', 'four', 'five', 'five', long]);
  await expect(page.getByText(/^Done, with \d exceptions?$/)).toBeVisible();
  const refused = (await downloadResult(page)).filter((record) => record['Why']?.includes('Not today'));
  expect(refused.length).toBeGreaterThan(0);
  await page.getByRole('button', { name: /^Try \d items? again$/ }).click();
  // The line that was never fit to be sent is none.
  await expect(page.getByText('Done', { exact: true })).toBeVisible();
  await expectResult(page, ['Was already there', 'Live', 'Live', 'Live', 'Live', 'Live', 'Live', 'Refused']);
  expect(await rulesOf(network)).toEqual(
    ['there', 'one', 'two', 'three', 'four', 'five'].map((word) => `${word} (exact)`).toSorted(),
  );
});

async function expectAccessibleInBothThemes(page: Page) {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
}

test('a job that is done is accessible in light and dark', async ({ connected: page, network }) => {
  await network.setBlocklist([{ regex: 'there', isMatchExactWord: true }]);
  await startImport(page, ['there', 'sandbox:refuse me', ...words(30)]);
  await expectDone(page, 'Added 30 rules');
  await expectAccessibleInBothThemes(page);
});

test('a job that runs, and the list it stands in, are accessible in light and dark', async ({
  connected: page,
  network,
}) => {
  await slowWrites(network, 60_000);
  await startImport(page, words(500));
  await expect(rowWith(page, jobItems, 'Being sent').first()).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await menu(page, 'Activity').click();
  await page.getByRole('navigation', { name: 'Activity' }).getByRole('link', { name: 'Jobs' }).click();
  await expect(page.getByRole('list', { name: 'Jobs' }).getByRole('link')).toHaveCount(1);
  await expect(progress(page)).toBeVisible();
  await expectAccessibleInBothThemes(page);
});

test('finished jobs are cleared from this browser, not from the network', async ({ connected: page, network }) => {
  await startImport(page, ['one']);
  await expectDone(page, 'Added 1 rule');
  await page.goto('/activity/jobs');
  await page.getByRole('button', { name: 'Clear finished jobs' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear 1 job' }).click();
  await expect(page.getByText('Nothing has been changed yet')).toBeVisible();
  await page.goBack();
  await expect(heading(page, 'No such job')).toBeVisible();
  expect(await rulesOf(network)).toEqual(['one (exact)']);
});

test('however often Undo is pressed, one undo is begun', async ({ connected: page, network }) => {
  await startImport(page, words(3));
  await expectDone(page, 'Added 3 rules');
  await page.getByRole('button', { name: 'Remove the 3 rules this import added' }).dblclick();
  await expect.poll(() => network.blocklist()).toEqual([]);
  await page.goto('/activity/jobs');
  await expect(page.getByRole('list', { name: 'Jobs' }).getByRole('listitem')).toHaveCount(2);
});

test('leaving is warned of while a call is out, and not after', async ({ connected: page, network }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await slowWrites(network, 3_000);
  await startImport(page, words(100));
  await expect(page.getByText('Running')).toBeVisible();
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expectDone(page, 'Added 100 rules');
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
});

test('a list that was read far shows what a large deletion has deleted', async ({ connected: page, network }) => {
  await network.setBlocklist(words(2_100));
  await page.goto('/blocklist');
  const grid = page.getByRole('grid', { name: 'Blocklist rules' });
  await expect(rowWith(page, 'Blocklist rules', 'word 2100')).toBeVisible();
  await expect(async () => {
    await grid.press('End');
    await expect(page.getByText(/^[2-9]\d\d rules loaded/)).toBeVisible({ timeout: 250 });
  }).toPass();
  await grid.press('Home');
  await rowWith(page, 'Blocklist rules', 'word 2100').getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Select all that match, also those not loaded' }).click();
  await page.getByRole('button', { name: 'Delete all that match…' }).click();
  await page.getByRole('textbox', { name: 'Type 2100 to confirm' }).fill('2100');
  await page.getByRole('button', { name: 'Delete 2,100 rules' }).click();
  await expect(rowWith(page, 'Blocklist rules', 'word 2100')).toHaveCount(0);
  expect(await network.blocklist()).toEqual([]);
});

test('undo leaves alone what others have changed since, and says so where nothing is left', async ({
  connected: page,
  network,
}) => {
  await startImport(page, ['one', 'two', 'three']);
  await expectDone(page, 'Added 3 rules');
  const other = async (method: string, word: string, body?: object) => {
    const rule = (await network.blocklist()).find(({ regex }) => regex === word);
    const path = body ? `${rulesPath}/${rule?.ruleId}` : `${rulesPath}?ruleIds[]=${rule?.ruleId}`;
    await fetch(`${sandboxServer}${path}`, {
      method,
      headers: { Authorization: `Bearer ${network.token}` },
      ...(body && { body: JSON.stringify({ ...body, ruleId: rule?.ruleId }) }),
    });
  };
  await other('PUT', 'two', { isEnabled: false });
  await page.getByRole('button', { name: 'Remove the 3 rules this import added' }).click();
  await expect(page.getByRole('link', { name: 'This job was undone' })).toBeVisible();
  const left = (await network.blocklist()).map(({ regex }) => regex);
  expect(left).toContain('two');
  expect(left).not.toContain('one');

  await startImport(page, ['four']);
  await expectDone(page, 'Added 1 rule');
  await other('DELETE', 'four');
  await page.getByRole('button', { name: 'Remove the 1 rule this import added' }).click();
  await expect(page.getByText('Nothing is left to take back')).toBeVisible();
});

test('by keyboard, pausing and resuming leave the focus on the button, and undo on the page', async ({
  connected: page,
  network,
}) => {
  await slowWrites(network, 1_000);
  await startImport(page, words(2_000));
  await untilAdded(network, 100);
  await page.getByRole('button', { name: 'Pause' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Resume' })).toBeFocused();
  await network.recover();
  await page.keyboard.press('Enter');
  await expectDone(page, 'Added 2,000 rules');
  await page.getByRole('button', { name: 'Remove the 2,000 rules this import added' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'This job was undone' })).toBeVisible();
  await expect(page.locator('body')).not.toBeFocused();
});
