import { useLingui } from '@lingui/react/macro';
import { memo } from 'react';

import type { TableProps } from './InfiniteTable.tsx';
import classes from './InfiniteTable.module.css';

type Props<Row> = {
  table: TableProps<Row>;
  row: Row;
  index: number;
  domId: string;
  isActive: boolean;
  isSelected: boolean;
  onActivate: (index: number, isRange: boolean) => void;
};

function TableRowInner<Row>({ table, row, index, domId, isActive, isSelected, onActivate }: Props<Row>) {
  const { t } = useLingui();
  const { columns, selection, actions, rowLabel } = table;
  const label = rowLabel(row);
  return (
    // Keyboard reaches the row through the grid, which holds the focus and the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={domId}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selection ? isSelected : undefined}
      className={[
        classes.row,
        classes.dataRow,
        isActive ? classes.active : '',
        isSelected ? classes.selected : '',
      ].join(' ')}
      onClick={(event) => {
        onActivate(index, event.shiftKey);
        if (event.shiftKey && selection && !(event.target instanceof HTMLInputElement)) {
          event.preventDefault();
          selection.toggle(index, true);
        }
      }}
    >
      {selection ? (
        <div role="gridcell" className={classes.checkCell}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t`Select ${label}`}
            checked={isSelected}
            onChange={(event) => selection.toggle(index, (event.nativeEvent as MouseEvent).shiftKey)}
          />
        </div>
      ) : null}
      {columns.map((column) => (
        <div key={column.key} role="gridcell" className={`${classes.cell} ${column.wideOnly ? classes.wideOnly : ''}`}>
          {column.cell(row)}
        </div>
      ))}
      {actions ? (
        <div role="gridcell" className={`${classes.cell} ${classes.actionsCell}`}>
          {actions.render(row, isActive ? 0 : -1)}
        </div>
      ) : null}
    </div>
  );
}

// Scrolling renders the table at every block; rows that did not change must not render with it. The table's props are
// compared by what a row reads of them.
export const TableRow = memo(
  TableRowInner,
  (before, after) =>
    before.row === after.row &&
    before.index === after.index &&
    before.domId === after.domId &&
    before.isActive === after.isActive &&
    before.isSelected === after.isSelected &&
    before.table.columns === after.table.columns &&
    before.table.selection === after.table.selection &&
    before.table.actions === after.table.actions,
) as typeof TableRowInner;
