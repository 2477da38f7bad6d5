import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

import type { z } from '#src/lib/zod.ts';

type Options = {
  /** While typing: the history must not fill with every letter. */
  replace?: boolean;
};

/** The query with a change of the filter in it; what is as it comes is left out. */
export function withFilter<T extends Record<string, string>>(
  schema: z.ZodType<T>,
  query: URLSearchParams,
  change: Partial<T>,
): URLSearchParams {
  const defaults = schema.parse({});
  const next = new URLSearchParams(query);
  for (const [key, value] of Object.entries(change) as [string, string][]) {
    if (value === defaults[key]) next.delete(key);
    else next.set(key, value);
  }
  return next;
}

/**
 * A page's filters, read from the URL through one schema, so that reload and share give the same view. The schema gives
 * every key a default with `.catch()`: a value that makes no sense falls back to it. Defaults are left out of the URL.
 */
export function useUrlFilter<T extends Record<string, string>>(
  schema: z.ZodType<T>,
): [T, (change: Partial<T>, options?: Options) => void] {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => schema.parse(Object.fromEntries(params)), [schema, params]);
  const setFilter = useCallback(
    (change: Partial<T>, { replace = false }: Options = {}) => {
      setParams((current) => withFilter(schema, current, change), { replace });
    },
    [schema, setParams],
  );
  return [filter, setFilter];
}
