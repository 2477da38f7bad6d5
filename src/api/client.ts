import axios, { type AxiosInstance } from 'axios';

import { systemClock, type Clock } from '#src/lib/clock.ts';
import type { z } from '#src/lib/zod.ts';

import { errorOfAnswer } from './answerError.ts';
import { isFailure, unwrap } from './envelope.ts';
import { ApiError, toApiError } from './errors.ts';
import type { Limiter, Priority } from './limiter.ts';
import { serializeParams, type Params } from './query.ts';

type RequestOptions = {
  params?: Params | undefined;
  body?: unknown;
  signal?: AbortSignal | undefined;
  /** Another host of the same network's, in the place of its server. */
  baseURL?: string | undefined;
  /** With the network's API key in the place of the token, as apps register users (contract §3). */
  asApp?: true;
};

/**
 * A connection to one network: server, token and limiter bound together.
 * Every method waits for the limiter, sends, and parses the answer with `schema`; every failure is an `ApiError`.
 */
export type ApiClient = {
  readonly server: string;
  get<T>(path: string, schema: z.ZodType<T>, options?: RequestOptions): Promise<T>;
  post<T>(path: string, schema: z.ZodType<T>, options?: RequestOptions): Promise<T>;
  put<T>(path: string, schema: z.ZodType<T>, options?: RequestOptions): Promise<T>;
  /** DELETE may carry both a body and a query: the vendor's sources disagree on which it reads. */
  delete<T>(path: string, schema: z.ZodType<T>, options?: RequestOptions): Promise<T>;
  /**
   * The same connection with the priority of jobs: behind people in the limiter. Asked when the turn of a request comes,
   * `mayLeave` can still keep it back: it then fails as `aborted`, with `isUnsent`.
   */
  forJobs(mayLeave?: () => boolean): ApiClient;
};

export type ClientOptions = {
  /** An absolute address, with or without a path, or a path prefix on this origin. */
  server: string;
  /** Sent as a bearer token with every request. Kept in this closure and nowhere else. */
  token: string;
  /** Of the network, for what an app does. No secret: every app has it. */
  apiKey?: string | undefined;
  limiter: Limiter;
  clock?: Clock;
  random?: () => number;
  /** How often to try again; for the probe, which had rather say at once what is wrong. */
  tries?: Tries;
};

type Tries = {
  /** Of a read after a network failure or a 5xx answer, beyond the first time. A write is never tried blindly again. */
  failures: number;
  /** Of anything the rate limit refused: that had no effect. */
  refusals: number;
};

type Sender = { priority: Priority; mayLeave: () => boolean };
const always = () => true;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The vendor's newer docs also show `x-admin-token`; its FAQ, spec and SDK agree on this one. */
const tokenHeader = 'Authorization';
const timeoutMs = 30_000;
const usualTries: Tries = { failures: 3, refusals: 6 };

export function createClient(options: ClientOptions): ApiClient {
  const { token, limiter, clock = systemClock, random = Math.random, tries = usualTries } = options;
  const server = options.server.replace(/\/+$/, '');
  const http = axios.create({
    baseURL: server,
    adapter: 'fetch',
    // Whatever a path looks like, the token goes to this server and no other.
    allowAbsoluteUrls: false,
    timeout: timeoutMs,
    // No cookies, neither the browser's nor one copied into a header.
    withCredentials: false,
    withXSRFToken: false,
    // What moderators read does not stay on this computer's disk; and equal reads do not queue for their place there.
    // Followed, a redirect could take the token elsewhere, and turns a write into a read that looks like its success.
    fetchOptions: { cache: 'no-store', redirect: 'manual' },
    // axios would name itself in a header of its own, which Firefox announces to the server; the vendor's may not allow it.
    headers: { [tokenHeader]: `Bearer ${token}`, Accept: 'application/json', 'User-Agent': false },
    paramsSerializer: serializeParams,
    // Read as text, so that an answer cut off in the middle is told from an empty one.
    responseType: 'text',
    transitional: { silentJSONParsing: false },
    transformResponse: (text: unknown) => text,
    validateStatus: () => true,
  });

  async function request<T>(
    { priority, mayLeave }: Sender,
    method: Method,
    path: string,
    schema: z.ZodType<T>,
    { params, body, signal, asApp, baseURL }: RequestOptions = {},
  ): Promise<T> {
    const endpoint = `${method} ${path}`;
    const call = { method, path, endpoint, params, body, signal, asApp, baseURL, token, apiKey: options.apiKey };
    let failures = 0;
    let refusals = 0;
    // A signal may be aborted with any reason, so its state says more than what was thrown; but an answer is an answer.
    const asApiError = (cause: unknown) =>
      signal?.aborted && !(cause instanceof ApiError)
        ? new ApiError({ kind: 'aborted', endpoint, message: 'The request was called off' })
        : toApiError(cause, endpoint);
    const answer = async (): Promise<unknown> => {
      try {
        const leave = async () => {
          if (mayLeave()) return send(http, call);
          throw new ApiError({ kind: 'aborted', endpoint, message: 'The request was called off', isUnsent: true });
        };
        return await limiter.run(leave, { priority, signal });
      } catch (cause) {
        const error = asApiError(cause);
        if (error.kind === 'rate-limited' && refusals < tries.refusals) {
          // The limiter has slowed everybody down already; the next turn comes when it lets us.
          refusals += 1;
          return answer();
        }
        const isPassing = error.kind === 'unreachable' || error.kind === 'server';
        if (method !== 'GET' || !isPassing || failures >= tries.failures) throw error;
        await clock.sleep(backoff(failures, random), signal).catch((reason: unknown) => {
          throw asApiError(reason);
        });
        failures += 1;
        return answer();
      }
    };
    return parse(endpoint, schema, await answer());
  }

  const as = (sender: Sender): ApiClient => ({
    server,
    get: (path, schema, rest) => request(sender, 'GET', path, schema, rest),
    post: (path, schema, rest) => request(sender, 'POST', path, schema, rest),
    put: (path, schema, rest) => request(sender, 'PUT', path, schema, rest),
    delete: (path, schema, rest) => request(sender, 'DELETE', path, schema, rest),
    forJobs: (mayLeave = always) => as({ priority: 'job', mayLeave }),
  });
  return as({ priority: 'person', mayLeave: always });
}

