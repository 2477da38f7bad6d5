import { createStillClock } from './clock.ts';
import { createSandbox, type Network, type SandboxOptions } from './network.ts';

/** For tests: a network whose clock stands still, without a rate limit unless asked for. */
export function createTestNetwork(options: SandboxOptions = {}) {
  const clock = createStillClock();
  return { clock, network: createSandbox({ clock, rateLimit: false, ...options }) };
}

export type Answer = { status: number; headers: Headers; text: string; json: Record<string, unknown> };

/** For tests: calls a network as its admin, or with the headers given. `line` is such as `GET /api/v3/users`. */
export async function call(
  network: Network,
  line: string,
  body?: unknown,
  headers?: Record<string, string>,
): Promise<Answer> {
  const [method, path] = line.split(' ') as [string, string];
  const request = new Request(`http://sandbox.test${path}`, {
    method,
    headers: headers ?? { Authorization: `Bearer ${network.credentials.token}` },
    ...(body === undefined ? {} : { body: isReady(body) ? body : JSON.stringify(body) }),
  });
  const response = await network.handle(request);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: readJson(text) };
}

const isReady = (body: unknown): body is string | FormData => typeof body === 'string' || body instanceof FormData;

function readJson(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** For tests: the texts of the blocklist, oldest first. */
export const blockedTexts = (network: Network): string[] =>
  [...network.state.blocklist.live()].map((rule) => rule.regex);
