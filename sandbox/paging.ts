import { queryTokenInvalid } from './errors.ts';
import { InputReader, isObject } from './limits.ts';
import type { Query } from './query.ts';

export type PageRequest = { skip: number; limit: number };
export type Paging = { next?: string; previous?: string };

/** At most 100 rows a page, everywhere (vendor spec). */
const maxLimit = 100;

/**
 * The page asked for by `options[limit]` or `options[token]`. A token carries its own limit, so that the next page can be
 * asked for with the token alone; a limit beside it is ignored (guess).
 */
export function readPage(query: Query, defaultLimit: number): PageRequest {
  const input = new InputReader('query', query);
  return readFrom(input, input.inside('options'), defaultLimit);
}

/** The same by `limit` and `token` themselves, as a few calls have it (contract §8). */
export function readFlatPage(query: Query, defaultLimit: number): PageRequest {
  const input = new InputReader('query', query);
  return readFrom(input, input, defaultLimit);
}

function readFrom(input: InputReader, options: InputReader, defaultLimit: number): PageRequest {
  const token = options.text('token', { maxLength: 1000 });
  const limit = options.number('limit', { isInteger: true, minimum: 1, maximum: maxLimit });
  input.done();
  return token === undefined ? { skip: 0, limit: limit ?? defaultLimit } : decodeToken(token);
}

/** Takes one page out of rows in order, looking one row ahead: a missing `next` is the only sign of the end. */
export function takePage<Row>(rows: Iterable<Row>, page: PageRequest): { items: Row[]; paging: Paging } {
  const items: Row[] = [];
  const paging: Paging = {};
  let position = 0;
  for (const row of rows) {
    if (position >= page.skip + page.limit) {
      paging.next = encodeToken({ skip: page.skip + page.limit, limit: page.limit });
      break;
    }
    if (position >= page.skip) items.push(row);
    position += 1;
  }
  if (page.skip > 0) {
    paging.previous = encodeToken({ skip: Math.max(0, page.skip - page.limit), limit: page.limit });
  }
  return { items, paging };
}

/** Lists of channels, older messages and follows say prev, not previous (contract §8). */
export const withPrev = ({ next, previous }: Paging): { next?: string; prev?: string } => ({
  ...(next !== undefined && { next }),
  ...(previous !== undefined && { prev: previous }),
});

/** Tokens are base64 of JSON such as `{"skip":10,"limit":10}` (vendor FAQ). */
export function encodeToken({ skip, limit }: PageRequest): string {
  return btoa(JSON.stringify({ skip, limit }));
}

/** Reads a token, also the FAQ's literal one. Anything else is refused with 400 / 400000 "query token is invalid". */
export function decodeToken(token: string): PageRequest {
  let value: unknown;
  try {
    value = JSON.parse(atob(token));
  } catch {
    throw queryTokenInvalid();
  }
  if (!isObject(value)) throw queryTokenInvalid();
  const { skip, limit } = value;
  const isPage = isInteger(skip) && isInteger(limit) && skip >= 0 && limit >= 1 && limit <= maxLimit;
  if (!isPage) throw queryTokenInvalid();
  return { skip, limit };
}

const isInteger = (value: unknown): value is number => Number.isSafeInteger(value);
