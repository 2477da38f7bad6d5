import type { z } from '#src/lib/zod.ts';

/**
 * A list that an answer carries beside its own, as a map by id. Rows that do not have the expected form are left out, and so
 * is the whole list where there is none: what is side-loaded is never worth failing for (contract §4).
 */
export function sideLoaded<T>(
  answer: Readonly<Record<string, unknown>>,
  key: string,
  item: z.ZodType<T>,
  idOf: (item: T) => string,
): ReadonlyMap<string, T> {
  const list = answer[key];
  const found = new Map<string, T>();
  for (const one of Array.isArray(list) ? list : []) {
    const { data } = item.safeParse(one);
    if (data !== undefined) found.set(idOf(data), data);
  }
  return found;
}
