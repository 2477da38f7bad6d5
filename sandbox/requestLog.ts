import { isObject } from './limits.ts';
import type { FaultEffect } from './faults.ts';
import type { Query } from './query.ts';

/** One request a network received. Never holds a token or a key. */
export type LoggedRequest = {
  at: string;
  method: string;
  path: string;
  /** Options and filters, but for a file's `t`, which would be a token. */
  query: Query;
  /** 0 when the connection was cut. */
  status: number;
  /** Time taken, in milliseconds. */
  ms: number;
  /** Whether a write took effect, whatever the caller was told. */
  isApplied: boolean;
  fault?: FaultEffect['kind'];
  /** What a write to a list of rules was about. */
  regexs?: unknown;
  isMatchExactWord?: unknown;
  ruleIds?: unknown;
};

const kept = 20_000;

/** What happened, so that a test can prove that nothing was sent twice. Keeps the last 20,000 requests. */
export class RequestLog {
  #requests: LoggedRequest[] = [];
  readonly #gaps = new Set<string>();

  add(request: LoggedRequest): void {
    this.#requests.push(request);
    if (this.#requests.length > kept * 1.5) this.#requests = this.#requests.slice(-kept);
  }

  list(): readonly LoggedRequest[] {
    return this.#requests.slice(-kept);
  }

  /** Asked for, and not emulated: each once, as `GET /api/v3/…`. */
  get gaps(): readonly string[] {
    return [...this.#gaps];
  }

  addGap(method: string, path: string): void {
    this.#gaps.add(`${method} ${path}`);
  }

  clear(): void {
    this.#requests = [];
    this.#gaps.clear();
  }
}

export function ruleChangesIn(
  query: Query,
  body: unknown,
): Pick<LoggedRequest, 'regexs' | 'isMatchExactWord' | 'ruleIds'> {
  const source = isObject(body) ? { ...query, ...body } : query;
  const names = ['regexs', 'isMatchExactWord', 'ruleIds'] as const;
  return Object.fromEntries(names.flatMap((name) => (name in source ? [[name, source[name]]] : [])));
}
