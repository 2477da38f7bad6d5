import { ApiError } from './errors.ts';

/** Query parameters, nested as the vendor wants them: `{ options: { limit: 20 }, ruleIds: ['a', 'b'] }`. */
export type Params = { readonly [key: string]: unknown };

/**
 * Writes parameters the way the vendor's SDK puts them on the wire: brackets percent-encoded, spaces as %20, undefined
 * left out, null sent empty; `options[limit]`, `ruleIds[]` repeated, lists inside objects and lists of objects indexed.
 */
export function serializeParams(params: Params): string {
  const pairs: string[] = [];
  for (const [key, value] of Object.entries(params)) append(pairs, key, value, 0);
  return pairs.join('&');
}

function append(pairs: string[], key: string, value: unknown, depth: number): void {
  if (value === undefined) return;
  if (Array.isArray(value)) {
    const isFlat = depth === 0 && value.every((item) => item === null || typeof item !== 'object');
    value.forEach((item: unknown, index) => append(pairs, isFlat ? `${key}[]` : `${key}[${index}]`, item, depth + 1));
  } else if (value instanceof Date) {
    pairs.push(pair(key, value.toISOString()));
  } else if (value !== null && typeof value === 'object') {
    for (const [inner, item] of Object.entries(value)) append(pairs, `${key}[${inner}]`, item, depth + 1);
  } else {
    // oxlint-disable-next-line typescript/no-base-to-string -- only strings, numbers and booleans are left
    pairs.push(pair(key, value === null ? '' : String(value)));
  }
}

const pair = (key: string, value: string) => `${encode(key)}=${encode(value)}`;

// Half a surrogate pair, as a cut-off text may end in, would make encodeURIComponent throw.
const encode = (text: string) => encodeURIComponent(text.toWellFormed());

/**
 * A path with its ids encoded: user and channel ids are free text. `` path`/api/v3/users/${userId}` ``
 * Throws `not-found` for an id that no address can hold: an empty one would name the whole list, and browsers take the
 * dots of `.` and `..` for folders, however they are encoded.
 */
export function path(texts: TemplateStringsArray, ...ids: string[]): string {
  return texts.reduce((done, text, index) => {
    const id = ids[index - 1] ?? '';
    if (/^\.{0,2}$/.test(id)) {
      throw new ApiError({ kind: 'not-found', endpoint: texts.join('…'), message: `"${id}" cannot be an id` });
    }
    return done + encode(id) + text;
  });
}
