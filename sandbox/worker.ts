import { DroppedConnection } from './errors.ts';
import { createHost, type Host } from './host.ts';
import type { Network } from './network.ts';
import { clearAndBegin, loadNetwork, saveRows } from './workerStore.ts';

/**
 * The browser door: a service worker that is the network. All tabs share it, no page's main thread pays for it, and what
 * it answered is in the browser's database, because browsers end idle workers after half a minute.
 */
type ExtendableEvent = { waitUntil(promise: Promise<unknown>): void };
type FetchEvent = { request: Request; respondWith(response: Promise<Response>): void };
type WorkerScope = {
  location: Location;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ExtendableEvent & MessageEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
};

const scope = globalThis as unknown as WorkerScope;
const prefix = '/sandbox';
let host: Promise<Host> | undefined;
let kept: Network | undefined;
let keeping: Promise<void> = Promise.resolve();

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));
// A page reloaded with Shift held is nobody's client until it asks.
scope.addEventListener('message', (event) => {
  if (event.data === 'claim') event.waitUntil(scope.clients.claim());
});
scope.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== scope.location.origin || !url.pathname.startsWith(`${prefix}/`)) return;
  event.respondWith(answer(event.request, url));
});

async function answer(request: Request, url: URL): Promise<Response> {
  const { handle, defaultNetwork } = await (host ??= openHost());
  try {
    return await handle(await withoutPrefix(request, url));
  } catch (error) {
    if (error instanceof DroppedConnection) return Response.error();
    throw error;
  } finally {
    // Before the answer leaves: whoever got it may rely on it, even if this worker ends at once.
    await keep(defaultNetwork());
  }
}

async function withoutPrefix(request: Request, url: URL): Promise<Request> {
  const inner = new URL(url.pathname.slice(prefix.length) + url.search, url.origin);
  const { method, headers } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
  return new Request(inner, { method, headers, body: body?.byteLength ? body : null });
}

async function openHost(): Promise<Host> {
  const options = { base: scope.location.origin + prefix, latency: [100, 200] as const };
  // A browser that refuses its database, as some do in private windows, gets a network that lives in memory only.
  const stored = await loadNetwork().catch(() => undefined);
  if (!stored) return createHost(options);
  const { origin, saved } = stored;
  const restored = createHost({ ...options, ...origin, saved });
  kept = restored.defaultNetwork();
  return restored;
}

/** Keeps what changed; one call after another, so that none answers while its rows are in another's hands. */
function keep(network: Network): Promise<void> {
  keeping = keeping.then(() => write(network)).catch(() => {});
  return keeping;
}

async function write(network: Network): Promise<void> {
  if (network !== kept) {
    // New, reset or of another scale: what was kept before is of another network.
    kept = network;
    await clearAndBegin(network.origin);
  }
  await saveRows(network.drain());
}
