import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { CloseButton } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';

import { closeToast, shownToasts, type Toast } from './toast.ts';
import classes from './ToastHost.module.css';

/** How long a success stays, in milliseconds. */
const shownFor = 6_000;

/** @property aboutCode the way to what the help says about an error code */
type Props = { aboutCode: (code: number) => ReactNode };

/** Where toasts appear. One polite live region, so that each is announced once. */
export function ToastHost({ aboutCode }: Props) {
  const toasts = useSyncExternalStore(shownToasts.subscribe, shownToasts.get);
  return (
    <div className={classes.host} role="status">
      {toasts.map((shown) => (
        <ToastLine key={shown.id} shown={shown} aboutCode={aboutCode} />
      ))}
    </div>
  );
}

function ToastLine({ shown, aboutCode }: Props & { shown: Toast }) {
  const { t } = useLingui();
  const { id, isFailure } = shown;
  useEffect(() => {
    if (isFailure) return;
    const timer = setTimeout(() => closeToast(id), shownFor);
    return () => clearTimeout(timer);
  }, [id, isFailure]);
  return (
    <div className={classes.toast} data-failure={isFailure}>
      <span>
        {shown.message} {shown.code === undefined ? null : aboutCode(shown.code)}
      </span>
      <CloseButton size="sm" aria-label={t`Close the message`} onClick={() => closeToast(id)} />
    </div>
  );
}