/** 300, 600, 1,200 ms, half to one and a half times: so that a network coming back is not hit by everybody at once. */
function backoff(failures: number, random: () => number): number {
  return 300 * 2 ** failures * (0.5 + random());
}

type Call = Omit<RequestOptions, 'asApp'> & {
  method: Method;
  path: string;
  endpoint: string;
  token: string;
  asApp: true | undefined;
  apiKey: string | undefined;
};

async function send(http: AxiosInstance, call: Call): Promise<unknown> {
  const { method, path, endpoint, params, body, signal, token, asApp, apiKey, baseURL } = call;
  const { status, data, headers } = await http.request<unknown>({
    method,
    url: path,
    ...(params === undefined ? {} : { params }),
    ...(body === undefined ? {} : { data: body }),
    ...(signal === undefined ? {} : { signal }),
    ...(baseURL && { baseURL }),
    ...(asApp && { headers: { [tokenHeader]: null, 'x-api-key': apiKey ?? '' } }),
  });
  const text = typeof data === 'string' ? data : '';
  const answer = text === '' ? undefined : json(text);
  if (status >= 400 || isFailure(answer)) {
    const retryAfter: unknown = headers['retry-after'];
    const error = errorOfAnswer(endpoint, {
      status,
      body: text === '' ? undefined : json(text, token),
      isEmpty: text === '',
      retryAfter: typeof retryAfter === 'string' ? retryAfter : null,
    });
    // What is refused here is the key, or whom it is about, or by a host that may take users' tokens only (contract §17):
    // the moderator's token is as good as before.
    if ((asApp || baseURL) && (error.kind === 'unauthorized' || error.kind === 'globally-banned'))
      throw new ApiError({ kind: 'forbidden', endpoint, status, message: error.message });
    throw error;
  }
  const problem = problemOf(method, status, text, answer);
  if (problem) throw new ApiError({ kind: 'bad-response', endpoint, status, message: problem });
  return answer;
}

function problemOf(method: Method, status: number, text: string, answer: unknown): string | undefined {
  // Browsers hide where a redirect leads, and its status too: it is 0 then.
  if (status < 200 || status >= 300) return 'The server points to another address';
  if (text !== '' && answer === undefined) return 'The answer is not JSON';
  // Writes are often answered so. But a list must not seem to end because something in between lost the answer.
  return method === 'GET' && text === '' ? 'The answer is empty' : undefined;
}

/** @param secret taken out of every text, should a server send back what it was sent */
function json(text: string, secret = ''): unknown {
  const cleaned = (_key: string, value: unknown) =>
    typeof value === 'string' && secret.length > 8 ? value.replaceAll(secret, '[token]') : value;
  try {
    return JSON.parse(text, secret === '' ? undefined : cleaned);
  } catch {
    return undefined;
  }
}

function parse<T>(endpoint: string, schema: z.ZodType<T>, answer: unknown): T {
  const result = schema.safeParse(unwrap(answer));
  if (result.success) return result.data;
  throw toApiError(result.error, endpoint);
}
