import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Page } from '@playwright/test';

import { connectTab, dataRows, expect, rowWith, test } from './fixtures.ts';
import { Network, sandboxHost, sandboxServer } from './network.ts';

const rules = 'Blocklist rules';

type Typed = { server?: string; token: string; userId?: string; apiKey?: string; name?: string; keep?: boolean };

async function connectBy(page: Page, { server = sandboxServer, token, userId, apiKey, name, keep }: Typed) {
  await page.getByRole('combobox', { name: 'Server' }).fill(server);
  await page.getByLabel('Admin token').fill(token);
  if (userId !== undefined) await page.getByRole('textbox', { name: 'Your user ID (optional)' }).fill(userId);
  if (apiKey !== undefined) await page.getByRole('textbox', { name: 'API key (optional)' }).fill(apiKey);
  if (name !== undefined) await page.getByRole('textbox', { name: 'Name of this network' }).fill(name);
  if (keep) await page.getByRole('checkbox', { name: /^Keep the token for this tab/ }).check();
  await page.getByRole('button', { name: 'Connect' }).click();
}

async function expectUnlockAsked(page: Page) {
  await expect(page.getByRole('heading', { level: 1, name: 'Reconnect to' })).toBeVisible();
}

async function unlockBy(page: Page, token: string) {
  await page.getByLabel('Admin token').fill(token);
  await page.getByRole('button', { name: 'Reconnect' }).click();
}

/** Everything this browser keeps for the page beyond the tab, as one text. */
function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: unknown[] = [Object.entries(localStorage)];
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name!);
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const database = opening.result;
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => reading.addEventListener('success', resolve));
        found.push(name, store, reading.result);
      }
      database.close();
    }
    return JSON.stringify(found);
  });
}

const tabText = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));

test('a first visit lands on the overview of the sandbox, with open reports and without a question', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible();
  await expect(page.getByRole('banner', { name: 'Connected network' })).toContainText('Sandbox');
  await expect(page.getByRole('main').getByRole('link', { name: /^[1-9]\d* items are reported/ })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the sandbox can be used from the connect page', async ({ page }) => {
  await page.goto('/connect');
  await page.getByRole('button', { name: 'Use the sandbox' }).click();
  await expect(page).toHaveURL('/blocklist');
  await expect(page.getByRole('banner')).toContainText('Sandbox');
  await expect(dataRows(page, rules).first()).toBeVisible();
});

test('a network that says yes is shown by name, with its own rules', async ({ page, network }) => {
  await network.setBlocklist(['kadabra']);
  await page.goto('/connect');
  await connectBy(page, { token: network.token, name: 'Acme Social' });
  await expect(page).toHaveURL('/blocklist');
  await expect(page.getByRole('banner')).toContainText(`Acme Social · ${sandboxHost}`);
  await expect(rowWith(page, rules, 'kadabra')).toBeVisible();
});

test('a network without a name is called by its address', async ({ page, network }) => {
  await page.goto('/connect');
  await connectBy(page, { token: network.token });
  await expect(page.getByRole('banner')).toContainText(sandboxHost);
});

test('a region leads to the server of the vendor there', async ({ page, network }) => {
  await network.setBlocklist(['kadabra']);
  await page.route('https://apix.eu.amity.co/**', async (route) => {
    const url = route.request().url().replace('https://apix.eu.amity.co', sandboxServer);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  await page.goto('/connect');
  await connectBy(page, { server: 'eu', token: network.token, name: 'Acme Social' });
  await expect(page.getByRole('banner')).toContainText('Acme Social · apix.eu.amity.co');
  await expect(rowWith(page, rules, 'kadabra')).toBeVisible();
});

test('a server that is neither a region nor an address is not tried', async ({ page, network }) => {
  await page.goto('/connect');
  await connectBy(page, { server: 'sgg', token: network.token });
  await expect(page.getByText('Type sg, eu or us, or an address that starts with https.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Server' })).toHaveAttribute('aria-invalid', 'true');
  expect(await network.requests()).toEqual([]);
});

test('a token never travels readable: http is for this machine only', async ({ page, network }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).host));
  await page.goto('/connect');
  await connectBy(page, { server: 'http://amity.example', token: network.token });
  await expect(page.getByText('A server outside this machine needs https')).toBeVisible();
  expect(asked).not.toContain('amity.example');
  await connectBy(page, { token: network.token });
  await expect(page).toHaveURL('/blocklist');
});

