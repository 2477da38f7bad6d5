import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';

const text = (page: Page) => page.getByRole('textbox', { name: 'Text of a post, comment or message' });
const stopping = (page: Page) => page.getByRole('list', { name: 'Rules that stop the text' }).getByRole('listitem');
const marks = (page: Page) => page.locator('mark');
const askServer = (page: Page) => page.getByRole('button', { name: 'Ask the server' });

test('a typed text shows the rules that would stop it, and where', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino', 'fr+ee', 'spam']);
  await page.goto('/blocklist/test');
  await expect(page.getByText('Checked against 3 rules')).toBeVisible();
  await text(page).fill('A frrree visit to the Casino');
  await expect(page.getByText('Stopped by 2 rules')).toBeVisible();
  await expect(stopping(page)).toHaveText([/^casino/, /^fr\+ee/]);
  await expect(marks(page)).toHaveText(['frrree', 'Casino']);
  await text(page).fill('A visit to the zoo');
  await expect(page.getByText('No rule stops this text')).toBeVisible();
  await expect(marks(page)).toHaveCount(0);
});

test('an exact word stops the word alone, anywhere also what holds it', async ({ connected: page, network }) => {
  await network.setBlocklist([
    { regex: 'ass', isMatchExactWord: true },
    { regex: 'pass', isMatchExactWord: false },
  ]);
  await page.goto('/blocklist/test');
  await text(page).fill('passport');
  await expect(stopping(page)).toHaveText([/^pass.*Anywhere in the text$/]);
  await text(page).fill('an ass in class');
  await expect(stopping(page)).toHaveText([/^ass.*Exact word only$/]);
  await expect(marks(page)).toHaveText(['ass']);
});

test('words of every script have edges', async ({ connected: page, network }) => {
  await network.setBlocklist([
    { regex: 'été', isMatchExactWord: true },
    { regex: 'محظورة', isMatchExactWord: true },
    { regex: 'คำหยาบ', isMatchExactWord: false },
  ]);
  await page.goto('/blocklist/test');
  await text(page).fill('étéx');
  await expect(page.getByText('No rule stops this text')).toBeVisible();
  await text(page).fill('un été, كلمة محظورة และคำหยาบ');
  await expect(marks(page)).toHaveText(['été', 'محظورة', 'คำหยาบ']);
});

test('rules that are switched off stop nothing', async ({ connected: page, network }) => {
  await network.setBlocklist([{ regex: 'casino', isEnabled: false }, 'spam']);
  await page.goto('/blocklist/test');
  await text(page).fill('casino');
  await expect(page.getByText('No rule stops this text')).toBeVisible();
  await text(page).fill('casino spam');
  await expect(stopping(page)).toHaveText([/^spam/]);
});

test('a pattern that would run for hours freezes nothing, and is said to be too slow', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(['(a+)+$', 'casino']);
  await page.goto('/blocklist/test');
  await expect(page.getByText('Checked against 2 rules')).toBeVisible();
  await text(page).fill(`${'a'.repeat(60)}!`);
  // Keys are answered while the pattern runs.
  await text(page).press('End');
  await text(page).pressSequentially(' casino');
  await expect(text(page)).toHaveValue(`${'a'.repeat(60)}! casino`);
  await expect(stopping(page)).toHaveText([/^casino/]);
  await expect(page.getByText('1 pattern took too long to check here')).toBeVisible();
});

test('a rule that is no pattern in this browser is counted, not fatal', async ({ connected: page, network }) => {
  await network.setBlocklist([String.raw`(?i)spam`, 'casino']);
  await page.goto('/blocklist/test');
  await text(page).fill('spam casino');
  await expect(stopping(page)).toHaveText([/^casino/]);
  await expect(page.getByText('1 rule is no valid pattern for this browser and was left out.')).toBeVisible();
});

test('all rules are read, however many pages they are', async ({ connected: page, network }) => {
  await network.setBlocklist([...Array.from({ length: 230 }, (_, index) => `planted${index}`), 'the very last']);
  await page.goto('/blocklist/test');
  await text(page).fill('the very last');
  await expect(page.getByText('Checked against 231 rules')).toBeVisible();
  await expect(stopping(page)).toHaveText([/^the very last/]);
});

test('the server says the same when it is asked', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino']);
  await page.goto('/blocklist/test');
  await expect(askServer(page)).toBeDisabled();
  await text(page).fill('off to the casino');
  await askServer(page).click();
  await expect(page.getByText('The server would stop this text')).toBeVisible();
  await expect(page.getByText('Stopped by 1 rule')).toBeVisible();
  await text(page).fill('off to the zoo');
  await expect(page.getByText('The server would stop this text')).toHaveCount(0);
  await askServer(page).click();
  await expect(page.getByText('The server would let this text pass')).toBeVisible();
  expect(await network.requests('/api/v3/blocklists/verify')).toHaveLength(2);
});

test('typing sends nothing: the text stays in this browser', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino']);
  await page.goto('/blocklist/test');
  await text(page).pressSequentially('casino');
  await expect(page.getByText('Stopped by 1 rule')).toBeVisible();
  expect((await network.requests()).filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('a text longer than the server checks is said so', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino']);
  await page.goto('/blocklist/test');
  await text(page).fill('x'.repeat(501));
  await expect(page.getByText('The server checks at most 500 characters; this text has 501.')).toBeVisible();
  await expect(askServer(page)).toBeDisabled();
});

test('a server that fails at the question is said so, and may be asked again', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino']);
  await network.fail({ match: { method: 'POST', times: 1 }, effect: { kind: 'status', status: 500 } });
  await page.goto('/blocklist/test');
  await text(page).fill('casino');
  await askServer(page).click();
  await expect(page.getByText('The network has a fault.')).toBeVisible();
  await askServer(page).click();
  await expect(page.getByText('The server would stop this text')).toBeVisible();
});

test('rules that could not all be read are said so: no text is called clean meanwhile', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(Array.from({ length: 150 }, (_, index) => `planted${1000 + index}`));
  await network.fail({
    match: { path: '/api/v3/blocklists', after: 1 },
    effect: { kind: 'status', status: 403, code: 400301 },
  });
  await page.goto('/blocklist/test');
  await text(page).fill('planted1149');
  await expect(page.getByRole('alert')).toContainText('The token lacks the permission for this.');
  const verdict = page.getByText('No rule read so far stops this text');
  await expect(verdict).toBeVisible();
  await expect(verdict).not.toHaveAttribute('data-stopped', 'false');
  await network.recover();
  await page.getByRole('button', { name: 'Load the next rows again' }).click();
  await expect(page.getByText('Checked against 150 rules')).toBeVisible();
  await expect(stopping(page)).toHaveText([/^planted1149/]);
});

test('a text that holds markup is shown as text', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino']);
  await page.goto('/blocklist/test');
  await text(page).fill('<img src=x onerror=alert(1)> casino');
  await expect(marks(page)).toHaveText(['casino']);
  await expect(page.getByRole('main').getByRole('img')).toHaveCount(0);
  await expect(page.getByText('<img src=x onerror=alert(1)> casino').last()).toBeVisible();
});
