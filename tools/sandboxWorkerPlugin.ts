import { fileURLToPath } from 'node:url';

import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';

const fileName = 'sandbox-worker.js';
const entry = fileURLToPath(new URL('../sandbox/worker.ts', import.meta.url));

/**
 * Makes the sandbox's service worker: one classic script at the root of the site, because a worker controls only what
 * lies below its own address, and module workers are not to be had everywhere. Not a part of the app's bundle.
 */
export function sandboxWorker(): Plugin {
  return {
    name: 'custos:sandbox-worker',
    configureServer(server) {
      server.middlewares.use(`/${fileName}`, (_request, response, next) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.setHeader('Cache-Control', 'no-cache');
        bundleWorker({ minify: false }).then((code) => response.end(code), next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: await bundleWorker({ minify: true }) });
    },
  };
}

export async function bundleWorker({ minify }: { minify: boolean }): Promise<string> {
  const bundle = await rolldown({ input: entry, platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife', minify });
  await bundle.close();
  return output[0].code;
}
