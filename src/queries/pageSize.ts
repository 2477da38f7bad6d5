import { useState } from 'react';

/** Rows per request. The vendor's own default is 20, its most is 100. */
export const pageSizes = [20, 50, 100] as const;
export type PageSize = (typeof pageSizes)[number];

/** The page size chosen for one list, kept in this browser. */
export function usePageSize(list: string): [PageSize, (size: PageSize) => void] {
  const key = `custos.pageSize.${list}`;
  const [size, setSize] = useState<PageSize>(() => read(key));
  return [
    size,
    (next) => {
      setSize(next);
      try {
        localStorage.setItem(key, String(next));
      } catch {
        // Storage is blocked: the choice holds until the page is left.
      }
    },
  ];
}

function read(key: string): PageSize {
  try {
    const kept = Number(localStorage.getItem(key));
    return pageSizes.find((size) => size === kept) ?? 20;
  } catch {
    return 20;
  }
}
