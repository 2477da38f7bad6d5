import type { Page, Route } from '@playwright/test';

import { columnTexts, connectTab, dataRows, expect, goOffline, rowWith, test } from './fixtures.ts';
import type { Network } from './network.ts';

const rules = 'Blocklist rules';
const numbered = (count: number, word = 'casino') => Array.from({ length: count }, (_, index) => `${word}${index + 1}`);

const rowOf = (page: Page, word: string) => rowWith(page, rules, word);
const expectWords = (page: Page, words: readonly string[]) =>
  expect.poll(() => columnTexts(page, rules, 'Word or pattern')).toEqual(words);
const expectState = (page: Page, word: string, state: string) =>
  expect(rowOf(page, word).getByRole('gridcell', { name: state, exact: true })).toBeVisible();
const words = async (network: Network) => (await network.blocklist()).map(({ regex }) => regex);
const readings = (network: Network) => network.requests('/api/v3/blocklists');
const selectionBar = (page: Page) => page.getByRole('toolbar', { name: 'Selected rules' });
const tray = (page: Page) => page.getByRole('region', { name: 'Jobs' });

/** Scrolls on, as somebody holding the End key, until the list says that it is at its end. */
async function loadAll(page: Page, count: number) {
  await page.getByRole('grid', { name: rules }).focus();
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(page.getByText(`That is all: ${count} rules`)).toBeVisible({ timeout: 250 });
  }).toPass();
  await page.keyboard.press('End');
}

// Reading

test('the list goes on by paging token alone, to its end', async ({ connected: page, network }) => {
  await network.setBlocklist(numbered(130));
  await page.goto('/blocklist');
  await expect(rowOf(page, 'casino130')).toBeVisible();
  await loadAll(page, 130);
  await expect(rowOf(page, 'casino1')).toBeVisible();
  await expect(page.getByText('130 rules loaded, newest first')).toBeVisible();

  const [first, ...further] = await readings(network);
  expect(first?.query).toEqual({ sortBy: 'lastCreated', options: { limit: '20' } });
  expect(further).toHaveLength(6);
  const tokens = further.map(({ query }) => query['options'] as Record<string, string>);
  expect(tokens.flatMap(Object.keys)).toEqual(Array.from({ length: 6 }, () => 'token'));
  expect(new Set(tokens.map(({ token }) => token)).size).toBe(6);
});

test('only what is looked at is read', async ({ connected: page, network }) => {
  await network.setBlocklist(numbered(400));
  await page.goto('/blocklist');
  await expect(rowOf(page, 'casino400')).toBeVisible();
  await expect(page.getByText(/^\d+ rules loaded/)).toBeVisible();
  expect((await readings(network)).length).toBeLessThan(5);
});

test('a row that comes on two pages is shown once', async ({ connected: page, network }) => {
  await network.setBlocklist(numbered(30));
  // A rule added between two readings pushes the last one of a page on to the next.
  await page.route(/blocklists\?.*token/, async (route) => {
    await network.control('POST', 'rules', { rules: ['added meanwhile'] });
    await route.continue();
  });
  await page.goto('/blocklist');
  await loadAll(page, 30);
  expect(await network.blocklist()).toHaveLength(31);
});

test('the search asks the network for rules that start so, and is in the URL', async ({
  connected: page,
  network,
  context,
}) => {
  await network.setBlocklist(['casino', 'casting', 'occasion', 'spam']);
  await page.goto('/blocklist');
  await page.getByRole('searchbox', { name: 'Search rules from their start' }).fill('cas');
  await expectWords(page, ['casting', 'casino']);
  await expect(page).toHaveURL('/blocklist?q=cas');
  expect((await readings(network)).at(-1)?.query).toEqual({
    regex: 'cas',
    sortBy: 'lastCreated',
    options: { limit: '20' },
  });

  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('cas');
  await expectWords(page, ['casting', 'casino']);

  const shared = await context.newPage();
  await connectTab(shared, network);
  await shared.goto(page.url());
  await expectWords(shared, ['casting', 'casino']);
});

test('typing a word asks the network once, not once a letter', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino', 'spam']);
  await page.goto('/blocklist');
  await expectWords(page, ['spam', 'casino']);
  await page.getByRole('searchbox').pressSequentially('casino', { delay: 20 });
  await expectWords(page, ['casino']);
  expect((await readings(network)).map(({ query }) => query['regex'])).toEqual([undefined, 'casino']);
});

