import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Page } from '#src/api/paging.ts';

import { createFlatten } from './infiniteList.ts';

type Row = { id: string };
const idOf = (row: Row) => row.id;
const data = (pages: Page<Row>[]) => ({ pages, pageParams: [] });
const page = (...ids: string[]): Page<Row> => ({ items: ids.map((id) => ({ id })) });

test('a row that comes twice is shown once, where it came first', () => {
  const flatten = createFlatten(idOf);
  expect(flatten(data([page('a', 'b'), page('b', 'c')])).map(idOf)).toEqual(['a', 'b', 'c']);
});

test('the same pages give the same array, so that nothing renders again', () => {
  const flatten = createFlatten(idOf);
  const pages = [page('a')];
  expect(flatten(data(pages))).toBe(flatten(data(pages)));
});

test('a changed page is read again', () => {
  const flatten = createFlatten(idOf);
  const first = page('a', 'b');
  flatten(data([first, page('c')]));
  expect(flatten(data([page('a'), page('c')])).map(idOf)).toEqual(['a', 'c']);
});

test('a list that starts over forgets the old rows', () => {
  const flatten = createFlatten(idOf);
  flatten(data([page('a'), page('b')]));
  expect(flatten(data([page('x')])).map(idOf)).toEqual(['x']);
  expect(flatten(undefined)).toEqual([]);
});

test('flattening page by page gives what flattening at once gives', () => {
  const ids = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 5 }), { maxLength: 6 });
  fc.assert(
    fc.property(ids, (lists) => {
      const pages = lists.map((list) => page(...list));
      const stepwise = createFlatten(idOf);
      let rows: readonly Row[] = [];
      for (let count = 1; count <= pages.length; count += 1) rows = stepwise(data(pages.slice(0, count)));
      expect(rows).toEqual(createFlatten(idOf)(data(pages)));
    }),
  );
});
