import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { securityHeaders } from '../tools/csp.ts';

export type AppServer = {
  /** `http://127.0.0.1:41234` */
  url: string;
  /** Bytes of this file once gzipped, the measure of the budgets, whatever it was sent as. */
  gzipped(path: string): number;
  close(): Promise<void>;
};

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Serves a build as a good host would: compressed ahead of time with brotli, the security headers, one page for every
 * route. HTTP/1.1, because browsers speak HTTP/2 only over TLS, and a certificate is nothing a stranger should need.
 */
export async function serveApp(folder: string): Promise<AppServer> {
  const files = readFiles(folder);
  const headers = securityHeaders();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = files.get(pathname) ?? (extname(pathname) === '' ? files.get('/index.html') : undefined);
    if (!file) {
      response.writeHead(404, headers).end();
      return;
    }
    const isBrotli = String(request.headers['accept-encoding']).includes('br');
    response.writeHead(200, {
      ...headers,
      'Content-Type': file.type,
      'Content-Encoding': isBrotli ? 'br' : 'gzip',
      'Cache-Control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
    });
    response.end(isBrotli ? file.brotli : file.gzip);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    gzipped: (path) => files.get(path)?.gzip.length ?? 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readFiles(folder: string) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return new Map(
    names
      .filter((name) => statSync(name).isFile() && !name.endsWith('.map'))
      .map((name) => {
        const content = readFileSync(name);
        return [
          `/${relative(folder, name).replaceAll('\\', '/')}`,
          {
            type: types[extname(name)] ?? 'application/octet-stream',
            gzip: gzipSync(content, { level: 9 }),
            brotli: brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
          },
        ];
      }),
  );
}
