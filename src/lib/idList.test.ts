import { expect, test } from 'vitest';

import { parseIdList } from './idList.ts';

const ids = (text: string) => parseIdList(text).map(({ id }) => id);

test('one a line, or separated, each once and with its lines', () => {
  expect(parseIdList('anna\r\nben\n\n anna \ncleo')).toEqual([
    { id: 'anna', lines: [1, 4] },
    { id: 'ben', lines: [2] },
    { id: 'cleo', lines: [5] },
  ]);
  expect(ids('anna, ben;cleo\tdora')).toEqual(['anna', 'ben', 'cleo', 'dora']);
});

test('the column of a CSV that holds ids, and nothing else of it', () => {
  expect(ids('display_name,user_id\nAnna,a-1\n"Ben",b-2')).toEqual(['a-1', 'b-2']);
});

test('JSON, of ids or of objects with one', () => {
  expect(ids('["a", "b", 7]')).toEqual(['a', 'b', '7']);
  expect(ids('[{"userId": "a"}, {"user_id": "b"}, {"name": "c"}]')).toEqual(['a', 'b']);
  expect(ids('[not json')).toEqual(['[not json']);
});
