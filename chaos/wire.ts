import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

import type { Time } from './time.ts';

const agent = new Agent({ keepAlive: true });

type Message = { method: string; path: string; headers: Record<string, string>; body?: string };

/** One HTTP request to this machine, answered in whole. Rejects as `fetch` does when the connection breaks. */
export function exchange(time: Time, port: number, { body, ...message }: Message): Promise<Response> {
  return time.during(async () => {
    const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
      const outgoing = httpRequest({ ...message, host: '127.0.0.1', port, agent }, resolve);
      outgoing.on('error', () => reject(new TypeError('fetch failed')));
      outgoing.end(body);
    });
    const answer = await text(incoming).catch(() => {
      throw new TypeError('terminated');
    });
    const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
    const status = incoming.statusCode ?? 0;
    return new Response(status === 204 ? null : answer, { status, headers });
  });
}

type TabFetch = (message: Message) => Promise<Response>;
const tabs = new Map<string, TabFetch>();
let isInstalled = false;
const domain = '.chaos.invalid';

/** Lets what is sent to the address this gives go through `send`: the tab's own way to the network. */
export function connectTab(name: string, send: TabFetch): string {
  tabs.set(name + domain, send);
  install();
  return `http://${name}${domain}`;
}

export function disconnectTab(name: string): void {
  tabs.delete(name + domain);
}

/** Once for all tabs and runs: axios remembers the `fetch` it has seen first. */
function install(): void {
  if (isInstalled) return;
  isInstalled = true;
  const usual = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    if (!(input instanceof Request)) return usual(input, init);
    const { host, pathname, search } = new URL(input.url);
    const send = tabs.get(host);
    if (!send) return usual(input, init);
    const { method, signal } = input;
    const body = await input.text();
    signal.throwIfAborted();
    const headers = Object.fromEntries(input.headers);
    const answer = send({ method, path: pathname + search, headers, ...(body !== '' && { body }) });
    // Called off, the request is on its way all the same: only nobody listens to the answer any more.
    return Promise.race([answer, aborted(signal)]);
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
