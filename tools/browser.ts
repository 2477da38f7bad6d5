import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Started this way everywhere: e2e, tour and bench. Never @sparticuz/chromium's own `args`: they switch web security off,
 * which would hide every CORS fault.
 */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const macApps = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Finds a Chromium: CHROMIUM_PATH, an installed one, Playwright's own, or the one inside an npm package (Linux x64).
 * Throws with the three ways out when there is none.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...macApps].find((path) =>
    existsSync(path),
  );
  if (installed) return installed;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  if (own && existsSync(own)) return own;
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium');
    return packaged.executablePath();
  }
  throw new Error(
    'No Chromium found. Install Chrome or Chromium, or run `npx playwright install chromium`, or name one in CHROMIUM_PATH.',
  );
}
