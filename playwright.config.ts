import { defineConfig, devices } from '@playwright/test';

import { appPort, sandboxPort } from './e2e/ports.ts';
import { browserArgs, findBrowser } from './tools/browser.ts';

const executablePath = await findBrowser();
const app = `http://127.0.0.1:${appPort}`;
const sandbox = `http://127.0.0.1:${sandboxPort}`;

export default defineConfig({
  testDir: 'e2e',
  testIgnore: 'tour/**',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/results.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    baseURL: app,
    // To look into a failure: what the page held at each step costs a tenth of the time, so it is asked for.
    trace: process.env['E2E_TRACE'] ? { mode: 'retain-on-failure', screenshots: false } : 'off',
    actionTimeout: 10_000,
    launchOptions: { executablePath, args: browserArgs },
  },
  webServer: [
    { command: 'npm run preview', env: { PORT: `${appPort}` }, url: app, reuseExistingServer: false },
    {
      command: 'npm run sandbox',
      env: { PORT: `${sandboxPort}` },
      url: `${sandbox}/__sandbox/`,
      reuseExistingServer: false,
    },
  ],
});
