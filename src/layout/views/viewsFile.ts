import { z } from '#src/lib/zod.ts';

import { SavedView, savedViews } from './savedViews.ts';

const ViewsFile = z.object({ custos: z.literal('views'), views: z.array(SavedView) });

/** Views as a file to share. Filters are in it, and so may be names and words somebody searched for; no token ever. */
export const viewsFile = (views: readonly SavedView[]): string =>
  JSON.stringify({ custos: 'views', views }, undefined, 2);

/** Adds the views of a file to those that are here; one of the same id is replaced. Undefined where it is no such file. */
export function openViewsFile(text: string): number | undefined {
  let file: z.infer<typeof ViewsFile>;
  try {
    file = ViewsFile.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
  const byId = new Map([...savedViews.get(), ...file.views].map((view) => [view.id, view]));
  savedViews.choose([...byId.values()]);
  return file.views.length;
}