test('a server that does not answer is said to be unreachable', async ({ page, network }) => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  await page.goto('/connect');
  await connectBy(page, { server: `http://127.0.0.1:${port}`, token: network.token });
  await expect(page.getByRole('alert')).toContainText('The server did not answer.');
  await expect(page).toHaveURL('/connect');
});

test('a server that is something else is told from the network', async ({ page, network, baseURL }) => {
  await page.goto('/connect');
  await connectBy(page, { server: baseURL!, token: network.token });
  await expect(page.getByRole('alert')).toContainText('Something answered, but not this API.');
});

test('a wrong token and one past its time are both said to be refused', async ({ page, network }) => {
  await page.goto('/connect');
  await connectBy(page, { token: `${network.token}x` });
  await expect(page.getByRole('alert')).toContainText('The token was refused.');
  await connectBy(page, { token: network.otherTokens.expiredToken });
  await expect(page.getByRole('alert')).toContainText('The token was refused.');
  await expect(page).toHaveURL('/connect');
});

test('the token of an ordinary user is said not to be an admin’s', async ({ page, network }) => {
  await page.goto('/connect');
  await connectBy(page, { token: network.otherTokens.memberToken });
  await expect(page.getByRole('alert')).toContainText('The token is valid, but not an admin’s.');
});

test('the token of a banned user is said to be banned', async ({ page, network }) => {
  await page.goto('/connect');
  await connectBy(page, { token: network.otherTokens.bannedToken });
  await expect(page.getByRole('alert')).toContainText('is banned from the whole network.');
});

test('a user ID nobody has is said so, and a right one connects', async ({ page, network }) => {
  await page.goto('/connect');
  await connectBy(page, { token: network.token, userId: 'nobody-at-all' });
  await expect(page.getByRole('alert')).toContainText('there is no user with that ID.');
  await connectBy(page, { token: network.token, userId: 'sandbox-admin' });
  await expect(page).toHaveURL('/blocklist');
});

test('a server with a fault, or too busy, is not taken for a wrong token', async ({ page, network }) => {
  await network.fail({ effect: { kind: 'status', status: 503 } });
  await page.goto('/connect');
  await connectBy(page, { token: network.token });
  await expect(page.getByRole('alert')).toContainText('The server failed to answer.');
  await network.recover();
  await network.fail({ effect: { kind: 'rate-limit', retryAfter: 0 } });
  await connectBy(page, { token: network.token });
  await expect(page.getByRole('alert')).toContainText('The network asks for fewer requests.');
});

test('a token kept for the tab survives a reload', async ({ page, network }) => {
  await network.setBlocklist(['kadabra']);
  await page.goto('/connect');
  await connectBy(page, { token: network.token, keep: true });
  await expect(rowWith(page, rules, 'kadabra')).toBeVisible();
  await page.reload();
  await expect(rowWith(page, rules, 'kadabra')).toBeVisible();
});

test('without keeping the token a reload asks for it, and leads back to the same address', async ({
  page,
  network,
}) => {
  await network.setBlocklist(['kadabra', 'kazam']);
  await page.goto('/connect');
  await connectBy(page, { token: network.token, name: 'Acme Social' });
  await page.getByRole('searchbox').fill('kada');
  await expect(page).toHaveURL('/blocklist?q=kada');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Reconnect to Acme Social' })).toBeVisible();
  await expect(page.getByText('the page was loaded anew')).toBeVisible();
  await expect(page.getByRole('grid')).toHaveCount(0);
  await unlockBy(page, network.token);
  await expect(rowWith(page, rules, 'kadabra')).toBeVisible();
  await expect(rowWith(page, rules, 'kazam')).toHaveCount(0);
  await expect(page).toHaveURL('/blocklist?q=kada');
});

test('a saved network fills the form, all but the token', async ({ page, network }) => {
  await page.goto('/connect');
  await connectBy(page, {
    token: network.token,
    name: 'Acme Social',
    userId: 'sandbox-admin',
    apiKey: 'key-of-acme',
  });
  await page.getByRole('link', { name: 'Switch network' }).click();
  await page.getByRole('button', { name: 'Another network' }).click();
  await expect(page.getByRole('combobox', { name: 'Server' })).toHaveValue('');
  await page.getByRole('button', { name: /^Acme Social/ }).click();
  await expect(page.getByRole('combobox', { name: 'Server' })).toHaveValue(sandboxServer);
  await expect(page.getByRole('textbox', { name: 'Name of this network' })).toHaveValue('Acme Social');
  await expect(page.getByRole('textbox', { name: 'Your user ID (optional)' })).toHaveValue('sandbox-admin');
  await expect(page.getByRole('textbox', { name: 'API key (optional)' })).toHaveValue('key-of-acme');
  await expect(page.getByLabel('Admin token')).toHaveValue('');
});

