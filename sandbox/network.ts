import { checkApiKey, credentialIn, identify, requireAdmin, type Caller } from './auth.ts';
import type { Call } from './call.ts';
import type { Credentials } from './credentials.ts';
import { endpoints, unbuilt } from './endpoints.ts';
import { badRequest, DroppedConnection, notBuilt, notFound, rateLimited, serverError, VendorError } from './errors.ts';
import { answerUnder, Faults } from './faults.ts';
import { continueDeleteJobs } from './handlers/deleteJobs.ts';
import type { Origin } from './origin.ts';
import { Pace } from './pace.ts';
import { parseQuery, type Query } from './query.ts';
import { createRateLimiter } from './rateLimit.ts';
import { RequestLog, ruleChangesIn } from './requestLog.ts';
import { createRouter, type Endpoint } from './router.ts';
import { Sentinels } from './sentinels.ts';
import { createState, type State, type StateOptions } from './state.ts';
import type { SavedRow } from './tables.ts';

export type SandboxOptions = StateOptions & {
  /** Requests a second for each token: 10, as the vendor FAQ says. `false` lifts the limit. */
  rateLimit?: number | false;
  /** Milliseconds every answer takes, or the least and the most. None by default. */
  latency?: number | readonly [number, number];
  /** Where the network is reached, for addresses of files. The origin of each request by default. */
  base?: string;
  /** What stands before the path in addresses of files, where a door has several networks: pictures come without a token. */
  pathPrefix?: string;
};

/** One emulated network of the vendor's. */
export type Network = {
  readonly origin: Origin;
  readonly credentials: Credentials;
  readonly state: State;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly pace: Pace;
  /** Answers a request of the vendor's API. Rejects, as `fetch` would, when a fault cuts the connection. */
  handle(request: Request): Promise<Response>;
  /** The rows changed since the last call, for a door that keeps them. */
  drain(): SavedRow[];
};

/** What came with a request. */
type Sent = { text: string; form: FormData | undefined };

const isForm = ({ headers }: Request) => headers.get('content-type')?.startsWith('multipart/form-data') === true;

const route = createRouter(endpoints, unbuilt);

/** Makes a network. The same seed, scale and start give the same network every time. */
export function createSandbox(options: SandboxOptions = {}): Network {
  const state = createState(options);
  const faults = new Faults();
  const sentinels = new Sentinels();
  const log = new RequestLog();
  const pace = new Pace();
  const { rateLimit = 10, latency = 0 } = options;
  const limiter = rateLimit === false ? undefined : createRateLimiter(rateLimit, state.clock);

  async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const query = parseQuery(url.search);
    const startedAt = state.clock.now();
    const credential = credentialIn(request.headers);
    if (credential !== undefined) pace.add(credential, startedAt);
    // A form is no text: decoded as one, the bytes of a picture would be lost.
    const form = isForm(request) ? await request.formData().catch(() => undefined) : undefined;
    const text = request.method === 'GET' || request.bodyUsed ? '' : await request.text();
    const halfway = pause(latency) / 2;
    if (halfway > 0) await state.clock.sleep(halfway);

    const effect = faults.take(request.method, url.pathname) ?? sentinels.take(request.method, query, parseOr(text));
    let isApplied = false;
    const run = async () => {
      const response = await answer(request, url, query, { text, form });
      isApplied = request.method !== 'GET' && response.ok;
      return response;
    };
    let status = 0;
    try {
      const response = await (effect ? answerUnder(effect, state.clock, run) : run());
      status = response.status;
      if (halfway > 0) await state.clock.sleep(halfway);
      return response;
    } finally {
      const { t: _, ...shown } = query;
      log.add({
        at: new Date(startedAt).toISOString(),
        method: request.method,
        path: url.pathname,
        query: shown,
        status,
        ms: state.clock.now() - startedAt,
        isApplied,
        ...(effect ? { fault: effect.kind } : {}),
        ...(request.method === 'GET' ? {} : ruleChangesIn(shown, parseOr(text))),
      });
    }
  }

  async function answer(request: Request, url: URL, query: Query, { text, form }: Sent): Promise<Response> {
    try {
      continueDeleteJobs(state);
      const found = route(request.method, url.pathname);
      if (found.kind !== 'built') log.addGap(request.method, url.pathname);
      if (found.kind === 'unbuilt') throw notBuilt(request.method, url.pathname);
      if (found.kind === 'unknown') throw notFound('Endpoint');
      const caller = admit(found.endpoint, request.headers);
      const call: Call = {
        state,
        caller,
        path: found.path,
        query,
        body: parseBody(text),
        form,
        base: (options.base ?? url.origin) + (options.pathPrefix ?? ''),
      };
      return await found.endpoint.handle(call);
    } catch (error) {
      if (error instanceof VendorError) return error.toResponse();
      if (error instanceof DroppedConnection) throw error;
      return serverError(500, 500000, `The sandbox failed: ${String(error)}`).toResponse();
    }
  }

  /** Authenticates, then counts, then asks for permission: a refused token costs nobody's budget. */
  function admit(endpoint: Endpoint, headers: Headers): Caller | undefined {
    if (endpoint.access === 'open') return undefined;
    if (endpoint.access === 'apiKey') {
      checkApiKey(state, headers);
      count(state.credentials.apiKey);
      return undefined;
    }
    const caller = identify(state, headers);
    count(caller.token.token);
    if (endpoint.access === 'admin') requireAdmin(caller);
    return caller;
  }

  function count(caller: string): void {
    if (limiter && !limiter.take(caller)) throw rateLimited();
  }

  return {
    origin: state.origin,
    credentials: state.credentials,
    state,
    faults,
    log,
    pace,
    handle,
    drain: () => state.drain(),
  };
}

function pause(latency: number | readonly [number, number]): number {
  if (typeof latency === 'number') return latency;
  return latency[0] + Math.random() * (latency[1] - latency[0]);
}

function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badRequest('The body is not JSON');
  }
}

function parseOr(text: string): unknown {
  try {
    return parseBody(text);
  } catch {
    return undefined;
  }
}
