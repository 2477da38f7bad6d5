import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

import { messages } from './tools/messages.ts';

// Two kinds of unit tests: plain logic in node, components in jsdom. Anything that needs layout is tested in e2e.
export default defineConfig({
  plugins: [react(), ...messages],
  test: {
    reporters: ['default', 'json'],
    // Property tests try hundreds of cases; on a busy machine five seconds are not enough for all of them.
    testTimeout: 30_000,
    outputFile: { json: '.vitest/results.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'src/**/*.test.ts',
            'sandbox/**/*.test.ts',
            'tools/**/*.test.ts',
            'test/**/*.test.ts',
            'chaos/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['test/setup-dom.ts'],
        },
      },
    ],
  },
});