test('the order is newest first, or oldest first, and is in the URL', async ({ connected: page, network }) => {
  await network.setBlocklist(['first', 'second', 'third']);
  await page.goto('/blocklist');
  await expectWords(page, ['third', 'second', 'first']);
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Oldest first');
  await expectWords(page, ['first', 'second', 'third']);
  await expect(page).toHaveURL('/blocklist?order=oldest');
  await expect(page.getByText('3 rules loaded, oldest first')).toBeVisible();
  await page.reload();
  await expectWords(page, ['first', 'second', 'third']);
  await page.goBack();
  await expectWords(page, ['third', 'second', 'first']);
});

test('an address that makes no sense shows the list as it is by default', async ({ connected: page, network }) => {
  await network.setBlocklist(['first', 'second']);
  await page.goto('/blocklist?order=sideways&page=7');
  await expectWords(page, ['second', 'first']);
});

test('the number of rows per request is kept over a reload', async ({ connected: page, network }) => {
  await network.setBlocklist(numbered(60));
  await page.goto('/blocklist');
  await page.getByRole('combobox', { name: 'Rows per request' }).selectOption('100 per request');
  await expect(page.getByText('60 rules loaded')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Rows per request' })).toHaveValue('100');
  await expect(page.getByText('60 rules loaded')).toBeVisible();
  expect((await readings(network)).at(-1)?.query).toMatchObject({ options: { limit: '100' } });
});

test('a rule is shown as the word it stands for, a pattern as the pattern', async ({ connected: page, network }) => {
  await network.setBlocklist([
    { regex: String.raw`a\.b \(c\)`, isMatchExactWord: true },
    { regex: 'fr+ee', isEnabled: false },
    'ห้ามใช้คำนี้',
    'كلمة محظورة',
  ]);
  await page.goto('/blocklist');
  await expectWords(page, ['كلمة محظورة', 'ห้ามใช้คำนี้', 'fr+ee', 'a.b (c)']);
  await expect
    .poll(() => columnTexts(page, rules, 'Match'))
    .toEqual(['Anywhere in the text', 'Anywhere in the text', 'Anywhere in the text', 'Exact word only']);
  await expect.poll(() => columnTexts(page, rules, 'State')).toEqual(['● On', '● On', '○ Off', '● On']);
});

// Bad days

test('when the network refuses a page token the list starts again, and says so', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(numbered(30));
  await network.fail({
    match: { path: '/api/v3/blocklists', after: 1, times: 1 },
    effect: { kind: 'status', status: 400, code: 400000, message: 'query token is invalid' },
  });
  await page.goto('/blocklist');
  await expect(page.getByText('The page link had expired, so the list was loaded again from its start.')).toBeVisible();
  await loadAll(page, 30);
  expect((await readings(network)).map(({ query }) => Object.keys(query['options'] as object)[0])).toEqual([
    'limit',
    'token',
    'limit',
    'token',
  ]);
});

test('a network with a fault is said so, and asked again on demand', async ({ connected: page, network }) => {
  await network.setBlocklist(['spam']);
  await network.fail({ match: { path: '/api/v3/blocklists' }, effect: { kind: 'status', status: 500 } });
  await page.goto('/blocklist');
  const alert = page.getByRole('alert');
  await expect(alert.getByRole('heading', { name: 'The network has a fault.' })).toBeVisible();
  await expect(alert).toContainText('GET /api/v3/blocklists · 500');
  expect(await readings(network)).toHaveLength(4);
  await network.recover();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectWords(page, ['spam']);
  await expect(alert).toHaveCount(0);
});

test('an answer that is not JSON names the endpoint', async ({ connected: page, network }) => {
  await network.fail({ match: { path: '/api/v3/blocklists' }, effect: { kind: 'malformed-json' } });
  await page.goto('/blocklist');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The network answered something this console does not understand.');
  await expect(alert).toContainText('GET /api/v3/blocklists · 200 · The answer is not JSON');
});

test('an answer that breaks off is not taken for a short list', async ({ connected: page, network }) => {
  await network.fail({ match: { path: '/api/v3/blocklists' }, effect: { kind: 'truncated-json' } });
  await page.goto('/blocklist');
  await expect(page.getByRole('alert')).toContainText('The network answered something this console');
  await expect(page.getByRole('grid')).toHaveCount(0);
});

