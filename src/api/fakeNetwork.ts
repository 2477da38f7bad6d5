import { createClient, type ApiClient, type ClientOptions } from './client.ts';
import type { Limiter, Priority } from './limiter.ts';

/** A request as the network got it. */
type Received = { method: string; url: string; headers: Headers; body: unknown };
type Answer = { status?: number; body?: unknown; text?: string; headers?: Record<string, string> } | Error;

/**
 * A client with a network behind it that answers as told, in turn, the last answer for ever; for tests, which have to
 * put `fetch` in the place of the global one. No limiter and no waiting: `slept` says how long the client meant to wait.
 */
export function createFakeNetwork(answers: readonly Answer[] = [{ body: {} }], options: Partial<ClientOptions> = {}) {
  const received: Received[] = [];
  const slept: number[] = [];
  const priorities: Priority[] = [];

  const fetch = async (request: Request): Promise<Response> => {
    const sent = await request.text();
    const body: unknown = sent === '' ? undefined : JSON.parse(sent);
    received.push({ method: request.method, url: request.url, headers: request.headers, body });
    const answer = answers[Math.min(received.length, answers.length) - 1];
    if (answer instanceof Error) throw answer;
    const {
      status = 200,
      headers = {},
      body: json,
      text = json === undefined ? '' : JSON.stringify(json),
    } = answer ?? {};
    return new Response(text, { status, headers });
  };

  const limiter: Limiter = {
    run: (task, { priority, signal }) => {
      priorities.push(priority);
      return signal?.aborted ? Promise.reject(signal.reason) : task();
    },
    getState: () => ({ pace: 10, waiting: 0, inFlight: 0, isSlowing: false }),
    subscribe: () => () => {},
    close: () => {},
  };
  const client: ApiClient = createClient({
    server: 'https://api.test',
    token: 'secret-token',
    limiter,
    clock: {
      now: () => 0,
      sleep: async (ms, signal) => {
        signal?.throwIfAborted();
        slept.push(ms);
      },
    },
    random: () => 0.5,
    ...options,
  });
  return { client, fetch, received, slept, priorities };
}

export const refusal = (status: number, code: number, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: { status: 'error', code, message: `Refused ${code}`, data: { detail: [] } },
});
