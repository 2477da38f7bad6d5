import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

import { Network } from './network.ts';

type Fixtures = {
  /** A fresh network of the sandbox over real HTTP, with a token of its own, so that tests run side by side. */
  network: Network;
  /** A tab already connected to that network, as if the token had been kept for the tab. */
  connected: Page;
};

export const test = base.extend<Fixtures & { watch: void }>({
  // Any violation of the security policy, uncaught error or console error fails the test that caused it.
  watch: [
    async ({ context }, use) => {
      const problems: string[] = [];
      await context.addInitScript(() => {
        // Decisions are sent at once, but in the tests that are about their waiting.
        if (origin !== 'null' && localStorage.getItem('custos.grace') === null)
          localStorage.setItem('custos.grace', '0');
        addEventListener('securitypolicyviolation', (event) => {
          console.error(
            `CSP: ${event.violatedDirective} blocked ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`,
          );
        });
      });
      context.on('weberror', (error) => problems.push(String(error.error())));
      context.on('console', (message) => {
        // Chromium itself logs every refused request; tests that provoke refusals look at what the app says.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          problems.push(message.text());
      });
      await use();
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],

  network: async ({}, use) => {
    const network = await Network.create();
    await use(network);
    // Nothing the console asks for may be unknown to the sandbox.
    expect(await network.control('GET', 'gaps')).toEqual({ gaps: [] });
  },

  connected: async ({ page, network }, use) => {
    await connectTab(page, network);
    await use(page);
  },
});

export { expect };

/** Puts a kept token into the tab before the app starts: the same thing "Keep for this tab" does. `more`: of the profile. */
export async function connectTab(
  page: Page,
  network: Network,
  more: { apiKey?: string; userId?: string; ratePerSecond?: number } = {},
): Promise<void> {
  await page.addInitScript(
    ([key, value]) => {
      if (sessionStorage.getItem(key!) === null) sessionStorage.setItem(key!, value!);
    },
    ['custos.tab', JSON.stringify({ profile: { ...network.profile, ...more }, token: network.token })],
  );
}

/** No accessibility violation on the page as it stands, under the real security policy. */
export async function expectAccessible(page: Page, options: { rules?: string[] } = {}): Promise<void> {
  // "Legacy" means: without the second, empty page that axe opens for the sake of frames, of which we have none.
  // What passes is not described, only counted: describing it takes most of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (options.rules ? axe.withRules(options.rules) : axe).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual([]);
}

/** No control is cut off by the edge of the screen, and no word by the edge of its button. */
export async function expectNothingCut(page: Page): Promise<void> {
  const cut = await page.locator('a, button, input, select, textarea, h1, h2').evaluateAll((controls) =>
    controls
      .filter((control) => {
        const { left, right, top, bottom, width } = control.getBoundingClientRect();
        if (!control.checkVisibility() || width <= 1 || bottom < 0 || top > innerHeight) return false;
        const parts = control.matches('button') ? [...control.querySelectorAll('*')] : [];
        const isWordCut = parts.some((part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1);
        return left < 0 || right > innerWidth || isWordCut;
      })
      .map((control) => control.outerHTML),
  );
  expect(cut).toEqual([]);
  // Rows that are wider than their table hide their ends, where the buttons are.
  const wide = await page.getByRole('grid').evaluateAll((grids) =>
    grids
      .filter((grid) => {
        const place = grid.getBoundingClientRect();
        const cells = [...grid.querySelectorAll('[role=row] > :last-child, [role=row] > :first-child')];
        return cells.some((cell) => {
          const { left, right, width } = cell.getBoundingClientRect();
          return width > 0 && (right > place.right + 1 || left < place.left - 1);
        });
      })
      .map((grid) => grid.ariaLabel),
  );
  expect(wide).toEqual([]);
}

/** The table's data rows, found as a screen reader finds them. */
export const dataRows = (page: Page, table: string) =>
  page
    .getByRole('grid', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });

/** The data row that has a cell of exactly this text. */
export const rowWith = (page: Page, table: string, text: string) =>
  dataRows(page, table).filter({ has: page.getByRole('gridcell', { name: text, exact: true }) });

/** What the column under this header says, row by row. Only rows in view are drawn: keep such tables short. */
export async function columnTexts(page: Page, table: string, header: string): Promise<string[]> {
  const headers = await page.getByRole('grid', { name: table }).getByRole('columnheader').allTextContents();
  const index = headers.indexOf(header);
  return dataRows(page, table).evaluateAll(
    (rows, at) => rows.map((row) => row.querySelectorAll('[role=gridcell]')[at]?.textContent ?? ''),
    index,
  );
}

/**
 * Takes the network away once everything asked for so far has come: what is cut off on its way is another matter, as
 * browsers do not ask for such a script again until the page is loaded anew.
 */
export async function goOffline(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
}
