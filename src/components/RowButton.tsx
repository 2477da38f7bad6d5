import type { ReactNode } from 'react';

import classes from './RowButton.module.css';

type Props = {
  /** What it does to which row, for those who hear only this. */
  label: string;
  tabIndex: 0 | -1;
  onClick: () => void;
  title?: string;
  /** For a button that opens something of the row. */
  isExpanded?: boolean;
  isIcon?: boolean;
  children: ReactNode;
};

/**
 * A button at the end of a row. Plain: there are hundreds on the screen, and a part of a component library costs ten nodes
 * each.
 */
export function RowButton({ label, tabIndex, onClick, title, isExpanded, isIcon = false, children }: Props) {
  return (
    <button
      type="button"
      className={isIcon ? `${classes.button} ${classes.icon}` : classes.button}
      tabIndex={tabIndex}
      aria-label={label}
      aria-expanded={isExpanded}
      title={title}
      onClick={(event) => {
        // The second press of a double click is nobody’s decision: another row may have come under the pointer.
        if (event.detail <= 1) onClick();
      }}
    >
      {children}
    </button>
  );
}
