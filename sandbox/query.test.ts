import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseQuery, type Query, type QueryValue } from './query.ts';

const key = fc.stringMatching(/^[a-zA-Z]\w{0,6}$/).filter((text) => text !== '__proto__');
const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((value) => value.isWellFormed());
const list = fc.array(text, { minLength: 2, maxLength: 4 });
const object = fc.dictionary(key, fc.oneof(text, list), { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const anyQuery = fc.dictionary(key, fc.oneof(text, list, object), { maxKeys: 4, noNullPrototype: true });

type Style = { brackets: 'raw' | 'encoded'; lists: 'empty' | 'numbered' | 'repeated' };
const style = fc.record<Style>({
  brackets: fc.constantFrom('raw', 'encoded'),
  lists: fc.constantFrom('empty', 'numbered', 'repeated'),
});

test('a query is read back whatever way its brackets and lists are written', () => {
  fc.assert(
    fc.property(anyQuery, style, (query, style) => {
      expect(parseQuery(write(query, style))).toEqual(query);
    }),
  );
});

test('no text makes the reader fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (search) => {
      expect(parseQuery(search)).toBeTypeOf('object');
    }),
  );
});

test('the page token of the FAQ is read with raw and with encoded brackets', () => {
  const expected = { filter: 'all', options: { token: 'eyJza2lwIjoxMCwibGltaXQiOjEwfQ==' } };
  expect(parseQuery('?filter=all&options[token]=eyJza2lwIjoxMCwibGltaXQiOjEwfQ%3D%3D')).toEqual(expected);
  expect(parseQuery('?filter=all&options%5Btoken%5D=eyJza2lwIjoxMCwibGltaXQiOjEwfQ%3D%3D')).toEqual(expected);
});

test('one value in brackets is a list of one', () => {
  expect(parseQuery('ruleIds[]=a')).toEqual({ ruleIds: ['a'] });
  expect(parseQuery('ruleIds%5B0%5D=a')).toEqual({ ruleIds: ['a'] });
});

test('lists of objects keep their order', () => {
  expect(parseQuery('targets[1][id]=b&targets[0][id]=a&targets[0][type]=user')).toEqual({
    targets: [{ id: 'a', type: 'user' }, { id: 'b' }],
  });
});

test('a plus sign is a space and a broken percent sign stays as it is', () => {
  expect(parseQuery('keyword=a+b&rest=50%')).toEqual({ keyword: 'a b', rest: '50%' });
});

function write(query: Query, { brackets, lists }: Style): string {
  const pairs: string[] = [];
  const add = (name: string, value: QueryValue) => {
    if (typeof value === 'string') {
      const shown = brackets === 'raw' ? name : encodeURIComponent(name);
      pairs.push(`${shown}=${encodeURIComponent(value)}`);
    } else if (Array.isArray(value)) {
      const suffix = { empty: () => '[]', numbered: (index: number) => `[${index}]`, repeated: () => '' }[lists];
      for (const [index, item] of value.entries()) add(name + suffix(index), item);
    } else {
      for (const [inner, item] of Object.entries(value)) add(`${name}[${inner}]`, item);
    }
  };
  for (const [name, value] of Object.entries(query)) add(name, value);
  return pairs.join('&');
}