test('an answer without a required field names the endpoint and the field', async ({ connected: page, network }) => {
  await network.fail({ match: { path: '/api/v3/blocklists' }, effect: { kind: 'missing-field', name: 'ruleId' } });
  await page.goto('/blocklist');
  await expect(page.getByRole('alert')).toContainText('GET /api/v3/blocklists · results.0.ruleId');
});

test('offline is said so, and what is loaded stays', async ({ connected: page, network, context }) => {
  await network.setBlocklist(numbered(200));
  await page.goto('/blocklist');
  await expect(rowOf(page, 'casino200')).toBeVisible();
  // More than is read ahead of what is looked at.
  await goOffline(page);
  await page.getByRole('grid', { name: rules }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('alert')).toHaveText('The network did not answer.');
  await page.keyboard.press('Home');
  await expect(rowOf(page, 'casino200')).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Load the next rows again' }).click();
  await loadAll(page, 200);
});

test('offline from the start, the list is shown as soon as there is a network', async ({
  connected: page,
  network,
  context,
}) => {
  await network.setBlocklist(['first', 'second']);
  await page.goto('/blocklist');
  await expectWords(page, ['second', 'first']);
  await goOffline(page);
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Oldest first');
  await expect(page.getByRole('alert')).toContainText('The network did not answer.');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectWords(page, ['first', 'second']);
});

