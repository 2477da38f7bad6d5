import type { KeyboardEvent } from 'react';

import { keyName } from './keyName.ts';
import { areSingleKeysOn, keysOf } from './keymap.ts';
import { noteUse } from './learnt.ts';
import { useActions } from './useActions.ts';

/** Something a key does to the row of a table that the keys are on. */
export type RowAction<Row> = {
  id: string;
  label: string;
  keys: readonly string[];
  run: (row: Row) => void;
  /** Of rows it cannot be done to, the key is free. */
  isFor?: (row: Row) => boolean;
};

/** The keys of a table's rows, in the one list of keys and with the one keymap. Returns what the table hears them with. */
export function useRowActions<Row>(
  title: string,
  actions: readonly RowAction<Row>[],
): (event: KeyboardEvent, row: Row) => void {
  useActions(
    title,
    actions.map(({ id, label, keys }) => ({ id, label, keys, run: () => {}, isOfRow: true })),
  );
  return (event, row) => {
    const name = keyName(event.nativeEvent);
    if (name === undefined || !areSingleKeysOn.get()) return;
    const action = actions.find((one) => keysOf(one).includes(name) && (one.isFor?.(row) ?? true));
    if (!action) return;
    event.preventDefault();
    noteUse(action.id);
    action.run(row);
  };
}
