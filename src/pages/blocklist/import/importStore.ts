import { createStore, type Store } from '#src/lib/store.ts';
import type { MatchMode } from '#src/lib/wordList/existingRules.ts';
import type { ReadOptions, Refusal } from '#src/lib/wordList/reading.ts';
import { defaultReviewSettings, type ReviewCounts, type ReviewSettings } from '#src/lib/wordList/reviewTypes.ts';
import { eachBlocklistPage } from '#src/queries/blocklist.ts';
import { snapshotRule, type SnapshotRule } from '#src/queries/snapshots.ts';

import type { ImportOutcome, ImportProgress, ImportSummary } from './importSession.ts';
import { keepChange, keepList, keepOptions, keepSettings, type KeptList, type ReviewChange } from './keptList.ts';
import { textBlob } from './textBlob.ts';
import { ImportWorkerEnded, openImport, type ImportClient, type ReadDriver } from './importWorkerClient.ts';

/** What the review knows of the network's own rules. */
export type Existing = { count: number; isDone: boolean; error?: unknown };

export type ImportStep =
  | { step: 'bring'; refusal?: Refusal | 'worker-failed' }
  | { step: 'reading'; source: string; progress: ImportProgress | undefined }
  | {
      step: 'review';
      source: string;
      summary: ImportSummary;
      counts: ReviewCounts;
      /** Grows with every change, so that the table reads its window again. */
      version: number;
      /** Why another list, brought on top of this one, was not read. */
      refusal?: Refusal;
    };

/** `saving`: lines of the job written so far, while it is being saved; nothing of the import can be changed then. */
export type ImportState = {
  at: ImportStep;
  settings: ReviewSettings;
  existing: Existing;
  saving: number | undefined;
  /** Grows with every change somebody makes to the list, and with every list. */
  edition: number;
};

const start = {
  at: { step: 'bring' },
  settings: { ...defaultReviewSettings, mode: 'exact' },
  existing: { count: 0, isDone: false },
  saving: undefined,
  edition: 0,
} satisfies ImportState as ImportState & { at: { step: 'bring' } };

/**
 * The import under way. It lives outside the page, so that a look at another page, or a locked session, loses nothing:
 * the list stays in its worker until it is added, given up, or the tab closes.
 */
const store: Store<ImportState> = createStore(start);
export const importState: Pick<Store<ImportState>, 'get' | 'subscribe'> = store;

let network: string | undefined;
let client: ImportClient | undefined;
let reading: AbortController | undefined;
let comparing: AbortController | undefined;
/** The network's rules as they were read for the comparison: kept as a snapshot when the import is started. */
let compared: SnapshotRule[] = [];
/** See above; whole only once `existing.isDone`. */
export const comparedRules = (): readonly SnapshotRule[] => compared;
/** Where a reading goes back to when it is refused or stopped. */
let before: Exclude<ImportStep, { step: 'reading' }> = { step: 'bring' };

const set = (change: Partial<ImportState>) => store.set({ ...store.get(), ...change });

/** True while the job is being saved: then the list stays as it was decided on. */
export const isSaving = (): boolean => store.get().saving !== undefined;

/** Reads pasted text in the worker; the review opens when it is read. */
export async function readText(text: string, source: string, options: ReadOptions = {}): Promise<void> {
  if (await read(source, (worker, driver) => worker.readText(text, options, driver))) {
    keepSettings(store.get().settings);
    await keepList({ source, data: textBlob(text), options });
  }
}

export async function readFile(file: File, options: ReadOptions = {}): Promise<void> {
  if (await read(file.name, (worker, driver) => worker.readFile(file, options, driver))) {
    keepSettings(store.get().settings);
    await keepList({ source: file.name, data: file, options });
  }
}

/** Reads what was brought once more, as another format or from another column. Edits are lost. */
export async function readAgain(options: ReadOptions): Promise<void> {
  const { at } = store.get();
  const source = 'source' in at ? at.source : '';
  if (await read(source, (worker, driver) => worker.readAgain(options, driver))) keepOptions(options);
}

/** Opens the review of a list that was kept, with what was changed in it. */
export async function readKept({ source, data, options, changes, settings }: KeptList): Promise<void> {
  const isRead = await read(source, async (worker, driver) =>
    data instanceof File ? worker.readFile(data, options, driver) : worker.readText(await data.text(), options, driver),
  );
  if (!isRead) return;
  if (settings) await configure(settings);
  // One after the other, as they were made.
  // oxlint-disable-next-line no-await-in-loop
  for (const made of changes) await change((worker) => apply(worker, made));
}

/** Ends the reading at once, and goes back to what was there before it. */
export function cancelReading(): void {
  reading?.abort();
  reading = undefined;
  // A worker without a review holds nothing worth keeping, and may be too busy to hear of it.
  if (before.step === 'bring') closeWorker();
  set({ at: before });
}

