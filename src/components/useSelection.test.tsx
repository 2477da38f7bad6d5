import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';

import { useSelection } from './useSelection.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const rendered = () =>
  renderHook(({ rows, key }: { rows: string[]; key: string }) => useSelection(rows, key), {
    initialProps: { rows: ids, key: 'filter' },
  });

test('toggling twice leaves nothing selected', () => {
  const { result } = rendered();
  act(() => result.current.toggle(1, false));
  expect([...result.current.ids]).toEqual(['b']);
  act(() => result.current.toggle(1, false));
  expect(result.current.ids.size).toBe(0);
});

test('a range goes from the last touched row, in either direction', () => {
  const { result } = rendered();
  act(() => result.current.toggle(3, false));
  act(() => result.current.toggle(1, true));
  expect([...result.current.ids].toSorted()).toEqual(['b', 'c', 'd']);
});

test('a range begins where somebody has gone to, shrinks again, and leaves what was chosen before', () => {
  const { result } = rendered();
  act(() => result.current.toggle(0, false));
  act(() => result.current.moveTo(2));
  act(() => result.current.toggle(4, true));
  expect([...result.current.ids].toSorted()).toEqual(['a', 'c', 'd', 'e']);
  act(() => result.current.toggle(3, true));
  expect([...result.current.ids].toSorted()).toEqual(['a', 'c', 'd']);
  act(() => result.current.toggle(1, true));
  expect([...result.current.ids].toSorted()).toEqual(['a', 'b', 'c']);
});

test('a row that is gone is chosen no more', () => {
  const { result, rerender } = rendered();
  act(() => result.current.selectAllLoaded());
  rerender({ rows: ['a', 'c'], key: 'filter' });
  expect([...result.current.ids]).toEqual(['a', 'c']);
});

test('all that match selects also rows that load later', () => {
  const { result, rerender } = rendered();
  act(() => result.current.selectAllMatching());
  rerender({ rows: [...ids, 'f'], key: 'filter' });
  expect(result.current.isSelected('f')).toBe(true);
});

test('taking one row out of "all that match" leaves the loaded others', () => {
  const { result } = rendered();
  act(() => result.current.selectAllMatching());
  act(() => result.current.toggle(0, false));
  expect(result.current.isAllMatching).toBe(false);
  expect([...result.current.ids]).toEqual(['b', 'c', 'd', 'e']);
});

test('another filter empties the selection', () => {
  const { result, rerender } = rendered();
  act(() => result.current.selectAllLoaded());
  rerender({ rows: ids, key: 'other filter' });
  expect(result.current.ids.size).toBe(0);
});
