import type { DeleteUserOptions } from '#src/api/userModeration.ts';
import type { ActivityLine, ActivityReport, ReportRefusal, Unknown } from '#src/lib/inactivity/report.ts';
import type { Quarantine } from '#src/lib/quarantine.ts';
import { createStore, type Store } from '#src/lib/store.ts';
import { createKeeper } from '#src/queries/drafts.ts';
import type { FoundUser } from '#src/queries/findUsers.ts';
import type { AwayAction, Candidate, Rehearsal } from '#src/jobs/rehearseAway.ts';

/** What is to be done, and to whom: kept on this device until the clean-up is sent. */
export type CleanUpSettings = {
  /** Who was there within so many days is not inactive. */
  days: number;
  action: AwayAction;
  deleteOptions: DeleteUserOptions;
  quarantineDays: number;
};

/** What was brought, read: the vendor's report, or somebody's plan. */
export type Brought = {
  source: string;
  /** When it was read, in milliseconds since 1970: the days are counted back from then. */
  at: number;
  lines: readonly ActivityLine[];
  summary: Omit<ActivityReport, 'lines'> | undefined;
  /** When somebody made the plan, where it is one, and for which network. */
  plan?: { madeAt: string; network: string } | undefined;
  /** The newest moment in the report, in milliseconds since 1970. */
  newest: number;
};

export type InactiveRefusal = ReportRefusal | { code: 'failed' | 'too-large' | 'nobody' };

type InactiveState = {
  settings: CleanUpSettings;
  /** Lines read so far, while a file is being read. */
  reading?: number | undefined;
  refusal?: InactiveRefusal | undefined;
  brought?: Brought | undefined;
  /** Who the candidates are, and for which days that was read. */
  accounts?: { days: number; found: readonly FoundUser[] } | undefined;
  rehearsal?: { of: string; result: Rehearsal } | undefined;
  /** The rehearsal whose plan was saved as a file. */
  savedPlan?: Rehearsal | undefined;
};

const startSettings: CleanUpSettings = {
  days: 365,
  action: 'quarantine',
  deleteOptions: { deleteAll: false, markMessageDeleted: false, hardDeletePost: false, hardDeleteComment: false },
  quarantineDays: 30,
};

/** Larger files are not of people (bytes). */
const largestReport = 100_000_000;
export const dayMs = 86_400_000;

/** The clean-up under way. Outside the page, so that every step is a page of its own and a look elsewhere loses nothing. */
const store: Store<InactiveState> = createStore<InactiveState>({ settings: startSettings });
export const inactiveState: Pick<Store<InactiveState>, 'get' | 'subscribe'> = store;
const set = (change: Partial<InactiveState>) => store.set({ ...store.get(), ...change });

const files = createKeeper<{ source: string; data: Blob }>('inactive-report');
const kept = createKeeper<CleanUpSettings>('inactive-settings');

let network: string | undefined;
let latest = 0;

/** Tells for which network the clean-up is, and takes up what an earlier visit left. What was read of another network ends. */
export function cleanUpFor(profileId: string): void {
  if (network === profileId) return;
  network = profileId;
  latest += 1;
  store.set({ settings: startSettings });
  void (async () => {
    const [settings, file] = await Promise.all([kept.load(), files.load()]);
    if (network !== profileId) return;
    if (settings) set({ settings: { ...startSettings, ...settings } });
    if (file && !store.get().brought && store.get().reading === undefined) await bring(file.data, file.source);
  })();
}

/** Reads a file that was dropped or chosen; what it says replaces what was there. */
export async function bringFile(file: File): Promise<void> {
  // Kept before it is shown: whoever sees it may reload.
  await bring(file, file.name, () => files.keepNow({ source: file.name, data: file }));
}