test('several networks are saved, and connecting to one again does not save it twice', async ({ page, network }) => {
  const saved = page.getByRole('button', { name: sandboxHost });
  await page.goto('/connect');
  await connectBy(page, { token: network.token, name: 'Acme Social' });
  await page.getByRole('link', { name: 'Switch network' }).click();
  await page.getByRole('button', { name: 'Another network' }).click();
  await connectBy(page, { token: (await Network.create()).token, name: 'Acme test' });
  await page.getByRole('link', { name: 'Switch network' }).click();
  await expect(saved).toHaveText([/Acme test/, /Acme Social/]);
  await page.getByRole('button', { name: /^Acme Social/ }).click();
  await connectBy(page, { token: network.token });
  await page.getByRole('link', { name: 'Switch network' }).click();
  await expect(saved).toHaveText([/Acme Social/, /Acme test/]);
});

test('the same network is saved once, under whatever name it is connected again', async ({ page, network }) => {
  await page.goto('/connect');
  await connectBy(page, { token: network.token, name: 'Acme Social' });
  await page.getByRole('link', { name: 'Switch network' }).click();
  await page.getByRole('button', { name: 'Another network' }).click();
  await connectBy(page, { token: network.token, name: 'Acme' });
  await page.getByRole('link', { name: 'Switch network' }).click();
  await expect(page.getByRole('button', { name: sandboxHost })).toHaveText([/^Acme(?! Social)/]);
});

test('whoever takes another network meanwhile is not pulled back by a late answer', async ({ page, network }) => {
  await network.fail({ match: { path: '/api/v3/users' }, effect: { kind: 'latency', ms: 1_500 } });
  await page.goto('/connect');
  const answered = page.waitForEvent('requestfailed', (request) => request.url().includes('/api/v3/users'));
  await connectBy(page, { token: network.token, name: 'Acme Social' });
  await page.getByRole('button', { name: 'Use the sandbox' }).click();
  await expect(page.getByRole('banner')).toContainText('Sandbox');
  await answered;
  await expect(page.getByRole('banner')).toContainText('Sandbox');
  expect(await storedText(page)).not.toContain('Acme Social');
});

test('a token of another network unlocks only when somebody says that it is the same', async ({ page, network }) => {
  const other = await Network.create();
  await page.goto('/connect');
  await connectBy(page, { token: network.token, name: 'Acme Social' });
  await expect(page).toHaveURL('/blocklist');
  await page.getByRole('button', { name: 'Lock' }).click();
  await unlockBy(page, other.token);
  await expect(page.getByRole('alert')).toContainText('This looks like another network.');
  await expect(page.getByRole('grid', { name: rules })).toBeHidden();
  expect(await other.requests('/api/v2/')).toEqual([]);
  await page.getByRole('button', { name: 'It is the same network' }).click();
  await expect(page.getByRole('grid', { name: rules })).toBeVisible();
});

test('the focus is on the heading of the connect page, and on that of the page after it', async ({
  connected: page,
}) => {
  await page.goto('/blocklist');
  await page.getByRole('link', { name: 'Switch network' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Connect to a network' })).toBeFocused();
  await page.getByRole('link', { name: /^Back to/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Blocklist' })).toBeFocused();
});

test('what is typed before the saved networks are read stays typed', async ({ page, network }) => {
  await page.goto('/connect');
  await connectBy(page, { token: network.token, name: 'Acme Social' });
  await expect(page).toHaveURL('/blocklist');
  await page.addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    let isTyped = false;
    addEventListener('input', () => (isTyped = true));
    // A database that takes its time, until somebody has typed.
    indexedDB.open = (...options) => {
      const opening = open(...options);
      const listen = opening.addEventListener.bind(opening);
      opening.addEventListener = (type: string, listener: EventListener, ...rest: unknown[]) =>
        type === 'success'
          ? listen(type, (event) => {
              // On a busy machine somebody may have typed before it was even asked for.
              if (isTyped) listener(event);
              else addEventListener('input', () => listener(event), { once: true });
            })
          : listen(type, listener, ...(rest as []));
      return opening;
    };
  });
  await page.goto('/connect');
  await page.getByRole('combobox', { name: 'Server' }).fill('eu');
  await expect(page.getByRole('button', { name: /^Acme Social/ })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Server' })).toHaveValue('eu');
});

test('a file that misses its place does not take the browser away', async ({ page }) => {
  await page.goto('/connect');
  const isPrevented = await page.evaluate(() =>
    ['dragover', 'drop'].map(
      (type) => !document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true })),
    ),
  );
  expect(isPrevented).toEqual([true, true]);
});

