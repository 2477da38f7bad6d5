import { useVirtualizer } from '@tanstack/react-virtual';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';

import classes from './InfiniteTable.module.css';
import { TableRow } from './TableRow.tsx';
import { useIsPhone } from './useIsPhone.ts';
import { usePlaceInList } from './usePlaceInList.ts';
import type { Selection } from './useSelection.ts';

export type Column<Row> = {
  key: string;
  header: string;
  /** CSS grid track, e.g. `minmax(160px, 1fr)`. */
  track: string;
  /** Left out on a phone: say the same in the first column there, or not at all. */
  wideOnly?: boolean;
  cell: (row: Row) => ReactNode;
};

/** How a list goes on: the part of an infinite query the table needs. */
type More = {
  hasMore: boolean;
  isLoading: boolean;
  /** Shown as the last line, with its own way to try again, when the next page failed. */
  failure?: ReactNode;
  load: () => void;
};

/** Rows by their place. An array is one; a window on rows that live in a worker is another, with gaps while it loads. */
export type RowSource<Row> = { readonly length: number; at(index: number): Row | undefined };

export type TableProps<Row> = {
  /** Names the table for screen readers. */
  label: string;
  /** Tells tables of one label apart, for leading back to the same place in them. */
  place?: string;
  rows: RowSource<Row>;
  rowId: (row: Row) => string;
  /** What the row is called in "Select …". */
  rowLabel: (row: Row) => string;
  columns: readonly Column<Row>[];
  /** Left out where everything is there. */
  more?: More;
  /** The last line once everything is loaded: "That is all: 1,284 rules". */
  end: ReactNode;
  selection?: Selection;
  /** Buttons at the end of a row. They take tab focus only in the active row. */
  actions?: { track: string; phoneTrack: string; render: (row: Row, tabIndex: 0 | -1) => ReactNode };
  /** Told which rows are in view, for sources that load what is looked at. */
  onVisible?: (from: number, to: number) => void;
  /** Keys on the active row, beyond moving and selecting; without Control, Alt and Command. */
  onRowKey?: (event: KeyboardEvent, row: Row) => void;
  /** Told which row the keys are on, also when that changes because rows come or go; undefined where there is none. */
  onActive?: (row: Row | undefined) => void;
  /** Height of its rows in pixels, where they say more than a line or two. */
  tallRow?: number | undefined;
  /** For what stands beside the table and leads through it. */
  handle?: Ref<TableHandle>;
};

export type TableHandle = { move: (by: number) => void; focus: () => void };

const nothingMore: More = { hasMore: false, isLoading: false, load: () => {} };

/** Rows that are laid out and painted together. */
const blockSize = 10;
const wideRow = 36;
const phoneRow = 48;
/** The tallest thing every browser can lay out, in pixels: Firefox ends a little above it. */
const tallest = 17_000_000;

/**
 * The one table of the console: virtual, in blocks, driven by `paging.next`. A grid for assistive technology: one tab
 * stop, arrows move, Space selects, Shift extends, Enter and Tab go into the row's buttons.
 */
