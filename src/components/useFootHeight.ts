import { useCallback } from 'react';

/** What lies over the foot of a page: a bar of actions, and the tray of jobs above it. */
type Foot = '--bar-height' | '--tray-height';

/** A ref for it, which tells the stylesheets how much of the page it covers. */
export function useFootHeight(name: Foot): (element: HTMLElement | null) => (() => void) | undefined {
  return useCallback(
    (element) => {
      if (!element) return undefined;
      const { style } = document.documentElement;
      const margin = 12;
      const observer = new ResizeObserver(() => style.setProperty(name, `${element.offsetHeight + margin}px`));
      observer.observe(element);
      return () => {
        observer.disconnect();
        style.removeProperty(name);
      };
    },
    [name],
  );
}