test('a forgotten network is gone for good', async ({ page, network }) => {
  await page.goto('/connect');
  await connectBy(page, { token: network.token, name: 'Acme Social' });
  await page.getByRole('link', { name: 'Switch network' }).click();
  await page.getByRole('button', { name: 'Forget Acme Social' }).click();
  await expect(page.getByRole('dialog', { name: 'Forget Acme Social' })).toContainText('It has no jobs here.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Acme Social/ })).toBeVisible();
  await page.getByRole('button', { name: 'Forget Acme Social' }).click();
  await page.getByRole('button', { name: 'Forget the network' }).click();
  await expect(page.getByRole('button', { name: /^Acme Social/ })).toHaveCount(0);
  expect(await storedText(page)).not.toContain('Acme Social');
  await page.goto('/blocklist');
  await expect(page.getByRole('banner')).not.toContainText('Acme Social');
});

test('a locked page is out of sight, and comes back with what was typed', async ({ connected: page, network }) => {
  const text = page.getByRole('textbox', { name: 'Text of a post, comment or message' });
  await network.setBlocklist(['kadabra']);
  await page.goto('/blocklist/test');
  await text.fill('half a sentence about');
  await page.getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reconnect to Test network' })).toBeVisible();
  await expect(page.getByLabel('Admin token')).toBeFocused();
  await expect(text).toBeHidden();
  await unlockBy(page, network.token);
  await expect(text).toHaveValue('half a sentence about');
  // The button that locked is drawn anew, so the focus begins where the page does.
  await expect(page.getByRole('heading', { level: 1, name: 'Test a text' })).toBeFocused();
  await expect(page).toHaveURL('/blocklist/test');
});

test('a wrong token does not unlock', async ({ connected: page, network }) => {
  await page.goto('/blocklist');
  await page.getByRole('button', { name: 'Lock' }).click();
  await unlockBy(page, network.otherTokens.memberToken);
  await expect(page.getByRole('alert')).toContainText('The token is valid, but not an admin’s.');
  await expect(page.getByRole('grid', { name: rules })).toBeHidden();
});

test('once locked, the token is used no more, not even by a reading that was under way', async ({
  connected: page,
  network,
}) => {
  await network.fail({ match: { path: '/api/v3/blocklists', after: 3 }, effect: { kind: 'latency', ms: 500 } });
  await page.goto('/blocklist/test');
  await expect(page.getByText('Reading the rules: 300 so far')).toBeVisible();
  await page.getByRole('button', { name: 'Lock' }).click();
  await expectUnlockAsked(page);
  // The request that was on its way then may still be answered; that answer leads to no further request.
  await expect(page.waitForRequest('**/api/**', { timeout: 1_500 })).rejects.toThrow('Timeout');
});

test('a locked network stays locked over a reload, even where the token was kept', async ({ connected: page }) => {
  await page.goto('/blocklist');
  await page.getByRole('button', { name: 'Lock' }).click();
  await expectUnlockAsked(page);
  await page.reload();
  await expectUnlockAsked(page);
});

test('half an hour without a touch locks', async ({ connected: page }) => {
  await page.clock.install();
  await page.goto('/blocklist');
  await expect(dataRows(page, rules).first()).toBeVisible();
  await page.clock.fastForward('29:00');
  await page.keyboard.press('Tab');
  await page.clock.fastForward('29:00');
  await expect(dataRows(page, rules).first()).toBeVisible();
  await page.clock.fastForward('02:00');
  await expectUnlockAsked(page);
  await expect(page.getByText('Nobody touched the console for 30 minutes')).toBeVisible();
});

test('the key that wakes a computer after half an hour does not count as a touch before it', async ({
  connected: page,
}) => {
  await page.clock.install();
  await page.goto('/connect');
  await expect(page.getByRole('link', { name: /^Back to/ })).toBeVisible();
  // Asleep: the clock goes on, the timers do not.
  await page.evaluate(() => {
    const later = Date.now() + 31 * 60_000;
    Date.now = () => later;
  });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^Back to/ })).toHaveCount(0);
});

