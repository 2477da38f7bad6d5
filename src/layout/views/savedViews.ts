import { createChoice } from '#src/lib/choice.ts';
import { newId } from '#src/lib/newId.ts';
import { z } from '#src/lib/zod.ts';

export const SavedView = z.object({
  id: z.string(),
  name: z.string().min(1).max(60),
  /** Path and query within the console: filters and order are in it. */
  to: z.string().regex(/^\/(?!\/)/),
  /** Shown in the navigation. */
  isPinned: z.boolean().catch(false),
});

/** A page with its filters and order, under a name. */
export type SavedView = z.infer<typeof SavedView>;

/** The views of whoever works in this browser. */
export const savedViews = createChoice<readonly SavedView[]>({
  storageKey: 'custos.views',
  parse: (kept) => z.array(SavedView).parse(kept),
  fallback: [],
});

export const saveView = (view: Omit<SavedView, 'id'>): void =>
  savedViews.choose([...savedViews.get(), { ...view, id: newId() }]);

export const changeView = (id: string, change: Partial<SavedView>): void =>
  savedViews.choose(savedViews.get().map((view) => (view.id === id ? { ...view, ...change } : view)));

export const deleteView = (id: string): void => savedViews.choose(savedViews.get().filter((view) => view.id !== id));
