import { expect, test } from 'vitest';

import { browserPaths } from './browser.ts';

test('on Windows it looks where Chrome and Edge install themselves, for all users or for one', () => {
  const env = {
    ProgramFiles: String.raw`C:\Program Files`,
    'ProgramFiles(x86)': String.raw`C:\Program Files (x86)`,
    LOCALAPPDATA: String.raw`C:\Users\somebody\AppData\Local`,
  };
  const paths = browserPaths({ platform: 'win32', env });
  expect(paths[0]).toBe(String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`);
  expect(paths).toContain(String.raw`C:\Users\somebody\AppData\Local\Google\Chrome\Application\chrome.exe`);
  expect(paths).toContain(String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`);
  expect(browserPaths({ platform: 'win32', env: {} })).toEqual([]);
});

test('on a Mac it looks on the PATH and in both folders of applications', () => {
  const paths = browserPaths({ platform: 'darwin', env: { PATH: '/opt/homebrew/bin', HOME: '/Users/somebody' } });
  expect(paths[0]).toBe('/opt/homebrew/bin/chromium-headless-shell');
  expect(paths).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(paths).toContain('/Users/somebody/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
});

test('elsewhere it looks on the PATH only', () => {
  const paths = browserPaths({ platform: 'linux', env: { PATH: '/usr/bin:/snap/bin' } });
  expect(paths).toContain('/snap/bin/chromium');
  expect(paths.every((path) => /^\/(usr|snap)\/bin\//.test(path))).toBe(true);
});
