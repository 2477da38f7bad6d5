import { useEffect, useSyncExternalStore } from 'react';
import { CloseButton } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';

import { closeToast, shownToasts, type Toast } from './toast.ts';
import classes from './ToastHost.module.css';

/** How long a success stays, in milliseconds. */
const shownFor = 6_000;

/** Where toasts appear. One polite live region, so that each is announced once. */
export function ToastHost() {
  const toasts = useSyncExternalStore(shownToasts.subscribe, shownToasts.get);
  return (
    <div className={classes.host} role="status">
      {toasts.map((shown) => (
        <ToastLine key={shown.id} shown={shown} />
      ))}
    </div>
  );
}

function ToastLine({ shown }: { shown: Toast }) {
  const { t } = useLingui();
  const { id, isFailure } = shown;
  useEffect(() => {
    if (isFailure) return;
    const timer = setTimeout(() => closeToast(id), shownFor);
    return () => clearTimeout(timer);
  }, [id, isFailure]);
  return (
    <div className={classes.toast} data-failure={isFailure}>
      <span>{shown.message}</span>
      <CloseButton size="sm" aria-label={t`Close the message`} onClick={() => closeToast(id)} />
    </div>
  );
}
