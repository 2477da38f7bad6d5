import fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import { z } from '#src/lib/zod.ts';

import { eachPage, eachPageFromBothEnds, nextPageParam, pageOf, type Page, type PageRequest } from './paging.ts';

const idOf = (id: string) => id;
const page = (items: string[], next?: string): Page<string> => (next === undefined ? { items } : { items, next });

test('the end is where there is no token, however many rows there are', () => {
  const Names = pageOf('names', z.string());
  expect(Names.parse({ names: ['a'], paging: { next: 'T' } })).toEqual({ items: ['a'], next: 'T' });
  expect(Names.parse({ names: ['a'], paging: { next: null, previous: 'P' } })).toEqual({ items: ['a'] });
  expect(Names.parse({ names: ['a'], paging: { next: '' } })).toEqual({ items: ['a'] });
  expect(Names.parse({ names: ['a'], paging: null, new: 1 })).toEqual({ items: ['a'] });
});

test('a missing list is an empty one, a broken item is named', () => {
  const Names = pageOf('names', z.string());
  expect(Names.parse({})).toEqual({ items: [] });
  expect(Names.parse({ names: null })).toEqual({ items: [] });
  expect(Names.safeParse({ names: ['a', 1] }).error?.issues[0]?.path).toEqual(['names', 1]);
});

test.each([
  ['no token', [page(['a'])], undefined],
  ['a token', [page(['a'], 'T1')], 'T1'],
  ['a new token', [page(['a'], 'T1'), page(['b'], 'T2')], 'T2'],
  ['some rows twice', [page(['a', 'b'], 'T1'), page(['b', 'c'], 'T2')], 'T2'],
  ['the same token again', [page(['a'], 'T1'), page(['b'], 'T1')], undefined],
  ['an older token again', [page(['a'], 'T1'), page(['b'], 'T2'), page(['c'], 'T1')], undefined],
  ['the same rows again', [page(['a', 'b'], 'T1'), page(['b', 'a'], 'T2')], undefined],
  ['rows of older pages again', [page(['a'], 'T1'), page(['b'], 'T2'), page(['a'], 'T3')], undefined],
  ['no rows', [page(['a'], 'T1'), page([], 'T2')], undefined],
])('after pages with %s', (_, pages, next) => {
  const last = pages.at(-1);
  if (!last) throw new Error('a page');
  expect(nextPageParam(last, pages, idOf)).toBe(next);
  // Asked again and again while the list is drawn.
  expect(nextPageParam(last, pages, idOf)).toBe(next);
});

async function collect<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

/** Answers with the pages in turn, whatever is asked, and keeps what was asked. */
function serve(pages: readonly Page<string>[]) {
  const asked: PageRequest[] = [];
  const fetchPage = vi.fn<(request: PageRequest) => Promise<Page<string>>>(async (request) => {
    asked.push(request);
    const answer = pages[asked.length - 1];
    if (!answer) throw new Error('asked too often');
    return answer;
  });
  return { asked, fetchPage };
}

test('every page is read once, with a size first and tokens after', async () => {
  const { asked, fetchPage } = serve([page(['a', 'b'], 'T1'), page(['b', 'c'], 'T2'), page(['d'])]);
  expect(await collect(eachPage(fetchPage, { limit: 2, idOf }))).toEqual([['a', 'b'], ['c'], ['d']]);
  expect(asked).toEqual([{ limit: 2 }, { token: 'T1' }, { token: 'T2' }]);
});

test.each([
  ['a token is repeated', [page(['a'], 'T1'), page(['b'], 'T1')], ['a', 'b']],
  ['a page adds nothing', [page(['a'], 'T1'), page(['b'], 'T2'), page(['a'], 'T3')], ['a', 'b']],
  ['a page is empty', [page([], 'T1')], []],
])('reading ends when %s', async (_, pages, items) => {
  expect((await collect(eachPage(serve(pages).fetchPage, { limit: 1, idOf }))).flat()).toEqual(items);
});

test('reading stops between pages when it is called off', async () => {
  const abort = new AbortController();
  const { asked, fetchPage } = serve([page(['a'], 'T1'), page(['b'])]);
  const pages = eachPage(fetchPage, { limit: 1, idOf, signal: abort.signal });
  expect((await pages.next()).value).toEqual(['a']);
  abort.abort(new Error('enough'));
  await expect(pages.next()).rejects.toThrow('enough');
  expect(asked).toHaveLength(1);
});

/** Any list a server may serve: tokens out of a few, in whatever order, rows out of a few. */
const anyPages = fc.array(
  fc.record({
    items: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
    next: fc.option(fc.constantFrom('1', '2', '3')),
  }),
  { minLength: 1, maxLength: 12 },
);

test('whatever a server answers, a list comes to its end, and brings every row once', async () => {
  await fc.assert(
    fc.asyncProperty(anyPages, async (answers) => {
      const given: Page<string>[] = [];
      // The pages again and again: a server that never says it is done.
      const fetchPage = async () => {
        const answer = answers[given.length % answers.length];
        given.push(page(answer?.items ?? [], answer?.next ?? undefined));
        return given.at(-1) as Page<string>;
      };
      const rows = (await collect(eachPage(fetchPage, { limit: 1, idOf }))).flat();
      expect(rows).toEqual([...new Set(given.flatMap(({ items }) => items))]);
      // Three tokens, each once, and the page that came with a size.
      expect(given.length).toBeLessThanOrEqual(4);
    }),
  );
});

test('a list on the screen ends where reading it all does', async () => {
  await fc.assert(
    fc.asyncProperty(anyPages, async (answers) => {
      const asked: (string | undefined)[] = [];
      const fetchPage = async (request: PageRequest) => {
        const answer = answers[asked.length % answers.length];
        asked.push('token' in request ? request.token : undefined);
        return page(answer?.items ?? [], answer?.next ?? undefined);
      };
      await collect(eachPage(fetchPage, { limit: 1, idOf }));
      const askedByReading = asked.splice(0);

      const shown: Page<string>[] = [];
      let request: PageRequest | undefined = { limit: 1 };
      while (request !== undefined) {
        // oxlint-disable-next-line no-await-in-loop
        const last: Page<string> = await fetchPage(request);
        shown.push(last);
        const token = nextPageParam(last, shown, idOf);
        request = token === undefined ? undefined : { token };
      }
      expect(asked).toEqual(askedByReading);
    }),
  );
});

test('from both ends every row comes once, in about half the time', async () => {
  const all = Array.from({ length: 1_050 }, (_, index) => String(index));
  let asked = 0;
  const source = (rows: readonly string[]) => (request: PageRequest) => {
    asked += 1;
    const from = 'token' in request ? Number(request.token) : 0;
    const next = from + 100 < rows.length ? { next: String(from + 100) } : {};
    return Promise.resolve({ items: rows.slice(from, from + 100), ...next });
  };
  const found: string[] = [];
  const pages = eachPageFromBothEnds(source(all), source(all.toReversed()), { limit: 100, idOf: (row) => row });
  for await (const page of pages) found.push(...page);
  expect(found.toSorted((a, b) => Number(a) - Number(b))).toEqual(all);
  // Eleven pages there are, and each end looks at one of the other's.
  expect(asked).toBeLessThanOrEqual(15);
});

const good = () => Promise.resolve({ items: ['a'] });
const bad = () => Promise.reject(new Error('no'));

async function readBroken() {
  for await (const _ of eachPageFromBothEnds(good, bad, { limit: 1, idOf: (row: string) => row }));
}

test('a failure at one end is a failure of the whole', async () => {
  await expect(readBroken()).rejects.toThrow('no');
});
