import { defineConfig, devices } from '@playwright/test';

import { browserArgs, findBrowser } from './tools/browser.ts';

const executablePath = await findBrowser();
const app = 'http://127.0.0.1:4174';
const sandbox = 'http://127.0.0.1:4011';

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
    // Without a film of every test, which costs a third of the time; what the page held at each step is in it all the same.
    trace: { mode: 'retain-on-failure', screenshots: false },
    actionTimeout: 10_000,
    launchOptions: { executablePath, args: browserArgs },
  },
  // Ports of its own, so that a running `npm start` and `npm run sandbox` are left alone.
  webServer: [
    { command: 'npm run preview', env: { PORT: '4174' }, url: app, reuseExistingServer: false },
    { command: 'npm run sandbox', env: { PORT: '4011' }, url: `${sandbox}/__sandbox/`, reuseExistingServer: false },
  ],
});
