import { expect, test } from 'vitest';

import { mergeMetadata, metadataBytes, parseMetadata } from './metadata.ts';

test('only an object is metadata, and nothing at all is an empty one', () => {
  expect(parseMetadata('{"a": 1}')).toEqual({ metadata: { a: 1 } });
  expect(parseMetadata('  ')).toEqual({ metadata: {} });
  expect(parseMetadata('[1]')).toEqual({ problem: 'not-an-object' });
  expect(parseMetadata('null')).toEqual({ problem: 'not-an-object' });
  expect(parseMetadata('{a: 1}')).toEqual({ problem: 'not-json' });
});

test('bytes are counted as they go over the wire', () => {
  expect(metadataBytes({ a: 'é' })).toBe(10);
});

test('what others changed meanwhile stays, beside what was changed here', () => {
  const before = { a: 1, b: 2, c: 3 };
  expect(mergeMetadata(before, { a: 9, b: 2 }, { a: 1, b: 5, c: 3, d: 4 })).toEqual({
    merged: { a: 9, b: 5, d: 4 },
    conflicts: [],
  });
});

test('what both changed is named, unless both came to the same', () => {
  expect(mergeMetadata({ a: 1 }, { a: 2 }, { a: 3 })).toEqual({ merged: { a: 2 }, conflicts: ['a'] });
  expect(mergeMetadata({ a: 1 }, { a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }).conflicts).toEqual([]);
  expect(mergeMetadata({ a: 1 }, {}, { a: 3 }).conflicts).toEqual(['a']);
});

test('a hostile key is a key like any other', () => {
  const { metadata } = parseMetadata('{"__proto__": {"isAdmin": true}}') as { metadata: Record<string, unknown> };
  const { merged } = mergeMetadata({}, metadata, {});
  expect(Object.keys(merged)).toEqual(['__proto__']);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});
