import { useMemo, useRef, useState } from 'react';

/** Which rows of a list are chosen: by id, or "all that match" beyond what is loaded. */
export type Selection = {
  /** Of the rows that are there: one that is deleted meanwhile is chosen no more. */
  readonly ids: ReadonlySet<string>;
  /** True when everything the filters match is meant, loaded or not. */
  readonly isAllMatching: boolean;
  isSelected(id: string): boolean;
  /**
   * Turns one row on or off; with `range`, chooses everything between the anchor and this row, in place of what the last
   * range had chosen.
   */
  toggle(index: number, range: boolean): void;
  /** The row somebody has gone to: where the next range begins. */
  moveTo(index: number): void;
  selectAllLoaded(): void;
  selectAllMatching(): void;
  clear(): void;
};

type State = {
  ids: ReadonlySet<string>;
  isAllMatching: boolean;
  /** What was chosen before the range that is being drawn. */
  beforeRange?: ReadonlySet<string>;
};

const nothing: State = { ids: new Set(), isAllMatching: false };

/**
 * @param rowIds ids of the loaded rows, in order
 * @param resetKey a new value (a changed filter) empties the selection, so that nobody acts on rows out of sight
 */
export function useSelection(rowIds: readonly string[], resetKey: string): Selection {
  const [held, setHeld] = useState({ resetKey, state: nothing });
  const state = held.resetKey === resetKey ? held.state : nothing;
  // Not state: going through a list must not draw it anew.
  const anchor = useRef<string>(undefined);
  const ids = useMemo(() => present(state.ids, rowIds), [state.ids, rowIds]);
  return useMemo(() => {
    const setState = (next: State) => setHeld({ resetKey, state: next });
    return {
      ids,
      isAllMatching: state.isAllMatching,
      isSelected: (id) => state.isAllMatching || ids.has(id),
      toggle: (index, range) => {
        const id = rowIds[index];
        if (id === undefined) return;
        const chosen = new Set(state.isAllMatching ? rowIds : ids);
        if (range) {
          const beforeRange = state.beforeRange ?? chosen;
          const start = Math.max(0, rowIds.indexOf(anchor.current ?? id));
          const between = rowIds.slice(Math.min(start, index), Math.max(start, index) + 1);
          setState({ ids: new Set([...beforeRange, ...between]), isAllMatching: false, beforeRange });
          return;
        }
        if (!chosen.delete(id)) chosen.add(id);
        anchor.current = id;
        setState({ ids: chosen, isAllMatching: false });
      },
      moveTo: (index) => {
        anchor.current = rowIds[index];
        if (state.beforeRange) setState({ ids, isAllMatching: state.isAllMatching });
      },
      selectAllLoaded: () => setState({ ids: new Set(rowIds), isAllMatching: false }),
      selectAllMatching: () => setState({ ids: new Set(rowIds), isAllMatching: true }),
      clear: () => setState(nothing),
    };
  }, [state, ids, rowIds, resetKey]);
}

function present(ids: ReadonlySet<string>, rowIds: readonly string[]): ReadonlySet<string> {
  if (ids.size === 0) return ids;
  const kept = rowIds.filter((id) => ids.has(id));
  return kept.length === ids.size ? ids : new Set(kept);
}
