import type { MatchMode } from '#src/lib/wordList/existingRules.ts';
import type { ReadOptions } from '#src/lib/wordList/reading.ts';
import type { ReviewSettings } from '#src/lib/wordList/reviewTypes.ts';
import { createKeeper } from '#src/queries/drafts.ts';

/** One change made in the review: a call of the worker, written down. */
export type ReviewChange =
  | ['edit', row: number, text: string]
  | ['setMode', rows: readonly number[], mode: MatchMode]
  | ['remove', rows: readonly number[]]
  | ['restore', rows: readonly number[]];

/** The list under review as it was brought, and what was changed since: enough to open the same review after a reload. */
export type KeptList = Brought & { changes: readonly ReviewChange[]; settings: ReviewSettings | undefined };
type Brought = { source: string; data: Blob; options: ReadOptions };

// Apart from each other: a list of 50 MB is not written once more for every change.
const lists = createKeeper<Brought>('blocklist-import-list');
const changes = createKeeper<readonly ReviewChange[]>('blocklist-import-changes');
/** How the lines are read and matched: without it the same list would be other rules. */
const settings = createKeeper<ReviewSettings>('blocklist-import-settings');
/** The job that the list has become, while that may still be taken back. */
const sentAs = createKeeper<string>('blocklist-import-job');

let latest = 0;

/** Another list is under review, in which nothing has been changed yet. Its text may take a moment to be kept. */
export async function keepList({
  data,
  ...list
}: Omit<Brought, 'data'> & { data: Blob | Promise<Blob> }): Promise<void> {
  latest += 1;
  const mine = latest;
  changes.keep([]);
  void sentAs.forget();
  const whole = await data;
  if (mine === latest) lists.keep({ ...list, data: whole });
}

/** The same list is read in another way, which forgets what was changed. */
export function keepOptions(options: ReadOptions): void {
  const list = lists.get();
  if (list) void keepList({ ...list, options });
}

export const keepSettings = (chosen: ReviewSettings): void => settings.keep(chosen);

export function keepChange(change: ReviewChange): void {
  changes.keep([...(changes.get() ?? []), change]);
}

/** How many changes would be lost with the list. */
export const keptChanges = (): number => changes.get()?.length ?? 0;

/** What an earlier visit left; undefined when nothing was, or the browser keeps nothing. */
export async function keptList(): Promise<KeptList | undefined> {
  const [list, made = [], chosen] = await Promise.all([lists.load(), changes.load(), settings.load()]);
  return list && { ...list, changes: made, settings: chosen };
}

/** The list has become a job that is not sent yet: taken back, it can be reviewed again. */
export function keepForJob(jobId: string): void {
  sentAs.keep(jobId);
}

/** The job that the kept list has become, if any. */
export const keptForJob = (): Promise<string | undefined> => sentAs.load();

export async function forgetKeptList(): Promise<void> {
  latest += 1;
  await Promise.all([lists.forget(), changes.forget(), settings.forget(), sentAs.forget()]);
}
