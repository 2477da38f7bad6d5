import { useEffect, useRef } from 'react';

/** Gives the focus back to where it was when the session was locked, or to the page's heading. */
export function useFocusAfterUnlocking(isLocked: boolean): void {
  const left = useRef<Element | null>(null);
  const wasLocked = useRef(isLocked);
  useEffect(() => {
    if (isLocked === wasLocked.current) return;
    wasLocked.current = isLocked;
    if (isLocked) {
      left.current = document.activeElement;
      return;
    }
    const before = left.current;
    const isThere = before instanceof HTMLElement && before !== document.body && before.checkVisibility();
    const heading = document.querySelector<HTMLElement>('main h1');
    (isThere ? before : heading)?.focus({ preventScroll: true });
  }, [isLocked]);
}
