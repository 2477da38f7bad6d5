import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** True until somebody has gone anywhere from the page that was opened. */
export function isFirstPage(): boolean {
  const { idx = 0 } = (history.state ?? {}) as { idx?: number };
  return idx === 0;
}

/**
 * Moves focus to the new page's heading, so that keyboard and screen reader start where the eye does. Only when the path
 * changes: filters live in the query and must not take the focus away from the field being typed in.
 */
export function useFocusAfterNavigation(): void {
  const { pathname } = useLocation();
  // Coming from the connect page is a navigation too; opening the console is not.
  const previous = useRef(isFirstPage() ? pathname : undefined);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [pathname]);
}
