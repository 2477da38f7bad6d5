import { readFile } from 'node:fs/promises';

import type { BrowserContext, Locator, Page } from '@playwright/test';
import Papa from 'papaparse';

import { expect, test as base } from './fixtures.ts';
import { Network } from './network.ts';

/** Where rules are added and removed, as the request log and the faults name it. */
export const rulesPath = '/api/v2/blacklist/records';

export const listLines = 'Lines of the list';
export const jobItems = 'Items of this job';

/** As `fixtures.ts`, but an empty network without a rate limit, and tabs of the context that hurry: pace is rarely the subject. */
export const test = base.extend({
  network: async ({}, use) => {
    await use(await Network.create({ rules: [], rateLimit: false }));
  },
  connected: async ({ context, page, network }, use) => {
    await connectTabs(context, network);
    await use(page);
  },
});

/** Every tab of the context starts connected to the network. */
export async function connectTabs(context: BrowserContext, network: Network, ratePerSecond = 200): Promise<void> {
  await context.addInitScript(
    ([key, value]) => {
      // Not on the blank page that axe opens beside the app.
      if (origin !== 'null' && sessionStorage.getItem(key!) === null) sessionStorage.setItem(key!, value!);
    },
    ['custos.tab', JSON.stringify({ profile: { ...network.profile, ratePerSecond }, token: network.token })],
  );
}

