import { useEffect, useRef } from 'react';

import { addActions, type Action } from './actions.ts';

/**
 * Offers what the page can do now to keys, palette and the list of keys, for as long as it is shown. What an action does
 * may change with every render; a new list is told of only where its names or keys change. `isOuter`: for the whole product,
 * behind what a page does with the same key.
 */
export function useActions(title: string, actions: readonly Action[], { isOuter = false } = {}): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const shape = JSON.stringify(actions.map(({ id, label, keys, isEverywhere }) => [id, label, keys, isEverywhere]));
  useEffect(() => {
    const run = (id: string) => latest.current.find((action) => action.id === id)?.run();
    const group = { title, actions: latest.current.map((action) => ({ ...action, run: () => run(action.id) })) };
    return addActions(group, isOuter);
    // The shape is what of the list is told.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [title, shape, isOuter]);
}
