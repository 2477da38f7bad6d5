import { CloseButton } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';

import classes from './SidePanel.module.css';
import { useIsPhone } from './useIsPhone.ts';

type Props = {
  /** Names it for screen readers. */
  label: string;
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
};

/** One row of a list beside it; on a phone in its place. Escape closes it. */
export function SidePanel({ label, title, closeLabel, onClose, children }: Props) {
  const isPhone = useIsPhone();
  const close = useRef<HTMLButtonElement>(null);
  const isClosed = useRef(false);
  const onCloseHere = () => {
    isClosed.current = true;
    onClose();
  };
  // Once the list is to be seen again, which on a phone it is only then.
  useEffect(
    () => () => {
      if (isClosed.current) document.querySelector<HTMLElement>('main [role=grid]')?.focus();
    },
    [],
  );
  // There the list, and the focus with it, is gone.
  useEffect(() => {
    if (isPhone) close.current?.focus();
  }, [isPhone]);
  return (
    // Escape closes it from anything in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className={classes.panel}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCloseHere();
      }}
    >
      <div className={classes.head}>
        <h2 dir="auto">{title}</h2>
        <CloseButton ref={close} aria-label={closeLabel} onClick={onCloseHere} />
      </div>
      {children}
    </aside>
  );
}

/** A list, and the panel of one of its rows where one is open. */
export function WithSidePanel({ panel, children }: { panel: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.split} data-open={panel !== null}>
      <div className={classes.list}>{children}</div>
      {panel}
    </div>
  );
}
