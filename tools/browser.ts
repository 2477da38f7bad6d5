import { existsSync } from 'node:fs';

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

type Computer = {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
};

const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
];

/** Where a Chromium may be installed on such a computer, the likeliest first. */
export function browserPaths({ platform, env }: Computer): string[] {
  if (platform === 'win32') {
    // Installers do not add it to the PATH; a person's own install lies in their local data.
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(Boolean);
    return windowsPrograms.flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
  }
  const onPath = commands.flatMap((command) =>
    (env['PATH'] ?? '')
      .split(':')
      .filter(Boolean)
      .map((folder) => `${folder}/${command}`),
  );
  if (platform !== 'darwin') return onPath;
  const folders = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])];
  return [
    ...onPath,
    ...macApps.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`)),
  ];
}

/**
 * Finds a Chromium: CHROMIUM_PATH, an installed one, Playwright's own, or the one inside an npm package (Linux x64).
 * Throws with the three ways out when there is none.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const installed = browserPaths(process).find((path) => existsSync(path));
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