async function bring(data: Blob, source: string, beforeShown = () => Promise.resolve()): Promise<boolean> {
  if (data.size > largestReport) {
    set({ refusal: { code: 'too-large' } });
    return false;
  }
  latest += 1;
  const mine = latest;
  set({ reading: 0, refusal: undefined });
  const { readReport } = await import('./readReport.ts');
  const at = Date.now();
  const outcome = await readReport(data, at, (lines) => {
    if (mine === latest) set({ reading: lines });
  }).catch(() => undefined);
  if (mine !== latest) return false;
  if (!outcome || outcome.read.is === 'refused') {
    set({ reading: undefined, refusal: outcome?.read.is === 'refused' ? outcome.read.refusal : { code: 'failed' } });
    return false;
  }
  const { read, lines } = outcome;
  const summary = read.is === 'report' ? read.summary : undefined;
  const newest = read.is === 'report' ? read.summary.newest : Date.parse(read.plan.report.newest);
  if (newest === undefined || Number.isNaN(newest)) {
    set({ reading: undefined, refusal: { code: 'nobody' } });
    return false;
  }
  await beforeShown();
  if (mine !== latest) return false;
  const plan = read.is === 'plan' ? { madeAt: read.plan.madeAt, network: read.plan.network } : undefined;
  set({
    reading: undefined,
    refusal: undefined,
    brought: { source, at, lines, summary, plan, newest },
    accounts: undefined,
    rehearsal: undefined,
    savedPlan: undefined,
  });
  if (read.is === 'plan') {
    const { days, action, quarantineDays = startSettings.quarantineDays, deleteOptions } = read.plan;
    const options = Object.fromEntries(
      Object.keys(startSettings.deleteOptions).map((key) => [key, deleteOptions?.[key] === true]),
    ) as DeleteUserOptions;
    changeSettings({ days, action, quarantineDays, deleteOptions: options });
  }
  return true;
}

/** What was rehearsed under other settings stays shown nowhere: it was another question. */
export function changeSettings(change: Partial<CleanUpSettings>): void {
  const settings = { ...store.get().settings, ...change };
  set({ settings });
  kept.keep(settings);
}

export const setAccounts = (days: number, found: readonly FoundUser[]): void => set({ accounts: { days, found } });
export const setRehearsal = (of: string, result: Rehearsal): void =>
  set({ rehearsal: { of, result }, savedPlan: undefined });
export const setPlanSaved = (): void => set({ savedPlan: store.get().rehearsal?.result });

/** It has been handed over, or is given up: nothing of it is kept. */
export function endCleanUp(): void {
  latest += 1;
  void files.forget();
  void kept.forget();
  sorted = undefined;
  store.set({ settings: startSettings });
}

/** Since when nobody must have been seen, in milliseconds since 1970. */
export const sinceOf = ({ at }: Brought, { days }: CleanUpSettings): number => at - days * dayMs;

/** A report at one threshold: who was away by it alone, and how many of the others are what. */
export type Sorted = {
  candidates: readonly Candidate[];
  active: number;
  unknown: Readonly<Record<Unknown, number>>;
};

let sorted: { brought: Brought; days: number; result: Sorted } | undefined;

/** Goes through the report once, however many parts of a page ask: it may have 100,000 lines. */
export function sortReport(brought: Brought, { days }: CleanUpSettings): Sorted {
  if (sorted?.brought === brought && sorted.days === days) return sorted.result;
  const since = brought.at - days * dayMs;
  const candidates: Candidate[] = [];
  const unknown = { never: 0, unreadable: 0, future: 0 };
  for (const line of brought.lines) {
    if (!('lastActive' in line)) unknown[line.why] += 1;
    else if (line.lastActive < since) candidates.push(line);
  }
  const active = brought.lines.length - candidates.length - unknown.never - unknown.unreadable - unknown.future;
  sorted = { brought, days, result: { candidates, active, unknown } };
  return sorted.result;
}

/** What a quarantine that begins now writes into their metadata. */
export const quarantineMark = ({ quarantineDays }: CleanUpSettings, now: number): Quarantine => ({
  since: new Date(now).toISOString(),
  until: new Date(now + quarantineDays * dayMs).toISOString().slice(0, 10),
});

/** What a rehearsal was about: with anything of it changed, it says nothing any more. */
export const questionOf = (brought: Brought, settings: CleanUpSettings, protectedIds: ReadonlySet<string>): string =>
  JSON.stringify([
    brought.at,
    settings.days,
    settings.action,
    settings.quarantineDays,
    settings.deleteOptions,
    [...protectedIds].toSorted(),
  ]);

/** By a report older than this nobody is deleted: too much may have happened since (milliseconds). */
const tooOldToDelete = 7 * dayMs;

/** True where the report ended too long ago to delete anybody by it. */
export const isTooOld = (brought: Brought | undefined): boolean =>
  brought !== undefined && brought.at - brought.newest > tooOldToDelete;