test('an empty blocklist says what would be here, and the next step', async ({ connected: page, network }) => {
  await network.setBlocklist([]);
  await page.goto('/blocklist');
  await expect(page.getByRole('heading', { name: 'The blocklist is empty' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Import words' }).click();
  await expect(page).toHaveURL('/blocklist/import');
});

test('a search without a match says so, and can be cleared', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino']);
  await page.goto('/blocklist?q=zebra');
  await expect(page.getByRole('heading', { name: 'No rule starts with “zebra”' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expectWords(page, ['casino']);
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page).toHaveURL('/blocklist');
});

test('a range of rows begins where somebody clicked, and gets shorter again', async ({ connected: page, network }) => {
  await network.setBlocklist(numbered(12));
  await page.goto('/blocklist');
  await rowOf(page, 'casino9').click();
  await rowOf(page, 'casino5').click({ modifiers: ['Shift'] });
  await expect(selectionBar(page)).toContainText('5 selected');
  await rowOf(page, 'casino7').click({ modifiers: ['Shift'] });
  await expect(selectionBar(page)).toContainText('3 selected');
});

test('a page link that is refused for ever is an error with a way on, not a list that starts over and over', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(numbered(60));
  await page.route(/blocklists\?.*token/, (route) =>
    route.fulfill({ status: 400, json: { status: 'error', code: 400000, message: 'Invalid token' } }),
  );
  await page.goto('/blocklist');
  await expect(page.getByRole('button', { name: 'Load the next rows again' })).toBeVisible();
  await expect(page.getByText('The page link had expired')).toHaveCount(1);
  await page.unroute(/blocklists\?.*token/);
  await page.getByRole('button', { name: 'Load the next rows again' }).click();
  await loadAll(page, 60);
});

test('whoever leaves while all that match are read has decided nothing', async ({ connected: page, network }) => {
  await network.setBlocklist(numbered(500));
  await page.goto('/blocklist');
  await rowOf(page, 'casino500').getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Select all that match, also those not loaded' }).click();
  await network.fail({ match: { path: '/api/v3/blocklists' }, effect: { kind: 'latency', ms: 700 } });
  await page.getByRole('button', { name: 'Disable', exact: true }).click();
  await expect(page.getByText(/^Reading the matching rules/)).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Test a text' }).click();
  await network.recover();
  await page.getByRole('textbox', { name: 'Text of a post, comment or message' }).fill('a text');
  await expect(page.getByText('Checked against 500 rules')).toBeVisible();
  expect((await network.requests()).filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('where the browser keeps nothing, a decision says so and sends nothing', async ({ connected: page, network }) => {
  await network.setBlocklist(['one']);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('No', 'SecurityError');
    };
  });
  await page.goto('/blocklist');
  await rowOf(page, 'one').getByRole('button', { name: 'Disable one' }).click();
  await expect(page.getByText('Nothing was sent.').first()).toBeVisible();
  expect((await network.requests()).filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('the focus stays where the work is: on the button of a closed form, in the list of a deleted row', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(['one', 'two']);
  await page.goto('/blocklist');
  const { word } = await openAddForm(page);
  await word.press('Escape');
  await expect(page.getByRole('button', { name: 'Add a rule' })).toBeFocused();
  await rowOf(page, 'one').getByRole('button', { name: 'Delete one' }).click();
  await page.getByRole('button', { name: 'Delete the rule' }).click();
  await expect(rowOf(page, 'one')).toHaveCount(0);
  await expect(page.getByRole('grid', { name: rules })).toBeFocused();
});

test('going back leads to the same place in the list', async ({ connected: page, network }) => {
  await network.setBlocklist(numbered(300));
  await page.goto('/blocklist');
  const grid = page.getByRole('grid', { name: rules });
  await expect(rowOf(page, 'casino300')).toBeVisible();
  await loadAll(page, 300);
  await grid.evaluate((element) => element.scrollTo(0, 4_000));
  await expect(rowOf(page, 'casino180')).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible();
  await page.goBack();
  await expect(rowOf(page, 'casino180')).toBeVisible();
  expect(await grid.evaluate(({ scrollTop }) => scrollTop)).toBe(4_000);
});

// Adding one

/** Lost here rather than by a fault of the sandbox: a browser by itself resends what a reused connection swallowed. */
async function loseAnswer(route: Route) {
  await route.fetch();
  await route.abort('connectionreset');
}

async function openAddForm(page: Page) {
  await page.getByRole('button', { name: 'Add a rule' }).click();
  const form = page.getByRole('form', { name: 'Add a rule' });
  const word = form.getByRole('textbox', { name: 'Word or phrase' });
  await expect(word).toBeFocused();
  const add = async (text: string) => {
    await word.fill(text);
    await form.getByRole('button', { name: 'Add the rule' }).click();
  };
  return { form, word, message: form.getByRole('status'), add };
}

test('a word is added as plain text, its signs escaped', async ({ connected: page, network }) => {
  await network.setBlocklist(['spam']);
  await page.goto('/blocklist');
  const { form, word, message, add } = await openAddForm(page);
  await add('  a.b (c)  ');
  await expect(message).toHaveText('Adding “a.b (c)”.');
  await expect(word).toHaveValue('');
  await expectWords(page, ['a.b (c)', 'spam']);
  expect((await network.blocklist()).at(-1)).toMatchObject({
    regex: String.raw`a\.b \(c\)`,
    isMatchExactWord: true,
    isEnabled: true,
  });

  await word.press('Escape');
  await expect(form).toBeHidden();
});

test('a pattern is added as it stands, to match anywhere', async ({ connected: page, network }) => {
  await network.setBlocklist(['spam']);
  await page.goto('/blocklist');
  const { form, add } = await openAddForm(page);
  await form.getByRole('combobox', { name: 'Match' }).selectOption('Anywhere in the text');
  await form.getByRole('combobox', { name: 'Read as' }).selectOption('Regular expression');
  await add('fr+ee');
  await expectWords(page, ['fr+ee', 'spam']);
  expect((await network.blocklist()).at(-1)).toMatchObject({ regex: 'fr+ee', isMatchExactWord: false });
});

test('a rule that is there already is said so and not sent', async ({ connected: page, network }) => {
  await network.setBlocklist([
    { regex: 'spam', isMatchExactWord: true },
    { regex: 'scam', isMatchExactWord: true, isEnabled: false },
  ]);
  await page.goto('/blocklist');
  const { form, add } = await openAddForm(page);
  const problem = form.getByRole('alert');
  await add('spam');
  await expect(problem).toHaveText('“spam” is already there.');
  await add('scam');
  await expect(problem).toHaveText('“scam” is already there, switched off.');
  expect((await network.requests()).filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('what cannot be a rule is said so and not sent', async ({ connected: page, network }) => {
  await network.setBlocklist(['spam']);
  await page.goto('/blocklist');
  const { form, add } = await openAddForm(page);
  const problem = form.getByRole('alert');
  await add('   ');
  await expect(problem).toHaveText('Type a word or a phrase.');
  await add('x'.repeat(501));
  await expect(problem).toHaveText('A rule may be at most 500 characters long.');
  await form.getByRole('combobox', { name: 'Read as' }).selectOption('Regular expression');
  await add('(unclosed');
  await expect(problem).toHaveText('This is not a valid regular expression.');
  expect((await network.requests()).filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('a rule the network refuses is told of, with the reason', async ({ connected: page, network }) => {
  await network.setBlocklist(['spam']);
  await page.goto('/blocklist');
  const { add } = await openAddForm(page);
  await network.fail({
    match: { method: 'POST' },
    effect: { kind: 'status', status: 400, code: 400000, message: 'No more rules' },
  });
  await add('scam');
  await expect(tray(page)).toContainText('Done, with 1 exception');
  await tray(page).getByRole('link', { name: 'Added 0 rules' }).click();
  await expect(rowWith(page, 'Items of this job', 'scam')).toContainText('The network refused it: No more rules');
  expect(await words(network)).toEqual(['spam']);
});

test('a change the network never answered is read back before it is sent again', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(['spam']);
  await page.goto('/blocklist');
  const { add } = await openAddForm(page);
  await page.route('**/api/v2/blacklist/records', loseAnswer, { times: 1 });
  await add('scam');
  await expect(tray(page)).toContainText('Added 1 rule');
  await expect(tray(page)).toContainText('Done');
  expect(await words(network)).toEqual(['spam', 'scam']);
  expect((await network.requests()).filter(({ method }) => method === 'POST')).toHaveLength(1);
});

// Switching on and off

test('one rule is switched off and on again', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino', 'spam']);
  await page.goto('/blocklist');
  await page.getByRole('button', { name: 'Disable spam' }).click();
  await expectState(page, 'spam', '○ Off');
  await expectState(page, 'casino', '● On');
  expect(await network.blocklist()).toMatchObject([{ isEnabled: true }, { regex: 'spam', isEnabled: false }]);
  await page.getByRole('button', { name: 'Enable spam' }).click();
  await expectState(page, 'spam', '● On');
  expect(await network.blocklist()).toMatchObject([{ isEnabled: true }, { regex: 'spam', isEnabled: true }]);
});

test('several rules are switched at once, and only those that are not so yet', async ({ connected: page, network }) => {
  await network.setBlocklist(['a1', { regex: 'a2', isEnabled: false }, 'a3', 'a4']);
  await page.goto('/blocklist');
  for (const word of ['a1', 'a2', 'a3']) await page.getByRole('checkbox', { name: `Select ${word}` }).check();
  await selectionBar(page).getByRole('button', { name: 'Disable' }).click();
  await expect(tray(page)).toContainText('Disabled 2 rules');
  await expect.poll(() => columnTexts(page, rules, 'State')).toEqual(['● On', '○ Off', '○ Off', '○ Off']);
  await expect(selectionBar(page)).toHaveCount(0);
  expect((await network.blocklist()).map(({ isEnabled }) => isEnabled)).toEqual([false, false, false, true]);
  expect((await network.requests()).filter(({ method }) => method === 'PUT')).toHaveLength(2);
});

test('switching off is undone from the tray', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino', 'spam']);
  await page.goto('/blocklist');
  await page.getByRole('button', { name: 'Disable spam' }).click();
  await expectState(page, 'spam', '○ Off');
  await tray(page).getByRole('button', { name: 'Undo' }).click();
  await expectState(page, 'spam', '● On');
  expect(await network.blocklist()).toMatchObject([{ isEnabled: true }, { isEnabled: true }]);
});

// Deleting

test('deleting asks first, and Escape and Cancel are safe', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino', 'spam']);
  await page.goto('/blocklist');
  const dialog = page.getByRole('dialog', { name: 'Delete “spam”' });
  const remove = page.getByRole('button', { name: 'Delete spam' });

  await remove.click();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(remove).toBeFocused();

  await remove.click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(remove).toBeFocused();

  await expectWords(page, ['spam', 'casino']);
  expect((await network.requests()).filter(({ method }) => method === 'DELETE')).toEqual([]);
});

test('a rule is deleted by the button that repeats the verb', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino', 'spam']);
  await page.goto('/blocklist');
  await page.getByRole('button', { name: 'Delete spam' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the rule' }).click();
  await expectWords(page, ['casino']);
  await expect(tray(page)).toContainText('Deleted 1 rule');
  expect(await words(network)).toEqual(['casino']);
});

test('several rules are deleted, the others stay', async ({ connected: page, network }) => {
  await network.setBlocklist(['a1', 'a2', 'a3', 'a4']);
  await page.goto('/blocklist');
  await page.getByRole('checkbox', { name: 'Select a2' }).check();
  await page.getByRole('checkbox', { name: 'Select a3' }).check();
  await selectionBar(page).getByRole('button', { name: 'Delete 2 rules…' }).click();
  await page.getByRole('dialog', { name: 'Delete 2 rules' }).getByRole('button', { name: 'Delete 2 rules' }).click();
  await expectWords(page, ['a4', 'a1']);
  await expect(selectionBar(page)).toHaveCount(0);
  expect(await words(network)).toEqual(['a1', 'a4']);
});

test('a selection outlives the thought better of', async ({ connected: page, network }) => {
  await network.setBlocklist(['a1', 'a2']);
  await page.goto('/blocklist');
  await page.getByRole('checkbox', { name: 'Select a1' }).check();
  await selectionBar(page).getByRole('button', { name: 'Delete 1 rule…' }).click();
  await page.keyboard.press('Escape');
  await expect(selectionBar(page)).toContainText('1 selected');
});

test('from a hundred rules on, the number has to be typed', async ({ connected: page, network }) => {
  await network.setBlocklist(numbered(120));
  await page.goto('/blocklist');
  await page.getByRole('combobox', { name: 'Rows per request' }).selectOption('100 per request');
  await loadAll(page, 120);
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await selectionBar(page).getByRole('button', { name: 'Delete 120 rules…' }).click();

  const dialog = page.getByRole('dialog', { name: 'Delete 120 rules' });
  const typed = dialog.getByRole('textbox', { name: 'Type 120 to confirm' });
  const confirm = dialog.getByRole('button', { name: 'Delete 120 rules' });
  await expect(typed).toBeFocused();
  await expect(confirm).toBeDisabled();
  await typed.fill('12');
  await expect(confirm).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await typed.fill('120');
  await confirm.click();
  await expect(page.getByRole('heading', { name: 'The blocklist is empty' })).toBeVisible();
  expect(await network.blocklist()).toEqual([]);
});

test('all that match are deleted, also those never loaded, and nothing else', async ({ connected: page, network }) => {
  await network.setBlocklist(['before', ...numbered(250), 'after']);
  await page.goto('/blocklist?q=casino');
  await expect(rowOf(page, 'casino250')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await selectionBar(page).getByRole('button', { name: 'Select all that match, also those not loaded' }).click();
  await expect(selectionBar(page)).toContainText('All rules that match');
  await selectionBar(page).getByRole('button', { name: 'Delete all that match…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete 250 rules' });
  await dialog.getByRole('textbox', { name: 'Type 250 to confirm' }).fill('250');
  await dialog.getByRole('button', { name: 'Delete 250 rules' }).click();
  await expect(tray(page)).toContainText('Deleted 250 rules');
  await expect(page.getByRole('heading', { name: 'No rule starts with “casino”' })).toBeVisible();
  expect(await words(network)).toEqual(['before', 'after']);
});

test('when not all that match can be read, nothing is changed', async ({ connected: page, network }) => {
  await network.setBlocklist(numbered(250));
  await page.goto('/blocklist');
  await expect(rowOf(page, 'casino250')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  await selectionBar(page).getByRole('button', { name: 'Select all that match' }).click();
  await network.fail({
    match: { path: '/api/v3/blocklists', after: 1 },
    effect: { kind: 'status', status: 403, code: 400301 },
  });
  await selectionBar(page).getByRole('button', { name: 'Delete all that match…' }).click();
  await expect(page.getByText('The matching rules could not all be read, so nothing was changed.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await network.blocklist()).toHaveLength(250);
});

test('deleting is undone from the tray: the same rules come back', async ({ connected: page, network }) => {
  await network.setBlocklist([{ regex: 'casino', isMatchExactWord: true }, 'fr+ee', 'spam']);
  await page.goto('/blocklist');
  await page.getByRole('checkbox', { name: 'Select casino' }).check();
  await page.getByRole('checkbox', { name: 'Select fr+ee' }).check();
  await selectionBar(page).getByRole('button', { name: 'Delete 2 rules…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete 2 rules' }).click();
  await expectWords(page, ['spam']);
  await tray(page).getByRole('button', { name: 'Undo' }).click();
  await expect(rowOf(page, 'casino')).toBeVisible();
  await expect(rowOf(page, 'fr+ee')).toBeVisible();
  const now = await network.blocklist();
  expect(now).toHaveLength(3);
  expect(now).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ regex: 'casino', isMatchExactWord: true, isEnabled: true }),
      expect.objectContaining({ regex: 'fr+ee', isMatchExactWord: false, isEnabled: true }),
    ]),
  );
});

// Selecting

test('a range is selected by shift and click', async ({ connected: page, network }) => {
  await network.setBlocklist(numbered(8));
  await page.goto('/blocklist');
  await page.getByRole('checkbox', { name: 'Select casino7' }).click();
  await expect(selectionBar(page)).toContainText('1 selected');
  await page.getByRole('checkbox', { name: 'Select casino4' }).click({ modifiers: ['Shift'] });
  await expect(selectionBar(page)).toContainText('4 selected');
  await rowOf(page, 'casino2')
    .getByText('casino2')
    .click({ modifiers: ['Shift'] });
  await expect(selectionBar(page)).toContainText('6 selected');
  await expect(dataRows(page, rules).and(page.getByRole('row', { selected: true }))).toHaveText([
    /casino7/,
    /casino6/,
    /casino5/,
    /casino4/,
    /casino3/,
    /casino2/,
  ]);
});

test('rows are selected by keyboard alone', async ({ connected: page, network }) => {
  await network.setBlocklist(numbered(6));
  await page.goto('/blocklist');
  await expect(rowOf(page, 'casino6')).toBeVisible();
  const selected = dataRows(page, rules).and(page.getByRole('row', { selected: true }));
  await page.getByRole('combobox', { name: 'Rows per request' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('grid', { name: rules })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(selected).toHaveText([/casino5/]);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(selected).toHaveText([/casino5/, /casino4/, /casino3/]);
  await page.keyboard.press('Space');
  await expect(selected).toHaveText([/casino5/, /casino4/]);
  await page.keyboard.press('Control+a');
  await expect(selected).toHaveCount(6);
  await page.keyboard.press('Escape');
  await expect(selected).toHaveCount(0);
});

test('a rule is switched and deleted by keyboard alone', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino', 'spam']);
  await page.goto('/blocklist');
  const grid = page.getByRole('grid', { name: rules });
  await grid.focus();
  await page.keyboard.press('e');
  await expectState(page, 'spam', '○ Off');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Enable spam' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectState(page, 'spam', '● On');
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: 'Delete “spam”' });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectWords(page, ['casino']);
  await expect(grid).toBeFocused();
  expect(await words(network)).toEqual(['casino']);
});

test('a changed filter empties the selection, so that nobody deletes what is out of sight', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(['casino', 'spam']);
  await page.goto('/blocklist');
  await page.getByRole('checkbox', { name: 'Select spam' }).check();
  await expect(selectionBar(page)).toBeVisible();
  await page.getByRole('searchbox').fill('cas');
  await expectWords(page, ['casino']);
  await expect(selectionBar(page)).toHaveCount(0);
});

test('the box in the heading selects all loaded rows, and none again', async ({ connected: page, network }) => {
  await network.setBlocklist(numbered(5));
  await page.goto('/blocklist');
  const all = page.getByRole('checkbox', { name: 'Select all loaded rows' });
  await page.getByRole('checkbox', { name: 'Select casino3' }).check();
  await expect(all).toBeChecked({ indeterminate: true });
  await all.click();
  await expect(selectionBar(page)).toContainText('5 selected');
  await expect(selectionBar(page).getByRole('button', { name: 'Select all that match' })).toHaveCount(0);
  await all.click();
  await expect(selectionBar(page)).toHaveCount(0);
});

// Pasting

test('words pasted outside a text field go to the import', async ({ connected: page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/blocklist');
  await expect(dataRows(page, rules).first()).toBeVisible();
  await page.evaluate(() => navigator.clipboard.writeText('kadabra\nkazam'));
  await page.keyboard.press('Control+v');
  await expect(page).toHaveURL('/blocklist/import');
  await expect(page.getByRole('grid', { name: 'Lines of the list' })).toContainText('kazam');
});

test('words pasted into the search are searched', async ({ connected: page, network, context }) => {
  await network.setBlocklist(['kadabra', 'kazam']);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/blocklist');
  await page.evaluate(() => navigator.clipboard.writeText('kada'));
  await page.getByRole('searchbox').press('Control+v');
  await expectWords(page, ['kadabra']);
  await expect(page).toHaveURL('/blocklist?q=kada');
});
