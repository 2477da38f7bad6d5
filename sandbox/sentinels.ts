import type { FaultEffect } from './faults.ts';
import { isObject } from './limits.ts';
import type { Query } from './query.ts';

/** Phrases that make the request holding them fail, so that a failure can be looked at by hand: docs/sandbox.md. */
const effects: Record<string, FaultEffect> = {
  'sandbox:refuse': { kind: 'status', status: 400, code: 400000, message: 'Refused, as the phrase asks' },
  'sandbox:500': { kind: 'status', status: 500 },
  'sandbox:500-after': { kind: 'status', status: 500, isApplied: true },
  'sandbox:429': { kind: 'rate-limit' },
  'sandbox:401': { kind: 'expired-token' },
  'sandbox:drop-before': { kind: 'drop-before' },
  'sandbox:drop-after': { kind: 'drop-after' },
  'sandbox:malformed': { kind: 'malformed-json' },
  'sandbox:truncated': { kind: 'truncated-json' },
  'sandbox:slow': { kind: 'latency', ms: 5000 },
};

/**
 * Finds the sentinel in a request: in `regex`, `keyword`, `regexs` or `data`, alone or followed by a space and anything.
 * In a write each phrase works once, so that a second try goes through, but for `sandbox:refuse`, which always refuses.
 */
export class Sentinels {
  readonly #spent = new Set<string>();

  take(method: string, query: Query, body: unknown): FaultEffect | undefined {
    for (const text of textsOf(query, body)) {
      const name = text.split(' ', 1)[0]!;
      const effect = effects[name];
      if (!effect || this.#spent.has(text)) continue;
      if (method !== 'GET' && name !== 'sandbox:refuse') this.#spent.add(text);
      return effect;
    }
    return undefined;
  }
}

function* textsOf(query: Query, body: unknown): Generator<string> {
  const inBody = isObject(body) ? [body['regexs'], body['data']] : [];
  for (const value of [query['regex'], query['keyword'], ...inBody]) {
    for (const text of Array.isArray(value) ? value : [value]) {
      if (typeof text === 'string' && text.startsWith('sandbox:')) yield text;
    }
  }
}
