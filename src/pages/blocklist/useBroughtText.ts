import { useLocation } from 'react-router';

/** A text another page has led here with, to be tried; empty without one. It is in the history entry, not in the URL. */
export function useBroughtText(): string {
  const { state } = useLocation() as { state: unknown };
  return typeof state === 'object' && state !== null && 'text' in state && typeof state.text === 'string'
    ? state.text
    : '';
}
