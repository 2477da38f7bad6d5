import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { DroppedConnection } from './errors.ts';
import { createHost } from './host.ts';
import type { SandboxOptions } from './network.ts';

export type SandboxServer = {
  /** `http://127.0.0.1:4010` */
  readonly url: string;
  close(): Promise<void>;
};

/** Serves the sandbox over HTTP on this machine only. Port 0 takes any free one. */
export async function createSandboxServer(options: SandboxOptions & { port?: number } = {}): Promise<SandboxServer> {
  const { port = 4010, ...network } = options;
  const host = createHost(network);
  const server = createServer((request, response) => {
    serve(host.handle, request, response).catch(() => {
      // Nothing to say any more: the caller hung up.
      request.socket.destroy();
    });
  });
  // Longer than a test or a job pauses, so that nobody pays for a new connection in the middle.
  server.keepAliveTimeout = 60_000;
  await listen(server, port);
  const address = server.address();
  const usedPort = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${usedPort}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

async function serve(
  handle: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { origin } = incoming.headers;
  if (origin !== undefined && !isLoopback(origin)) {
    // Without this any web page could reset the sandbox of whoever reads it.
    outgoing.writeHead(403, { 'Content-Type': 'text/plain' }).end('The sandbox answers pages of this machine only.\n');
    return;
  }
  for (const [name, value] of Object.entries(corsHeaders(incoming))) outgoing.setHeader(name, value);
  if (incoming.method === 'OPTIONS') {
    outgoing.writeHead(204).end();
    return;
  }
  try {
    await send(await handle(await toRequest(incoming)), outgoing);
  } catch (error) {
    if (error instanceof DroppedConnection) return breakOff(outgoing);
    if (outgoing.headersSent) throw error;
    outgoing.writeHead(500, { 'Content-Type': 'text/plain' }).end(`The sandbox failed: ${String(error)}\n`);
  }
}

/**
 * Cuts the connection in the middle of an answer. Cut before the first byte, a browser takes the connection for one that
 * had idled out and sends the request again by itself: the app never learns of it.
 */
function breakOff(outgoing: ServerResponse): void {
  outgoing.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1024' });
  outgoing.write('{', () => outgoing.socket?.destroy());
}

function isLoopback(origin: string): boolean {
  const host = URL.parse(origin)?.hostname ?? '';
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]' || host.endsWith('.localhost');
}

/** Open to pages of this machine only; they may send a token, an API key and JSON. */
function corsHeaders(incoming: IncomingMessage): Record<string, string> {
  const { origin } = incoming.headers;
  if (origin === undefined) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE, OPTIONS',
    'Access-Control-Allow-Headers':
      incoming.headers['access-control-request-headers'] ?? 'authorization, x-api-key, content-type',
    'Access-Control-Expose-Headers': 'Retry-After',
    // The longest Chromium honours: the bench should measure calls, not preflights.
    'Access-Control-Max-Age': '7200',
    Vary: 'Origin, Access-Control-Request-Headers',
  };
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  const method = incoming.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? '127.0.0.1'}`);
  const hasBody = chunks.length > 0 && method !== 'GET' && method !== 'HEAD';
  return new Request(url, { method, headers, ...(hasBody ? { body: Buffer.concat(chunks) } : {}) });
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status;
  response.headers.forEach((value, name) => outgoing.setHeader(name, value));
  for await (const chunk of response.body ?? []) {
    // Written as it comes, so that a slow answer is slow on the wire too.
    outgoing.write(chunk);
  }
  outgoing.end();
}
