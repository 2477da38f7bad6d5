import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { smallAxios } from './tools/smallAxios.ts';
import { smallZod } from './tools/smallZod.ts';
import { chunkNames } from './tools/chunks.ts';
import { securityHeaders } from './tools/csp.ts';
import { staticFrame } from './tools/frame.ts';
import { mantineThemeCss } from './tools/mantineThemeCss.ts';
import { messages } from './tools/messages.ts';
import { sandboxWorker } from './tools/sandboxWorkerPlugin.ts';

if (Number(process.versions.node.split('.')[0]) < 24) {
  throw new Error(
    'Custos needs Node 24 or newer. On Linux and Windows it comes with `npm ci`: start everything through `npm run …`. On macOS install it.',
  );
}

const host = '127.0.0.1';
const port = Number(process.env['PORT'] ?? 4173);
const extraServers = (process.env['CUSTOS_SERVERS'] ?? '').split(/\s+/).filter(Boolean);

export default defineConfig({
  plugins: [react(), ...messages, mantineThemeCss(), sandboxWorker(), staticFrame(), smallAxios(), smallZod()],
  server: { host, port, strictPort: true },
  preview: { host, port, strictPort: true, headers: securityHeaders(extraServers) },
  worker: { format: 'es' },
  build: {
    target: 'es2024',
    // For `npm run size`.
    manifest: true,
    // Everything the reader would have to download again anyway; and no data: URLs for the policy to allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: chunkNames(import.meta.dirname), debugName: 'first pages' }] } },
    },
  },
});
