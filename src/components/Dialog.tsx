import { CloseButton } from '@mantine/core';
import { useLayoutEffect, useRef, type ReactNode } from 'react';

import classes from './Dialog.module.css';

type Props = { title: string; closeLabel: string; onClose: () => void; children: ReactNode };

/**
 * The browser's own modal dialog, for what is looked up or set up without leaving the page: it keeps the focus inside, closes on
 * Escape, and gives the focus back.
 */
export function Dialog({ title, closeLabel, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  // In the layout phase, because the dialog can give the focus back only while it is still in the page.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={classes.head}>
        <h2>{title}</h2>
        <CloseButton aria-label={closeLabel} onClick={onClose} />
      </div>
      {children}
    </dialog>
  );
}
