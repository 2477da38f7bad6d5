import { expect, test } from 'vitest';

import { Table, type SavedRow } from './tables.ts';

type Row = { id: string; text: string };
const open = (saved: readonly SavedRow[] = []) =>
  new Table<Row>({
    name: 'rows',
    idOf: ({ id }) => id,
    seed: () => ['a', 'b', 'c'].map((id) => ({ id, text: 'seeded' })),
    saved,
  });
const ids = (table: Table<Row>) => table.rows.map(({ id }) => id).join('');

test('a row is changed in its place, made the newest, or taken away; and so it is after a restart', () => {
  const table = open();
  table.put({ id: 'b', text: 'changed' });
  table.put({ id: 'd', text: 'new' });
  table.putLast({ id: 'a', text: 'back again' });
  table.remove({ id: 'c', text: '' });
  expect(ids(table)).toBe('bda');
  const again = open(table.drain());
  expect(ids(again)).toBe('bda');
  expect(again.get('a')?.text).toBe('back again');
  expect(again.get('c')).toBeUndefined();
  again.putLast({ id: 'b', text: 'the newest' });
  expect(ids(again)).toBe('dab');
});
