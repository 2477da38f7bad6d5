import fc from 'fast-check';
import { expect, test } from 'vitest';

import { decodeToken, encodeToken, readPage, takePage } from './paging.ts';

test('following next from the first page gives every row once, in order', () => {
  fc.assert(
    fc.property(fc.nat(120), fc.integer({ min: 1, max: 100 }), (count, limit) => {
      const rows = Array.from({ length: count }, (_, index) => index);
      const seen: number[] = [];
      let page = readPage({ options: { limit: String(limit) } }, 20);
      for (;;) {
        const { items, paging } = takePage(rows, page);
        seen.push(...items);
        if (paging.next === undefined) break;
        expect(items).toHaveLength(limit);
        // The token alone: it carries the limit.
        page = readPage({ options: { token: paging.next } }, 7);
      }
      expect(seen).toEqual(rows);
    }),
  );
});

test('a token is read back as it was written', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 100 }), (skip, limit) => {
      expect(decodeToken(encodeToken({ skip, limit }))).toEqual({ skip, limit });
    }),
  );
});

test('the literal token of the FAQ means ten rows after the first ten', () => {
  expect(decodeToken('eyJza2lwIjoxMCwibGltaXQiOjEwfQ==')).toEqual({ skip: 10, limit: 10 });
});

test('any other text is refused as an invalid query token', () => {
  const broken = [
    '',
    'x',
    '%%%',
    btoa('{}'),
    btoa('[10,10]'),
    btoa('{"skip":-1,"limit":10}'),
    btoa('{"skip":0,"limit":101}'),
  ];
  for (const token of broken) {
    expect(() => decodeToken(token)).toThrow(
      expect.objectContaining({ code: 400000, message: 'query token is invalid' }),
    );
  }
  fc.assert(
    fc.property(fc.string(), (token) => {
      expect(() => decodeToken(token)).toThrow('query token is invalid');
    }),
  );
});

test('an exactly full last page has no next', () => {
  expect(takePage([1, 2], { skip: 0, limit: 2 })).toEqual({ items: [1, 2], paging: {} });
});

test('a later page names the one before it', () => {
  const { paging } = takePage([1, 2, 3, 4, 5], { skip: 3, limit: 2 });
  expect(decodeToken(paging.previous!)).toEqual({ skip: 1, limit: 2 });
});

test('a limit outside 1 to 100 is refused with the reason', () => {
  for (const limit of ['0', '101', '2.5', 'many']) {
    expect(() => readPage({ options: { limit } }, 20)).toThrow(expect.objectContaining({ status: 422, code: 500000 }));
  }
});
