import type { Caller } from './auth.ts';
import { unauthorized } from './errors.ts';
import { InputReader } from './limits.ts';
import type { Query } from './query.ts';
import type { State } from './state.ts';

/** One request as a handler sees it: authenticated, counted, and taken apart. */
export type Call = {
  state: State;
  /** Who calls; undefined where the operation asks for an API key only, or for nothing. */
  caller: Caller | undefined;
  path: Readonly<Record<string, string>>;
  query: Query;
  /** The JSON body; undefined when there was none. */
  body: unknown;
  /** The fields of a multipart form, where one was sent. */
  form?: FormData | undefined;
  /** Where this network is reached, for addresses of files. No slash at the end. */
  base: string;
};

export type Handler = (call: Call) => Response | Promise<Response>;

/** The caller of an operation that needs a token. */
export function callerOf(call: Call): Caller {
  if (!call.caller) throw unauthorized();
  return call.caller;
}

export const bodyOf = (call: Call) => new InputReader('body', call.body ?? {});
export const queryOf = (call: Call) => new InputReader('query', call.query);

export const json = (body: unknown) => Response.json(body);
export const success = () => json({ success: true });
/** The v2 calls wrap what they answer (vendor spec). */
export const wrapped = (data: unknown) => json({ status: 'success', data });
/** Most v2 writes answer 200 with nothing in it (vendor spec). */
export const empty = () => new Response(null, { status: 200 });
