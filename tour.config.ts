import { defineConfig } from '@playwright/test';

import e2e from './playwright.config.ts';

/** `npm run tour`: photographs every page, in every variant, into `.tour/`. Not a test: nothing in it can fail a build. */
export default defineConfig(e2e, {
  testDir: 'e2e/tour',
  testIgnore: [],
  reporter: 'list',
  use: { trace: 'off' },
});