/** True when the review opened. */
async function read(
  source: string,
  run: (worker: ImportClient, driver: ReadDriver) => Promise<ImportOutcome>,
): Promise<boolean> {
  if (isSaving()) return false;
  reading?.abort();
  const controller = new AbortController();
  reading = controller;
  const { at } = store.get();
  if (at.step !== 'reading') before = at;
  set({ at: { step: 'reading', source, progress: undefined } });
  try {
    const worker = await opened();
    const outcome = await run(worker, {
      signal: controller.signal,
      onProgress: (progress) => {
        if (reading === controller) set({ at: { step: 'reading', source, progress } });
      },
    });
    if (reading !== controller) return false;
    // Reports come through a port of their own: the last ones may arrive after the answer.
    reading = undefined;
    if (!outcome.ok) {
      set({ at: { ...before, refusal: outcome.refusal } });
      return false;
    }
    set({ at: { step: 'review', source, summary: outcome.summary, counts: outcome.counts, version: 0 } });
    edited();
    if (!store.get().existing.isDone) void compareWithNetwork();
    return true;
  } catch (error) {
    failed(error);
    return false;
  }
}

async function opened(): Promise<ImportClient> {
  if (!client) {
    client = openImport();
    await client.configure(store.get().settings);
  }
  return client;
}

// The worker ran out of memory or could not be loaded: a new one starts with the next list.
function failed(error: unknown): void {
  if (!(error instanceof ImportWorkerEnded)) throw error;
  if (error.why === 'closed') return;
  closeWorker();
  set({ at: { step: 'bring', refusal: 'worker-failed' } });
}

/** Reads the network's rules page by page into the review, which learns "already there" from them. */
export async function compareWithNetwork(): Promise<void> {
  comparing?.abort();
  const controller = new AbortController();
  comparing = controller;
  const worker = await opened();
  await worker.clearExisting();
  compared = [];
  let count = 0;
  set({ existing: { count, isDone: false } });
  try {
    for await (const rules of eachBlocklistPage({ sortBy: 'firstCreated' }, controller.signal)) {
      const present = rules.filter((rule) => !rule.isDeleted);
      const counts = await worker.addExisting(present);
      if (controller.signal.aborted) return;
      for (const rule of present) compared.push(snapshotRule(rule));
      count += rules.length;
      set({ existing: { count, isDone: false } });
      changed(counts);
    }
    set({ existing: { count, isDone: true } });
  } catch (error) {
    if (!controller.signal.aborted) set({ existing: { count, isDone: false, error } });
  }
}

/** Runs one change of the review in the worker, shows its counts, and keeps it with the list. */
async function decide(made: ReviewChange): Promise<void> {
  if (isSaving()) return;
  keepChange(made);
  await change((worker) => apply(worker, made));
  edited();
}

const edited = () => set({ edition: store.get().edition + 1 });

function apply(worker: ImportClient, [name, ...args]: ReviewChange): Promise<ReviewCounts> {
  // The change is one of these calls, written down with its arguments.
  const call = worker[name] as (...given: readonly unknown[]) => Promise<ReviewCounts>;
  return call(...args);
}

async function change(run: (worker: ImportClient) => Promise<ReviewCounts>): Promise<void> {
  try {
    changed(await run(await opened()));
  } catch (error) {
    failed(error);
  }
}

function changed(counts: ReviewCounts): void {
  const { at } = store.get();
  if (at.step !== 'review') return;
  const { refusal: _, ...review } = at;
  set({ at: { ...review, counts, version: at.version + 1 } });
}

export async function configure(settings: Partial<ReviewSettings>): Promise<void> {
  if (isSaving()) return;
  set({ settings: { ...store.get().settings, ...settings } });
  keepSettings(store.get().settings);
  await change((worker) => worker.configure(settings));
  edited();
}
export const editRow = (row: number, text: string) => decide(['edit', row, text]);
export const setRowMode = (row: number, mode: MatchMode) => decide(['setMode', [row], mode]);
export const leaveRowOut = (row: number) => decide(['remove', [row]]);
export const restoreRow = (row: number) => decide(['restore', [row]]);

/** Lets the worker look at the list, without that being a change of it. */
export async function lintRows(run: (worker: ImportClient) => Promise<ReviewCounts>): Promise<void> {
  if (client) changed(await run(client));
}

/** The worker behind the review, for reading its rows. */
export const reviewWorker = opened;

/** Back to the text. The list is kept, with what was changed in it, and can be taken up again. */
export function backToBring(): void {
  if (!isSaving()) set({ at: { step: 'bring' } });
}

/** While the job is saved, every change of the list is refused; `written` says how far that is. */
export function setSaving(written: number | undefined): void {
  set({ saving: written });
}

/** Tells for which network the import is. One for another network is ended: what is new there is not what is new here. */
export function importFor(profileId: string): void {
  if (network !== undefined && network !== profileId) endImport();
  network = profileId;
}

/** Ends the import: it has been handed over. */
export function endImport(): void {
  reading?.abort();
  closeWorker();
  before = start.at;
  store.set({ ...start, settings: store.get().settings });
}

function closeWorker(): void {
  comparing?.abort();
  client?.close();
  client = undefined;
  compared = [];
  // What the review had learnt of the network's rules went with it.
  set({ existing: start.existing });
}
