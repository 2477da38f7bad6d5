import { dataRows, expect, goOffline, test } from './fixtures.ts';
import { sandboxHost } from './network.ts';

const phone = { width: 390, height: 844 };

test('the first thing Tab reaches skips the navigation', async ({ connected: page }) => {
  await page.goto('/activity');
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('button', { name: 'Columns' })).toBeFocused();
});

test('every page names itself in the heading, the window title and the navigation, and takes the focus', async ({
  connected: page,
}) => {
  await page.goto('/blocklist');
  await expect(page).toHaveTitle('Blocklist · Custos');
  const navigation = page.getByRole('navigation', { name: 'Main' });
  for (const [link, address] of [
    ['Import words', '/blocklist/import'],
    ['Test a text', '/blocklist/test'],
    ['Activity', '/activity'],
    ['Help', '/help'],
    ['Blocklist', '/blocklist'],
  ] as const) {
    await navigation.getByRole('link', { name: link }).click();
    await expect(page.getByRole('heading', { level: 1, name: link })).toBeFocused();
    await expect(page).toHaveURL(address);
    await expect(page).toHaveTitle(`${link} · Custos`);
    await expect(navigation.getByRole('link', { name: link })).toHaveAttribute('aria-current', 'page');
  }
});

test('going back moves the focus to the heading too', async ({ connected: page }) => {
  await page.goto('/blocklist');
  await page.getByRole('navigation').getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Blocklist' })).toBeFocused();
});

