import { useEffect, useRef, type FocusEvent } from 'react';

/**
 * For a part whose buttons come and go: when the one with the focus goes, the page's heading has it, not the body, from
 * where a keyboard would start over. Give what it returns to the part as `onFocus`.
 */
export function useKeptFocus(): (event: FocusEvent) => void {
  const focused = useRef<Element>(null);
  useEffect(() => {
    if (!focused.current || focused.current.isConnected || document.activeElement !== document.body) return;
    focused.current = null;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  });
  return (event) => {
    focused.current = event.target;
  };
}
