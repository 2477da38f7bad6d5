import { z } from '#src/lib/zod.ts';

/** One page of a list. `next` is the vendor's opaque token; absent means the end (vendor FAQ). */
export type Page<T> = { items: T[]; next?: string | undefined };

/** The vendor takes a token or a limit, never both: the token carries the limit (vendor SDK). */
export type PageRequest = { limit: number } | { token: string };

const Paging = z.looseObject({ next: z.string().nullish() }).nullish();

/** Gives an item what the same answer carries beside it. Asked once an answer. */
export type Join<T> = (answer: Readonly<Record<string, unknown>>) => (item: T) => T;

const asItIs = <T>(item: T) => item;

/**
 * The schema of an answer that holds a list under `key`, parsed into a `Page`. A missing list is an empty one. `join`
 * completes each item from the side-loaded lists.
 */
export function pageOf<T>(key: string, item: z.ZodType<T>, join?: Join<T>): z.ZodType<Page<T>> {
  const Answer = z.looseObject({ [key]: z.array(item).nullish(), paging: Paging });
  return Answer.transform((answer): Page<T> => {
    const items = ((answer[key] ?? []) as T[]).map(join?.(answer) ?? asItIs);
    const next = (answer['paging'] as z.infer<typeof Paging>)?.next;
    return next ? { items, next } : { items };
  });
}

// What a list asks of its last page again and again while it is drawn, though only a new page can change it.
const bringsNothing = new WeakMap<Page<unknown>, boolean>();

/**
 * The token of the next page, or undefined at the end. A list also ends where the vendor repeats a token or sends a page
 * that brings nothing new: following either would never stop.
 */
export function nextPageParam<T>(
  last: Page<T>,
  all: readonly Page<T>[],
  idOf: (item: T) => string,
): string | undefined {
  if (last.next === undefined) return undefined;
  const earlier = all.slice(0, -1);
  if (earlier.some((page) => page.next === last.next)) return undefined;
  let isEnd = bringsNothing.get(last);
  if (isEnd === undefined) {
    const added = new Set(last.items.map(idOf));
    for (const page of earlier) for (const item of page.items) added.delete(idOf(item));
    isEnd = added.size === 0;
    bringsNothing.set(last, isEnd);
  }
  return isEnd ? undefined : last.next;
}

/**
 * Every page of a list, one after the other, with the same guards. Throws what `fetchPage` throws, and the signal's reason
 * when aborted.
 */
export async function* eachPage<T>(
  fetchPage: (request: PageRequest) => Promise<Page<T>>,
  options: { limit: number; idOf: (item: T) => string; signal?: AbortSignal | undefined },
): AsyncGenerator<readonly T[]> {
  const tokens = new Set<string>();
  const seen = new Set<string>();
  let request: PageRequest = { limit: options.limit };
  for (;;) {
    options.signal?.throwIfAborted();
    // Each page's token comes with the page before.
    // oxlint-disable-next-line no-await-in-loop
    const page: Page<T> = await fetchPage(request);
    const added = page.items.filter((item) => seen.size < seen.add(options.idOf(item)).size);
    if (added.length > 0) yield added;
    if (page.next === undefined || added.length === 0 || tokens.has(page.next)) return;
    tokens.add(page.next);
    request = { token: page.next };
  }
}

/**
 * The same from both ends at once, where the vendor sorts both ways: each page names the next, so that one end is read no
 * faster than the network answers, and two ends twice as fast. `fetchLast` gives the same rows in the opposite order. Rows
 * come as they are read, from either end, each once.
 */
export async function* eachPageFromBothEnds<T>(
  fetchFirst: (request: PageRequest) => Promise<Page<T>>,
  fetchLast: (request: PageRequest) => Promise<Page<T>>,
  options: { limit: number; idOf: (item: T) => string; signal?: AbortSignal | undefined },
): AsyncGenerator<readonly T[]> {
  const seen = new Set<string>();
  const ends = [fetchFirst, fetchLast].map((fetchPage) => eachPage(fetchPage, options));
  const next = (end: AsyncGenerator<readonly T[]>) => {
    const step = end.next().then((value) => ({ end, step: value }));
    // Whoever waits for the other end hears of that one's failure only.
    step.catch(() => {});
    return step;
  };
  const open = new Map(ends.map((end) => [end, next(end)]));
  while (open.size > 0) {
    // oxlint-disable-next-line no-await-in-loop -- whichever end answers first
    const { end, step } = await Promise.race(open.values());
    const added = step.done ? [] : step.value.filter((item) => seen.size < seen.add(options.idOf(item)).size);
    // The ends have met: what lies beyond was read from the other one.
    if (added.length === 0) {
      open.delete(end);
      continue;
    }
    open.set(end, next(end));
    yield added;
  }
}