test('a filter leaves the focus where it is', async ({ connected: page }) => {
  await page.goto('/blocklist');
  await page.getByRole('searchbox').pressSequentially('ca');
  await expect(page).toHaveURL('/blocklist?q=ca');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('on a phone the navigation opens and closes by keyboard', async ({ connected: page }) => {
  await page.setViewportSize(phone);
  await page.goto('/activity');
  const links = page.getByRole('navigation').getByRole('list');
  const open = page.getByRole('button', { name: 'Open the navigation' });
  await expect(open).toHaveAttribute('aria-expanded', 'false');
  await expect(links).toBeHidden();

  await open.focus();
  await page.keyboard.press('Enter');
  const close = page.getByRole('button', { name: 'Close the navigation' });
  await expect(close).toHaveAttribute('aria-expanded', 'true');
  await expect(close).toBeFocused();
  await expect(links).toBeVisible();

  await page.keyboard.press('Tab');
  await expect(links.getByRole('link', { name: 'Overview' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(links).toBeHidden();
  await expect(open).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/blocklist');
  await expect(links).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Blocklist' })).toBeFocused();
});

test('an address that leads nowhere is said so inside the shell', async ({ connected: page }) => {
  await page.goto('/blocklist/nothing/here');
  await expect(page.getByRole('heading', { level: 1, name: 'No such page' })).toBeVisible();
  await expect(page).toHaveTitle('No such page · Custos');
  await expect(page.getByRole('banner')).toContainText('Test network');
  await page.getByRole('link', { name: 'Go to the blocklist' }).click();
  await expect(page).toHaveURL('/blocklist');
  await expect(dataRows(page, 'Blocklist rules').first()).toBeVisible();
});

test('the page follows the system between light and dark until somebody chooses', async ({ connected: page }) => {
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/activity');
  await expect.poll(scheme).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(scheme).toBe('light');

  await page.goto('/settings/console');
  await page.getByRole('combobox', { name: 'Appearance' }).selectOption('Dark');
  await expect.poll(scheme).toBe('dark');
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Appearance' })).toHaveValue('dark');
  await expect.poll(scheme).toBe('dark');

  await page.getByRole('combobox', { name: 'Appearance' }).selectOption('As the system');
  await expect.poll(scheme).toBe('light');
});

test('the band names the network and its address on every page', async ({ connected: page }) => {
  await page.goto('/blocklist');
  const band = page.getByRole('banner', { name: 'Connected network' });
  await expect(band).toContainText(`Test network · ${sandboxHost}`);
  await page.getByRole('navigation').getByRole('link', { name: 'Activity' }).click();
  await expect(band).toContainText(`Test network · ${sandboxHost}`);
});

test('a network that asks for fewer requests is heard, told of, and nothing is lost', async ({
  connected: page,
  network,
}) => {
  await network.fail({ effect: { kind: 'rate-limit', retryAfter: 1 }, match: { times: 2 } });
  await page.goto('/blocklist');
  const note = page.getByRole('banner').getByRole('status');
  await expect(note).toContainText('Slowing down');
  await expect(dataRows(page, 'Blocklist rules').first()).toBeVisible();
  await expect(note).toBeEmpty({ timeout: 15_000 });
});

test('on a phone the band keeps the name in sight while it says that it slows down', async ({
  connected: page,
  network,
}) => {
  await page.setViewportSize(phone);
  await network.fail({ effect: { kind: 'rate-limit', retryAfter: 30 } });
  await page.goto('/blocklist');
  const band = page.getByRole('banner');
  await expect(band.getByRole('status')).toContainText('Slowing down');
  for (const part of [band.getByText('Test network'), band.getByRole('status')]) {
    await expect(part).toBeInViewport({ ratio: 1 });
  }
});

test('the sandbox can be put back to what it was', async ({ page }) => {
  await page.goto('/blocklist');
  const first = dataRows(page, 'Blocklist rules').first();
  const word = await first.getByRole('gridcell').nth(1).textContent();
  await first.getByRole('button', { name: /^Delete/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the rule' }).click();
  await expect(page.getByRole('link', { name: 'Deleted 1 rule' })).toBeVisible();
  await expect(first.getByRole('gridcell').nth(1)).not.toHaveText(word!);
  await page.reload();
  await expect(first.getByRole('gridcell').nth(1)).not.toHaveText(word!);

  await page.getByRole('button', { name: 'Reset sandbox' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reset the sandbox' }).click();
  await expect(first.getByRole('gridcell').nth(1)).toHaveText(word!);
});

test('a page whose script does not come fails inside the shell, and comes with a new load', async ({
  connected: page,
}) => {
  await page.goto('/blocklist');
  await page.route('**/assets/RecordPage*.js', (route) => route.abort());
  await page.getByRole('navigation').getByRole('link', { name: 'Activity' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'This page could not be shown' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('A part of the console did not load');
  await expect(page.getByRole('banner')).toContainText('Test network');
  await page.unroute('**/assets/RecordPage*.js');
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible();
});

test('a page asked for while offline comes when the network is back', async ({ connected: page, network, context }) => {
  await network.setBlocklist(['casino']);
  await page.goto('/blocklist');
  await expect(page.getByRole('row', { name: /casino/ })).toBeVisible();
  await goOffline(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Lab' }).click();
  await expect(
    page.getByText('This browser is offline. What you asked for goes on as soon as it is back.'),
  ).toBeVisible();
  await expect(page.getByRole('row', { name: /casino/ })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: 'Rehearse rules' })).toBeVisible();
});

test('parts that come later wait for the network', async ({ connected: page, network, context }) => {
  await network.setBlocklist(['casino']);
  await page.goto('/blocklist');
  await expect(page.getByRole('row', { name: /casino/ })).toBeVisible();
  await goOffline(page);
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await expect(
    page.getByText('This browser is offline. What you asked for goes on as soon as it is back.'),
  ).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('textbox', { name: 'Word or phrase' }).fill('roulette');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Added 1 rule' })).toBeVisible();
});

test('a part that does not come is said so, and the page goes on without it', async ({ connected: page, network }) => {
  await network.setBlocklist(['casino']);
  await page.route(/assets\/(tray|AddRule)/, (route) => route.abort());
  await page.goto('/blocklist');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  const told = page.getByText('A part of the console did not load. Load the page again: jobs and drafts are kept.');
  await expect(told).toBeVisible();
  await expect(page.getByRole('row', { name: /casino/ })).toBeVisible();
  // A decision that cannot be kept is not taken silently.
  await page.getByRole('button', { name: 'Close the message' }).click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('e');
  await expect(told).toBeVisible();
});

test('a browser that refuses the sandbox’s service worker is told what to do', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new Error('denied by the user'));
  });
  await page.goto('/blocklist');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('This browser did not start the sandbox.');
  await expect(alert).toContainText('or connect a real network');
  await expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible();
});
