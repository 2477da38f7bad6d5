import { connectTab, dataRows, expect, expectAccessible, expectNothingCut, test } from './fixtures.ts';

test('the overview counts what was decided, and every figure leads to its rows', async ({
  connected: page,
  network,
}) => {
  await network.setBlocklist(['spam', 'scam', 'fraud']);
  await page.goto('/');
  const main = page.getByRole('main');
  await expect(main.getByText('Nothing yet. What you decide is counted here from now on.')).toBeVisible();
  await expect(main.getByText('No job is under way.')).toBeVisible();
  await expectAccessible(page);

  await page.goto('/blocklist');
  await dataRows(page, 'Blocklist rules')
    .first()
    .getByRole('button', { name: /^Delete/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the rule' }).click();
  await expect(page.getByRole('link', { name: 'Deleted 1 rule' })).toBeVisible();
  // By keyboard, as every page.
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('img', { name: /^1 objects? decided on in 30 days/ })).toBeVisible();
  await page.getByText('Show as a table').click();
  const table = page.getByRole('table', { name: 'Decided on, day by day' });
  await expect(table.getByRole('row').nth(1)).toContainText('1');
  await expect(table.getByRole('row')).toHaveCount(31);
  await expectAccessible(page);

  await page.getByRole('figure').getByRole('link', { name: 'Delete rules' }).click();
  await expect(page).toHaveURL(/\/activity\?action=removeBlocklistRules&from=/);
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toContainText('Delete');
});

test('open reports are counted by age and place, and lead to the queue', async ({ page, network }) => {
  // Places are shown once everything is read, which takes a while at ten requests a second.
  await network.control('POST', 'scale', { rateLimit: false });
  await connectTab(page, network, { ratePerSecond: 1_000 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/?days=7');
  const ages = page.getByRole('figure', { name: /^Reported and open, by age/ });
  await expect(ages.getByRole('listitem')).toHaveCount(4);
  const place = page
    .getByRole('figure', { name: /^Communities with most/ })
    .getByRole('link')
    .first();
  await expect(place).toBeVisible();
  await expectAccessible(page);
  await expectNothingCut(page);
  const name = await place.textContent();
  await place.click();
  await expect(page).toHaveURL(`/flagged?${new URLSearchParams({ place: name! }).toString()}`);
  await expect(dataRows(page, 'Flagged').first()).toBeVisible();
});

test('a network that does not answer leaves the record readable', async ({ connected: page, network }) => {
  await network.fail({ match: { path: '/api/*' }, effect: { kind: 'status', status: 500 } });
  await page.goto('/');
  await expect(page.getByText('Not everything could be read. “Flagged” says what, and tries again.')).toBeVisible();
  await expect(page.getByText('Nothing yet. What you decide is counted here from now on.')).toBeVisible();
});