export function words(count: number, prefix = 'word'): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix} ${String(index + 1).padStart(4, '0')}`);
}

/** The same order every time, and no order at all. */
export function shuffled<T>(items: readonly T[]): T[] {
  let seed = 7;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647);
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

/** Ctrl+V where no text field has the focus. For one test only: side by side, tests would share the clipboard. */
export async function pressPaste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((written) => navigator.clipboard.writeText(written), text);
  await page.keyboard.press('ControlOrMeta+V');
}

/** The event that Ctrl+V makes, on the focused element. Resolves to whether the page took the text. */
export function paste(page: Page, text: string): Promise<boolean> {
  return page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
    return event.defaultPrevented;
  }, text);
}

type GivenFile = { name: string; content: string };

export async function dropFile(page: Page, { name, content }: GivenFile): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([file.content], file.name));
      return transfer;
    },
    { name, content },
  );
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer });
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer });
}

/** Chooses a file with the button, as a person does. A text is the path of a file on the disk. */
export async function chooseFile(page: Page, file: GivenFile | string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  const chooser = await choosing;
  await chooser.setFiles(
    typeof file === 'string'
      ? file
      : { name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.content) },
  );
}

export const listField = (page: Page) => page.getByRole('textbox', { name: 'Words or phrases, one per line' });

/** Opens the review of these lines, compared with all that the network has. */
export async function review(
  page: Page,
  lines: readonly string[],
  { isCompared = true }: { isCompared?: boolean } = {},
): Promise<void> {
  await page.goto('/blocklist/import');
  await expect(listField(page)).toBeVisible();
  await expect.poll(() => paste(page, lines.join('\n'))).toBe(true);
  if (isCompared) await expectCompared(page);
}

export async function expectCompared(page: Page): Promise<void> {
  await expect(page.getByText(/^(Compared with the|Nothing new to add)/)).toBeVisible();
}

/** What the classes of the review say, in their order: `['All lines 4', 'New 2', …]`. */
export async function expectClasses(page: Page, classes: readonly string[]): Promise<void> {
  await expect(page.getByRole('group', { name: 'Show lines' }).getByRole('button')).toHaveText([...classes]);
}

/** The same of a job's page, in no order: `['All 4', 'Live 2', …]`. */
export async function expectFates(page: Page, fates: readonly string[]): Promise<void> {
  const shown = page.getByRole('group', { name: 'Show items' }).getByRole('button');
  await expect.poll(async () => (await shown.allTextContents()).toSorted()).toEqual(fates.toSorted());
}

/** Adds these words and opens the job's page, where they are being sent. */
export async function startImport(page: Page, lines: readonly string[]): Promise<void> {
  await review(page, lines);
  await page.getByRole('button', { name: /^Add [\d,]+ rules?$/ }).click();
  await expect(page).toHaveURL(/\/activity\/jobs\//);
}

export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name });

export async function expectDone(page: Page, title: string | RegExp): Promise<void> {
  await expect(heading(page, title)).toBeVisible({ timeout: 25_000 });
}

/** How many rules the log says have been added. */
export const addedSoFar = async (network: Network): Promise<number> => (await appliedAdds(network)).length;

/** Waits until at least so many rules have taken effect: the job is in the middle. */
export async function untilAdded(network: Network, count: number): Promise<void> {
  await expect.poll(() => addedSoFar(network), { intervals: [20] }).toBeGreaterThanOrEqual(count);
}

type Write = { method: string; path: string; isApplied: boolean; regexs?: string[]; isMatchExactWord?: boolean };

/** Every rule an add took effect with, in the order of the log: one that stands here twice was sent twice. */
async function appliedAdds(network: Network): Promise<string[]> {
  const { requests } = await network.control<{ requests: Write[] }>('GET', 'requests');
  return requests
    .filter(({ method, path, isApplied }) => method === 'POST' && path === rulesPath && isApplied)
    .flatMap(({ regexs = [], isMatchExactWord }) => regexs.map((regex) => ruleName(regex, isMatchExactWord ?? false)));
}

const ruleName = (regex: string, isMatchExactWord: boolean) => `${regex} (${isMatchExactWord ? 'exact' : 'anywhere'})`;

/** The network holds exactly these rules, all in this mode, and none of them took effect twice. */
export async function expectAddedOnce(network: Network, regexs: readonly string[]): Promise<void> {
  const wanted = regexs.map((regex) => ruleName(regex, true)).toSorted();
  expect((await appliedAdds(network)).toSorted()).toEqual(wanted);
  expect(await rulesOf(network)).toEqual(wanted);
}

/** The network's rules, asked for over HTTP, as sorted texts: `spam (exact)`. */
export async function rulesOf(network: Network): Promise<string[]> {
  const rules = await network.blocklist();
  return rules.map(({ regex, isMatchExactWord }) => ruleName(regex, isMatchExactWord)).toSorted();
}

/** The downloaded result, read as any spreadsheet reads it. */
export async function downloadResult(page: Page): Promise<Record<string, string>[]> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the result (CSV)' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const text = (await readFile(await download.path(), 'utf8')).replace(/^\uFEFF/, '');
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

/** Every line of the source from 1 on stands in the result exactly once, in its order, with this fate. */
export async function expectResult(page: Page, fates: readonly string[]): Promise<void> {
  const records = await downloadResult(page);
  expect(records.map((record) => `${record['Line']}: ${record['What became of it']}`)).toEqual(
    fates.map((fate, index) => `${index + 1}: ${fate}`),
  );
}

/** Every row of a table that shows only a window of them, cell by cell: paged through by keyboard. */
export async function allRows(page: Page, table: string, count: number): Promise<string[][]> {
  const grid = page.getByRole('grid', { name: table });
  const rows = new Map<number, string[]>();
  const readOn = async () => {
    const { isDrawn, inView } = await grid.evaluate((element) => ({
      isDrawn: document.getElementById(element.getAttribute('aria-activedescendant') ?? '') !== null,
      inView: [...element.querySelectorAll('[role=row]')].map((row) => ({
        at: Number(row.getAttribute('aria-rowindex')),
        cells: [...row.querySelectorAll('[role=gridcell]')].map((cell) => cell.textContent ?? ''),
      })),
    }));
    // A row that is still loading has one cell, the header none.
    for (const { at, cells } of inView) if (cells.length > 1) rows.set(at, cells);
    if (isDrawn) await page.keyboard.press('PageDown');
    return rows.size;
  };
  const { width, height } = page.viewportSize()!;
  await page.setViewportSize({ width, height: 3_000 });
  await grid.press('Home');
  await expect.poll(readOn, { intervals: [50] }).toBe(count);
  await page.setViewportSize({ width, height });
  return [...rows].toSorted(([one], [other]) => one - other).map(([, cells]) => cells);
}

/** Everything the browser database holds, as one text. */
export function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page
    const read = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
      });
    const found: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await read(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        found.push(await read(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    return JSON.stringify(found);
  });
}

type Cut = { method: string; path: string; after: number; times: number; isApplied?: boolean };

/**
 * Cuts connections of the page. The sandbox's own fault will not do for a request of any kind: when a connection that
 * was used before is cut, Chromium sends the request once more by itself, and the page never hears of it.
 */
export async function cutConnections(page: Page, { method, path, after, times, isApplied }: Cut): Promise<void> {
  let seen = 0;
  await page.route(
    ({ pathname }) => pathname === path,
    async (route) => {
      if (route.request().method() !== method) return route.fallback();
      seen += 1;
      if (seen <= after || seen > after + times) return route.fallback();
      if (isApplied) await route.fetch();
      return route.abort('connectionreset');
    },
  );
}

/** Answers to adding and removing take this long, in milliseconds: time to look at a job that runs. */
export async function slowWrites(network: Network, ms: number): Promise<void> {
  await network.fail(
    { match: { method: 'POST', path: rulesPath }, effect: { kind: 'latency', ms } },
    { match: { method: 'DELETE', path: rulesPath }, effect: { kind: 'latency', ms } },
  );
}