test('a ban in the middle of work is called a ban', async ({ connected: page, network }) => {
  await network.fail({ match: { path: '/api/v3/blocklists' }, effect: { kind: 'status', status: 403, code: 400312 } });
  await page.goto('/blocklist');
  await expectUnlockAsked(page);
  await expect(page.getByText('has been banned from the whole network')).toBeVisible();
});

test('a question that was open when the network locked does not stay on the screen', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(['kadabra']);
  await page.clock.install();
  await page.goto('/blocklist');
  await page.getByRole('button', { name: 'Delete kadabra' }).click();
  await expect(page.getByRole('dialog', { name: 'Delete “kadabra”' })).toBeVisible();
  await page.clock.fastForward('31:00');
  await expect(page.getByText('Nobody touched the console for 30 minutes')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await unlockBy(page, network.token);
  await expect(rowWith(page, rules, 'kadabra')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await network.blocklist()).toHaveLength(1);
});

test('a token that expires meanwhile locks the page and keeps it', async ({ connected: page, network }) => {
  const text = page.getByRole('textbox', { name: 'Text of a post, comment or message' });
  await network.setBlocklist(['kadabra']);
  await page.goto('/blocklist/test');
  await text.fill('half a sentence about');
  await expect(page.getByText('Checked against 1 rule')).toBeVisible();
  await network.control('POST', 'tokens/expire');
  await page.getByRole('button', { name: 'Ask the server' }).click();
  await expectUnlockAsked(page);
  await expect(page.getByText('it expired, was replaced or was revoked')).toBeVisible();
  await network.control('POST', 'tokens/renew');
  await unlockBy(page, network.token);
  await expect(text).toHaveValue('half a sentence about');
});

test('a page meant for a connected tab asks to unlock when the tab remembers only the network', async ({
  page,
  network,
}) => {
  await forgetfulTab(page, network);
  await page.goto('/activity');
  await expectUnlockAsked(page);
  await unlockBy(page, network.token);
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible();
});

async function forgetfulTab(page: Page, network: Network) {
  await page.addInitScript((profile) => {
    sessionStorage.setItem('custos.tab', JSON.stringify({ profile }));
  }, network.profile);
}

test('the token is never stored, shown in an address or written to the console', async ({ page, network }) => {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('request', (request) => heard.push(request.url()));
  page.on('framenavigated', (frame) => heard.push(frame.url()));
  await network.setBlocklist(['kadabra', 'kazam']);

  await page.goto('/connect');
  await connectBy(page, { token: network.otherTokens.memberToken });
  await expect(page.getByRole('alert')).toContainText('not an admin’s');
  await connectBy(page, { token: network.token, name: 'Acme Social' });
  // A change that takes effect, and one the network fails at: jobs and errors are written down too.
  await page.getByRole('button', { name: 'Disable kadabra' }).click();
  await expect(page.getByRole('link', { name: 'Disabled 1 rule' })).toBeVisible();
  await network.fail({ match: { method: 'PUT' }, effect: { kind: 'status', status: 403, code: 400301 } });
  await page.getByRole('button', { name: 'Disable kazam' }).click();
  await expect(page.getByText('Stopped: the network does not allow it')).toBeVisible();

  const stored = await storedText(page);
  expect(stored).toContain('Acme Social');
  expect(stored).toContain('kazam');
  const session = await tabText(page);
  for (const token of [network.token, network.otherTokens.memberToken]) {
    expect(stored).not.toContain(token);
    expect(session).not.toContain(token);
    expect(heard.join('\n')).not.toContain(token);
  }
});

test('a token kept for the tab is in the tab’s own memory and nowhere else', async ({ page, network }) => {
  await page.goto('/connect');
  await connectBy(page, { token: network.token, keep: true });
  await expect(page).toHaveURL('/blocklist');
  expect(await tabText(page)).toContain(network.token);
  expect(await storedText(page)).not.toContain(network.token);
  await page.getByRole('button', { name: 'Lock' }).click();
  await expectUnlockAsked(page);
  expect(await tabText(page)).not.toContain(network.token);
});

test('two tabs may work on two networks', async ({ page, context, network }) => {
  await connectTab(page, network);
  await page.goto('/blocklist');
  const other = await context.newPage();
  await other.goto('/');
  await expect(other.getByRole('banner')).toContainText('Sandbox');
  await expect(page.getByRole('banner')).toContainText('Test network');
});
