import type { Clock } from './clock.ts';
import { DroppedConnection, rateLimited, serverError, unauthorized } from './errors.ts';
import { isObject } from './limits.ts';

/** Which requests a fault hits. All of them, where nothing is said. */
export type FaultMatch = {
  method?: string;
  /** Hits paths that begin with it; with a `*` it is a pattern for the whole path. */
  path?: string;
  /** Passes over so many matching requests first. */
  after?: number;
  /** Hits so many requests, then rests. Without it, every one. */
  times?: number;
};

export type FaultEffect =
  /** Waits, then answers as ever. */
  | { kind: 'latency'; ms: number }
  /** Cuts the connection before anything took effect. */
  | { kind: 'drop-before' }
  /** Lets the request take effect, then cuts the connection. */
  | { kind: 'drop-after' }
  /** 429 / 400311, with `Retry-After` in seconds where given. */
  | { kind: 'rate-limit'; retryAfter?: number }
  /** Any error; with `isApplied` the request takes effect all the same. */
  | { kind: 'status'; status: number; code?: number; message?: string; isApplied?: boolean }
  /** 401 / 400100, though the token is good. */
  | { kind: 'expired-token' }
  /** Takes effect; the answer is no JSON. */
  | { kind: 'malformed-json' }
  /** Takes effect; the answer stops half-way. */
  | { kind: 'truncated-json' }
  /** Takes effect; every key of that name is left out of the answer. */
  | { kind: 'missing-field'; name: string }
  /** Takes effect; the answer trickles in over so many milliseconds. */
  | { kind: 'slow-drip'; ms: number };

export type FaultRule = { match?: FaultMatch; effect: FaultEffect };

/** The faults of one network: data, so that anybody can cause them by hand. */
export class Faults {
  #rules: (FaultRule & { seen: number; hits: number })[] = [];

  add(rules: readonly FaultRule[]): void {
    this.#rules.push(...rules.map((rule) => ({ ...rule, seen: 0, hits: 0 })));
  }

  clear(): void {
    this.#rules = [];
  }

  list(): readonly (FaultRule & { hits: number })[] {
    return this.#rules.map(({ match = {}, effect, hits }) => ({ match, effect, hits }));
  }

  /** The fault of this request, if any: of the first rule that matches and is due. Counts it. */
  take(method: string, path: string): FaultEffect | undefined {
    let effect: FaultEffect | undefined;
    for (const rule of this.#rules) {
      if (!matches(rule.match ?? {}, method, path)) continue;
      rule.seen += 1;
      const { after = 0, times = Infinity } = rule.match ?? {};
      if (effect || rule.seen <= after || rule.hits >= times) continue;
      rule.hits += 1;
      effect = rule.effect;
    }
    return effect;
  }
}

function matches({ method, path }: FaultMatch, requestMethod: string, requestPath: string): boolean {
  if (method !== undefined && method.toUpperCase() !== requestMethod) return false;
  if (path === undefined) return true;
  if (!path.includes('*')) return requestPath.startsWith(path);
  const pieces = path.split('*').map((piece) => piece.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return new RegExp(`^${pieces.join('.*')}$`).test(requestPath);
}

/** Answers a request under a fault. `answer` makes the request take effect. */
export async function answerUnder(
  effect: FaultEffect,
  clock: Clock,
  answer: () => Promise<Response>,
): Promise<Response> {
  switch (effect.kind) {
    case 'latency':
      await clock.sleep(effect.ms);
      return answer();
    case 'drop-before':
      throw new DroppedConnection();
    case 'drop-after':
      await answer();
      throw new DroppedConnection();
    case 'rate-limit':
      return rateLimited(effect.retryAfter).toResponse();
    case 'status':
      if (effect.isApplied) await answer();
      return serverError(effect.status, effect.code, effect.message).toResponse();
    case 'expired-token':
      return unauthorized().toResponse();
    case 'malformed-json':
      return withText(await answer(), () => '<html><body>Bad gateway</body></html>');
    case 'truncated-json':
      // An answer with nothing in it is cut to something no parser takes, too.
      return withText(await answer(), (text) => text.slice(0, Math.floor(text.length / 2)) || '{');
    case 'missing-field':
      return withText(await answer(), (text) =>
        text === '' ? '' : JSON.stringify(without(effect.name, JSON.parse(text))),
      );
    case 'slow-drip':
      return drip(await answer(), effect.ms, clock);
  }
}

async function withText(response: Response, change: (text: string) => string): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  return new Response(change(await response.text()), { status: response.status, headers });
}

function without(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => without(name, item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => key !== name);
  return Object.fromEntries(kept.map(([key, inner]) => [key, without(name, inner)]));
}

async function drip(response: Response, ms: number, clock: Clock): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const size = Math.max(1, Math.ceil(bytes.length / 20));
  const pause = ms / Math.max(1, Math.ceil(bytes.length / size));
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (sent >= bytes.length) return controller.close();
      await clock.sleep(pause);
      controller.enqueue(bytes.slice(sent, sent + size));
      sent += size;
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
}