export function InfiniteTable<Row>(props: TableProps<Row>) {
  const {
    label,
    place,
    rows,
    rowId,
    columns,
    more = nothingMore,
    end,
    selection,
    actions,
    onVisible,
    onRowKey,
    onActive,
    tallRow,
    handle,
  } = props;
  const { t } = useLingui();
  const idPrefix = useId();
  const isPhone = useIsPhone();
  const rowHeight = tallRow ?? (isPhone ? phoneRow : wideRow);
  const count = Math.min(rows.length, Math.floor(tallest / rowHeight));
  const isFull = count < rows.length;
  const { before, note } = usePlaceInList(place ?? label);
  const [start] = useState(before);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [active, setActive] = useState(start?.active ?? 0);
  // Whose row it is: when rows above it come or go, the keys must not fall on another one.
  const [activeId, setActiveId] = useState<string>();
  const activeRow = rows.at(active);
  const idThere = activeRow === undefined ? undefined : rowId(activeRow);
  if (activeId !== undefined && idThere !== undefined && idThere !== activeId) {
    const at = Array.isArray(rows) ? (rows as Row[]).findIndex((row) => rowId(row) === activeId) : -1;
    if (at >= 0) setActive(at);
    else setActiveId(idThere);
  }
  const goTo = (index: number) => {
    const row = rows.at(index);
    setActive(index);
    setActiveId(row === undefined ? undefined : rowId(row));
    note({ active: index });
  };
  // Going back leads to the very place in the list, which is still loaded.
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      if (element && start) element.scrollTop = start.top;
      setScroller(element);
    },
    [start],
  );

  const blockCount = Math.ceil(count / blockSize);
  const blocks = useVirtualizer({
    count: blockCount,
    getScrollElement: () => scroller,
    estimateSize: () => blockSize * rowHeight,
    overscan: 1,
    // The sticky header covers the top of the viewport.
    scrollPaddingStart: 32,
    useFlushSync: false,
    initialOffset: start?.top ?? 0,
  });
  const visibleBlocks = blocks.getVirtualItems();
  useEffect(() => blocks.measure(), [blocks, rowHeight]);

  const lastVisible = visibleBlocks.at(-1)?.index ?? 0;
  const nearEnd = lastVisible >= blockCount - 1;
  const { hasMore, isLoading, failure, load } = more;
  useEffect(() => {
    if (nearEnd && hasMore && !isFull && !isLoading && !failure) load();
  }, [nearEnd, hasMore, isFull, isLoading, failure, load]);

  const firstVisible = visibleBlocks[0]?.index ?? 0;
  // Scrolled out of sight, the active row is not in the page, and nothing may be said of it.
  const activeBlock = Math.floor(active / blockSize);
  const isActiveDrawn =
    visibleBlocks.length > 0 && active < count && activeBlock >= firstVisible && activeBlock <= lastVisible;
  useEffect(() => {
    onVisible?.(firstVisible * blockSize, (lastVisible + 1) * blockSize);
  }, [onVisible, firstVisible, lastVisible]);

  // A row that goes takes the focus within it along; then the table has it, not the page.
  const focused = useRef<Element>(null);
  useEffect(() => {
    if (!focused.current || focused.current.isConnected || document.activeElement !== document.body) return;
    focused.current = null;
    scroller?.focus({ preventScroll: true });
  });

  const move = (to: number, extend: boolean) => {
    const index = Math.max(0, Math.min(count - 1, to));
    if (extend) selection?.toggle(index, true);
    else selection?.moveTo(index);
    goTo(index);
    // By pixels, not by block: a block is taller than most of what is left of a phone's screen.
    if (!scroller) return;
    const top = index * rowHeight;
    const view = scroller.clientHeight - 32;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + rowHeight > scroller.scrollTop + view) scroller.scrollTop = top + rowHeight - view;
  };

  useImperativeHandle(handle, () => ({
    move: (by) => move(active + by, false),
    focus: () => scroller?.focus({ preventScroll: true }),
  }));
  useEffect(() => onActive?.(activeRow), [onActive, activeRow]);

  const activate = (index: number, isRange: boolean) => {
    goTo(index);
    if (!isRange) selection?.moveTo(index);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) {
      // Inside a row's buttons: Escape comes back to the grid.
      if (event.key === 'Escape') {
        event.stopPropagation();
        event.currentTarget.focus();
      }
      return;
    }
    const page = Math.max(1, Math.floor((event.currentTarget.clientHeight - 32) / rowHeight) - 1);
    const steps: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: count - 1,
    };
    const target = steps[event.key];
    const row = rows.at(active);
    // With them the keys belong to the browser.
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (target !== undefined) {
      event.preventDefault();
      move(target, event.shiftKey);
    } else if (event.key === ' ' && selection) {
      event.preventDefault();
      selection.toggle(active, event.shiftKey);
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && selection) {
      event.preventDefault();
      selection.selectAllLoaded();
    } else if (event.key === 'Escape' && selection && selection.ids.size > 0) {
      event.preventDefault();
      selection.clear();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      document.getElementById(`${idPrefix}-${active}`)?.querySelector<HTMLElement>('button, a[href]')?.focus();
    } else if (row !== undefined && isPlain && !event.repeat) {
      // Held down, a key decides once.
      onRowKey?.(event, row);
    }
  };

  const tracks = [...columns.map((column) => column.track), ...(actions ? [actions.track] : [])];
  const phoneTracks = columns.filter((column) => !column.wideOnly).map((column) => column.track);
  if (actions) phoneTracks.push(actions.phoneTrack);
  const lead = selection ? '40px ' : '';
  const style = {
    '--tracks': lead + tracks.join(' '),
    '--tracks-phone': lead + phoneTracks.join(' '),
    '--row-height': `${rowHeight}px`,
  } as CSSProperties;

  const isEverySelected = selection !== undefined && rows.length > 0 && selection.ids.size >= rows.length;
  return (
    <div className={classes.frame}>
      <div
        ref={attach}
        onScroll={(event) => note({ top: event.currentTarget.scrollTop })}
        className={classes.scroller}
        style={style}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        aria-colcount={columns.length + (selection ? 1 : 0) + (actions ? 1 : 0)}
        aria-multiselectable={selection ? true : undefined}
        aria-activedescendant={isActiveDrawn ? `${idPrefix}-${active}` : undefined}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          focused.current = event.target;
          if (activeId === undefined) setActiveId(idThere);
        }}
      >
        <div role="rowgroup" className={classes.headerRow} style={{ display: 'contents' }}>
          <div role="row" aria-rowindex={1} className={`${classes.row} ${classes.headerRow}`}>
            {selection ? (
              <div role="columnheader" className={classes.checkCell}>
                <input
                  type="checkbox"
                  aria-label={t`Select all loaded rows`}
                  checked={isEverySelected}
                  ref={(box) => {
                    if (box) box.indeterminate = !isEverySelected && selection.ids.size > 0;
                  }}
                  onChange={() => (isEverySelected ? selection.clear() : selection.selectAllLoaded())}
                />
              </div>
            ) : null}
            {columns.map((column) => (
              <div
                key={column.key}
                role="columnheader"
                className={`${classes.cell} ${column.wideOnly ? classes.wideOnly : ''}`}
              >
                {column.header}
              </div>
            ))}
            {actions ? (
              <div role="columnheader" className={classes.cell}>
                <span className="visually-hidden">
                  <Trans>Actions</Trans>
                </span>
              </div>
            ) : null}
          </div>
        </div>
        <div role="presentation" className={classes.body} style={{ height: count * rowHeight }}>
          {visibleBlocks.map((block) => {
            const from = block.index * blockSize;
            const size = Math.min(blockSize, count - from);
            return (
              <div
                key={block.key}
                role="rowgroup"
                className={classes.block}
                style={{ height: size * rowHeight, transform: `translateY(${block.start}px)` }}
              >
                {Array.from({ length: size }, (_, offset) => {
                  const index = from + offset;
                  const row = rows.at(index);
                  return row === undefined ? (
                    <div key={index} role="row" aria-rowindex={index + 2} className={classes.row}>
                      <div role="gridcell" className={classes.cell} aria-label={t`Loading…`} />
                    </div>
                  ) : (
                    <TableRow
                      key={rowId(row)}
                      table={props}
                      row={row}
                      index={index}
                      domId={`${idPrefix}-${index}`}
                      isActive={index === active}
                      isSelected={selection?.isSelected(rowId(row)) ?? false}
                      onActivate={activate}
                    />
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
      <div className={classes.last} role="status">
        {failure ??
          (isFull ? (
            <Plural
              value={count}
              one="The first row is shown. A search or filter shows the others."
              other="The first # rows are shown. A search or filter shows the others."
            />
          ) : hasMore ? (
            isLoading ? (
              <Trans>Loading more rows…</Trans>
            ) : null
          ) : (
            end
          ))}
      </div>
    </div>
  );
}
