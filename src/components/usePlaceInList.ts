import { useCallback, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

type Place = { top: number; active: number };

/** Where each table was left, by the entry of the history it was on. Memory of the page: a reload begins anew. */
const places = new Map<string, Place>();

/** Where somebody was in a table when this entry of the history was last shown, and a way to note where they are. */
export function usePlaceInList(label: string): { before: Place | undefined; note: (place: Partial<Place>) => void } {
  const { key } = useLocation();
  const name = `${key} ${label}`;
  const current = useRef(name);
  useEffect(() => {
    current.current = name;
  }, [name]);
  const note = useCallback((place: Partial<Place>) => {
    places.set(current.current, { top: 0, active: 0, ...places.get(current.current), ...place });
  }, []);
  return { before: places.get(name), note };
}
