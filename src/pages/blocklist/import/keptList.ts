import type { MatchMode } from '#src/lib/wordList/existingRules.ts';
import type { ReadOptions } from '#src/lib/wordList/reading.ts';
import { createKeeper } from '#src/queries/drafts.ts';

/** One change made in the review: a call of the worker, written down. */
export type ReviewChange =
  | ['edit', row: number, text: string]
  | ['setMode', rows: readonly number[], mode: MatchMode]
  | ['remove', rows: readonly number[]]
  | ['restore', rows: readonly number[]];

/** The list under review as it was brought, and what was changed since: enough to open the same review after a reload. */
export type KeptList = {
  source: string;
  data: Blob;
  options: ReadOptions;
  changes: readonly ReviewChange[];
};

const keeper = createKeeper<KeptList>('blocklist-import-list');

export function keepList(list: Omit<KeptList, 'changes'>): void {
  keeper.keep({ ...list, changes: [] });
}

/** The same list is read in another way, which forgets what was changed. */
export function keepOptions(options: ReadOptions): void {
  const kept = keeper.get();
  if (kept) keeper.keep({ ...kept, options, changes: [] });
}

export function keepChange(change: ReviewChange): void {
  const kept = keeper.get();
  if (kept) keeper.keep({ ...kept, changes: [...kept.changes, change] });
}

/** How many changes would be lost with the list. */
export const keptChanges = (): number => keeper.get()?.changes.length ?? 0;

/** What an earlier visit left; undefined when nothing was, or the browser keeps nothing. */
export const keptList = (): Promise<KeptList | undefined> => keeper.load();

export const forgetKeptList = (): Promise<void> => keeper.forget();
