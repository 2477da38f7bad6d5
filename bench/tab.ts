import type { CDPSession, Page } from '@playwright/test';

import type { Bench } from './measure.ts';
import { installProbe } from './probe.ts';
import type { Network } from './sandbox.ts';

export type Tab = { page: Page; cdp: CDPSession; close(): Promise<void> };

type Options = {
  /** Selector of what makes the page ready: `window.bench.ready`. */
  ready: string;
  /** Connected to this network, as if its token had been kept for the tab. */
  network?: Network;
  ratePerSecond?: number;
  /** Rows per request of the lists. */
  pageSize?: number;
  slow?: Slowness;
};

/** CPU four times slower; `device` also has the line of one: 9 Mbps, 60 ms. */
export type Slowness = 'none' | 'cpu' | 'device';

/** The first row of data of a table: not its header, not its skeleton. */
export const firstRow = (table: string) => `[role=grid][aria-label="${table}"] [role=gridcell]`;

/** A tab of a browser that has never seen the app: cold cache, empty database. */
export async function openTab({ browser, app }: Bench, options: Options): Promise<Tab> {
  const { ready, network, ratePerSecond = 10, pageSize = 20, slow = 'none' } = options;
  const context = await browser.newContext({ baseURL: app.url, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  // A page with a fault measures nothing worth knowing.
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.addInitScript(installProbe, ready);
  const memory = network?.tabMemory(ratePerSecond);
  await page.addInitScript(
    ([tab, size]) => {
      if (tab !== undefined) sessionStorage.setItem('custos.tab', tab);
      for (const list of ['blocklist', 'users']) localStorage.setItem(`custos.pageSize.${list}`, String(size));
      // What is measured is the sending, not the time to think better of it.
      localStorage.setItem('custos.grace', '0');
    },
    [memory, pageSize] as const,
  );
  const cdp = await context.newCDPSession(page);
  await slowDown(cdp, slow);
  return { page, cdp, close: () => context.close() };
}

export async function slowDown(cdp: CDPSession, slow: Slowness): Promise<void> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow === 'none' ? 1 : 4 });
  if (slow !== 'device') return;
  const bytesPerSecond = 9_000_000 / 8;
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 60,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
}
