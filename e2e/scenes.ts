import type { Locator, Page } from '@playwright/test';

import { channelScenes } from './channelScenes.ts';
import { communityScenes } from './communityScenes.ts';
import { connectTab, dataRows, expect, rowWith } from './fixtures.ts';
import { flaggedScenes } from './flaggedScenes.ts';
import { inactiveScenes } from './inactiveScenes.ts';
import { helpScenes } from './helpScenes.ts';
import { sandboxServer, type Network } from './network.ts';
import { settingsScenes } from './settingsScenes.ts';
import { userScenes } from './userScenes.ts';

/** A page in a state worth looking at: a11y.spec.ts checks each, the tour photographs each. */
export type Scene = {
  name: string;
  /** Leaves the tab in that state, in English. */
  open: (page: Page, network: Network) => Promise<void>;
  /** For scenes that a reload does not take away: what to wait for then, in any language. */
  afterReload?: (page: Page) => Locator;
  /** For what exists on one kind of screen only. */
  only?: 'wide' | 'phone';
};

const rules = 'Blocklist rules';
const firstCell = (page: Page) => page.getByRole('gridcell').filter({ hasText: /\S/ }).first();
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function openBlocklist(page: Page, network: Network) {
  await connectTab(page, network);
  await page.goto('/blocklist');
  await expect(dataRows(page, rules).first()).toBeVisible();
}

async function selectThree(page: Page) {
  const boxes = dataRows(page, rules).getByRole('checkbox');
  for (const place of [1, 2, 3]) await boxes.nth(place).check();
  await expect(page.getByRole('toolbar', { name: 'Selected rules' })).toBeVisible();
}

async function tryToken(page: Page, token: string) {
  await page.getByLabel('Admin token').fill(token);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
}

/** A list with something of everything: new, there already, repeated, invalid, long, of many scripts. */
async function mixedList(network: Network): Promise<string> {
  const existing = (await network.blocklist()).filter(({ regex }) => /^[\w@]+$/.test(regex)).slice(0, 6);
  return [
    'free crypto',
    'click my profile',
    'ห้ามใช้คำนี้',
    'كلمة محظورة',
    'free crypto',
    'x'.repeat(501),
    'a.b*c (d)',
    '🎰 big win 🎰',
    ...existing.map(({ regex }) => regex),
    ...Array.from({ length: 40 }, (_, index) => `winner${index + 1}.example`),
  ].join('\n');
}

async function reviewList(page: Page, network: Network) {
  await connectTab(page, network);
  await page.goto('/blocklist/import');
  await page.getByRole('textbox', { name: 'Words or phrases, one per line' }).fill(await mixedList(network));
  await page.getByRole('button', { name: /^Review/ }).click();
  await expect(page.getByText('Compared with the 1,284 rules of the network')).toBeVisible();
}

async function changeSomething(page: Page, network: Network) {
  await openBlocklist(page, network);
  const tray = page.getByRole('region', { name: 'Jobs' });
  await dataRows(page, rules)
    .getByRole('button', { name: /^Disable/ })
    .first()
    .click();
  await expect(tray).toContainText('Disabled 1 rule');
  await selectThree(page);
  await page.getByRole('button', { name: 'Delete 3 rules…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete 3 rules' }).click();
  await expect(tray).toContainText('Deleted 3 rules');
}

