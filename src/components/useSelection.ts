import { useMemo, useState } from 'react';

/** Which rows of a list are chosen: by id, or "all that match" beyond what is loaded. */
export type Selection = {
  readonly ids: ReadonlySet<string>;
  /** True when everything the filters match is meant, loaded or not. */
  readonly isAllMatching: boolean;
  isSelected(id: string): boolean;
  /** Turns one row on or off; with `range`, everything between the last touched row and this one. */
  toggle(index: number, range: boolean): void;
  selectAllLoaded(): void;
  selectAllMatching(): void;
  clear(): void;
};

type State = { ids: ReadonlySet<string>; isAllMatching: boolean; anchor: number };

const nothing: State = { ids: new Set(), isAllMatching: false, anchor: 0 };

/**
 * @param rowIds ids of the loaded rows, in order
 * @param resetKey a new value (a changed filter) empties the selection, so that nobody acts on rows out of sight
 */
export function useSelection(rowIds: readonly string[], resetKey: string): Selection {
  const [held, setHeld] = useState({ resetKey, state: nothing });
  const state = held.resetKey === resetKey ? held.state : nothing;
  return useMemo(() => {
    const setState = (next: State) => setHeld({ resetKey, state: next });
    return {
      ids: state.ids,
      isAllMatching: state.isAllMatching,
      isSelected: (id) => state.isAllMatching || state.ids.has(id),
      toggle: (index, range) => {
        const ids = new Set(state.isAllMatching ? rowIds : state.ids);
        const id = rowIds[index];
        if (id === undefined) return;
        if (range) {
          const [from, to] = state.anchor < index ? [state.anchor, index] : [index, state.anchor];
          for (const between of rowIds.slice(from, to + 1)) ids.add(between);
        } else if (!ids.delete(id)) {
          ids.add(id);
        }
        setState({ ids, isAllMatching: false, anchor: index });
      },
      selectAllLoaded: () => setState({ ids: new Set(rowIds), isAllMatching: false, anchor: 0 }),
      selectAllMatching: () => setState({ ids: new Set(rowIds), isAllMatching: true, anchor: 0 }),
      clear: () => setState(nothing),
    };
  }, [state, rowIds, resetKey]);
}