export const scenes: readonly Scene[] = [
  {
    name: 'overview',
    open: async (page, network) => {
      await openBlocklist(page, network);
      await dataRows(page, rules)
        .first()
        .getByRole('button', { name: /^Delete/ })
        .click();
      await page.getByRole('dialog').getByRole('button', { name: 'Delete the rule' }).click();
      await expect(page.getByRole('link', { name: 'Deleted 1 rule' })).toBeVisible();
      await page.goto('/');
      await expect(page.getByRole('figure')).toHaveCount(4);
    },
    afterReload: (page) => page.getByRole('figure').nth(3),
  },
  {
    name: 'connect',
    open: async (page) => {
      await page.goto('/connect');
      await expect(heading(page)).toBeVisible();
    },
    afterReload: heading,
  },
  {
    name: 'connect-saved-and-refused',
    open: async (page, network) => {
      await page.goto('/connect');
      await page.getByRole('combobox', { name: 'Server' }).fill(sandboxServer);
      await page.getByRole('textbox', { name: 'Name of this network' }).fill('Acme Social');
      await tryToken(page, network.token);
      await page.getByRole('link', { name: 'Switch network' }).click();
      await page.getByText('Where to find it').click();
      await tryToken(page, network.otherTokens.expiredToken);
      await expect(page.getByRole('alert')).toContainText('The token was refused.');
    },
  },
  { name: 'blocklist', open: openBlocklist, afterReload: firstCell },
  {
    name: 'blocklist-loading',
    open: async (page, network) => {
      await network.fail({ match: { path: '/api/v3/blocklists' }, effect: { kind: 'latency', ms: 60_000 } });
      await connectTab(page, network);
      await page.goto('/blocklist');
      await expect(page.getByText('Loading…')).toBeAttached();
    },
  },
  {
    name: 'blocklist-selection',
    open: async (page, network) => {
      await openBlocklist(page, network);
      await selectThree(page);
    },
  },
  {
    name: 'blocklist-add',
    open: async (page, network) => {
      await openBlocklist(page, network);
      await page.getByRole('button', { name: 'Add a rule' }).click();
      await page.getByRole('textbox', { name: 'Word or phrase' }).fill('(unclosed');
      await page.getByRole('combobox', { name: 'Read as' }).selectOption('Regular expression');
      await page.getByRole('button', { name: 'Add the rule' }).click();
      await expect(page.getByText('This is not a valid regular expression.')).toBeVisible();
    },
  },
  {
    name: 'blocklist-delete',
    open: async (page, network) => {
      await openBlocklist(page, network);
      await selectThree(page);
      await page.getByRole('button', { name: 'Delete 3 rules…' }).click();
      await expect(page.getByRole('dialog', { name: 'Delete 3 rules' })).toBeVisible();
    },
  },
  {
    name: 'blocklist-delete-typed',
    open: async (page, network) => {
      await network.setBlocklist(Array.from({ length: 130 }, (_, index) => `casino${index + 1}`));
      await openBlocklist(page, network);
      await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
      await page.getByRole('button', { name: 'Select all that match' }).click();
      await page.getByRole('button', { name: 'Delete all that match…' }).click();
      await expect(page.getByRole('dialog', { name: 'Delete 130 rules' })).toBeVisible();
    },
  },
  { name: 'blocklist-jobs', open: changeSomething },
  {
    name: 'blocklist-slowed',
    open: async (page, network) => {
      await network.fail({ match: { after: 1 }, effect: { kind: 'rate-limit', retryAfter: 30 } });
      await openBlocklist(page, network);
      await expect(page.getByText('Slowing down: the network')).toBeVisible();
    },
  },
  {
    name: 'blocklist-more-failed',
    open: async (page, network) => {
      await network.setBlocklist(Array.from({ length: 30 }, (_, index) => `casino${index + 1}`));
      await network.fail({ match: { after: 1 }, effect: { kind: 'malformed-json' } });
      await openBlocklist(page, network);
      await expect(page.getByRole('button', { name: 'Load the next rows again' })).toBeVisible();
    },
  },
  {
    name: 'blocklist-empty',
    open: async (page, network) => {
      await network.setBlocklist([]);
      await connectTab(page, network);
      await page.goto('/blocklist');
      await expect(page.getByRole('heading', { name: 'The blocklist is empty' })).toBeVisible();
    },
  },
  {
    name: 'blocklist-no-match',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/blocklist?q=nothing-like-it');
      await expect(page.getByRole('heading', { name: 'No rule starts with' })).toBeVisible();
    },
  },
  {
    name: 'blocklist-error',
    open: async (page, network) => {
      await network.fail({ match: { path: '/api/v3/blocklists' }, effect: { kind: 'missing-field', name: 'ruleId' } });
      await connectTab(page, network);
      await page.goto('/blocklist');
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    },
    afterReload: (page) => page.getByRole('alert').getByRole('heading'),
  },
  {
    name: 'import-paste',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/blocklist/import');
      await page.getByRole('textbox', { name: 'Words or phrases, one per line' }).fill('free crypto\nclick my profile');
      await expect(page.getByRole('button', { name: 'Review 2 lines' })).toBeVisible();
    },
    afterReload: heading,
  },
  { name: 'import-review', open: reviewList },
  {
    name: 'import-result',
    open: async (page, network) => {
      await reviewList(page, network);
      await page.getByRole('button', { name: /^Add \d+ rules/ }).click();
      await expect(page.getByRole('button', { name: /^Remove the \d+ rules/ })).toBeVisible();
      await expect(rowWith(page, 'Items of this job', 'free crypto')).toBeVisible();
    },
    afterReload: firstCell,
  },
  {
    name: 'test',
    open: async (page, network) => {
      const [one, two] = (await network.blocklist()).filter(({ regex }) => /^\w{4,}$/.test(regex));
      await connectTab(page, network);
      await page.goto('/blocklist/test');
      await expect(page.getByText('Checked against 1,284 rules')).toBeVisible();
      await page
        .getByRole('textbox', { name: 'Text of a post, comment or message' })
        .fill(`Hi all, have a look at ${one!.regex} and at ${two!.regex} before it is gone.`);
      await expect(page.locator('mark').first()).toBeVisible();
      await page.getByRole('button', { name: 'Ask the server' }).click();
      await expect(page.getByText('The server would stop this text')).toBeVisible();
    },
    afterReload: heading,
  },
  ...communityScenes,
  ...channelScenes,
  ...userScenes,
  ...inactiveScenes,
  ...flaggedScenes,
  ...settingsScenes,
  ...helpScenes,
  {
    name: 'activity',
    open: async (page, network) => {
      await changeSomething(page, network);
      await page
        .getByRole('link', { name: 'Activity', includeHidden: true })
        .evaluate((link: HTMLElement) => link.click());
      await expect(page.getByRole('grid', { name: 'Record' })).toBeVisible();
    },
    afterReload: firstCell,
  },
  {
    name: 'jobs',
    open: async (page, network) => {
      await changeSomething(page, network);
      await page.goto('/activity/jobs');
      await expect(page.getByRole('list', { name: 'Jobs' })).toBeVisible();
    },
  },
  {
    name: 'device-data',
    open: async (page, network) => {
      await changeSomething(page, network);
      await page.goto('/activity/device');
      await expect(page.getByText('Entries of the record')).toBeVisible();
    },
  },
  {
    name: 'activity-empty',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/activity');
      await expect(page.getByRole('heading', { name: 'Nothing has been changed yet' })).toBeVisible();
    },
  },
  {
    name: 'job',
    open: async (page, network) => {
      await changeSomething(page, network);
      await page.getByRole('region', { name: 'Jobs' }).getByRole('link', { name: 'Deleted 3 rules' }).click();
      await expect(page.getByRole('button', { name: 'Add the 3 rules again' })).toBeVisible();
    },
    afterReload: firstCell,
  },
  {
    name: 'job-stopped',
    open: async (page, network) => {
      await network.setBlocklist(['casino', 'spam']);
      await network.fail({ match: { method: 'PUT' }, effect: { kind: 'status', status: 403, code: 400301 } });
      await openBlocklist(page, network);
      await page.getByRole('button', { name: 'Disable spam' }).click();
      await page.getByRole('region', { name: 'Jobs' }).getByRole('link', { name: 'Disabling 1 rule' }).click();
      await expect(page.getByText('Stopped: the network does not allow it')).toBeVisible();
    },
  },
  {
    name: 'job-missing',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/activity/jobs/none');
      await expect(page.getByRole('heading', { name: 'No such job' })).toBeVisible();
    },
  },
  {
    name: 'locked',
    open: async (page, network) => {
      await openBlocklist(page, network);
      await page.getByRole('button', { name: 'Lock' }).click();
      await expect(page.getByRole('heading', { name: 'Reconnect to Test network' })).toBeVisible();
    },
    afterReload: heading,
  },
  {
    name: 'navigation',
    only: 'phone',
    open: async (page, network) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await openBlocklist(page, network);
      await page.getByRole('button', { name: 'Open the navigation' }).click();
      await expect(page.getByRole('link', { name: 'Activity' })).toBeVisible();
    },
  },
  {
    name: 'not-found',
    open: async (page, network) => {
      await connectTab(page, network);
      await page.goto('/no/such/page');
      await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
    },
    afterReload: heading,
  },
];

const widths = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const schemes = ['light', 'dark'] as const;

/** Turns the open page to every variant, one after the other. */
export async function eachVariant(page: Page, { only }: Scene, look: (variant: string) => Promise<void>) {
  for (const [size, viewport] of Object.entries(widths)) {
    if (only !== undefined && only !== size) continue;
    await page.setViewportSize(viewport);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await expect
        .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
        .toBe(colorScheme);
      await settled(page);
      await look(`${colorScheme}-${size}`);
    }
  }
}

/** Resolves when nothing moves any more: half-way through a change of colour no contrast is right. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
      // What is folded away does not move, and so never comes to its end.
      .filter(({ effect }) => effect instanceof KeyframeEffect && effect.target?.checkVisibility());
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
}
