import { createStore, type Store } from '#src/lib/store.ts';
import { currentClient, sessionState } from '#src/session/session.ts';

import { followDecisions, type Decided } from './decided.ts';
import type { FlaggedItem } from './flaggedItem.ts';
import { readSource, sourceNames, type SourceName } from './flaggedSources.ts';
import { forgetMissing } from './offered.ts';
import { tellOf, wantsNotice } from './notice.ts';

/**
 * How far the reading of a source is. `lookedAt`: when it was last looked for new reports, `wholeAt`: when it was last read to its
 * end, both in milliseconds since 1970.
 */
type SourceState = {
  isReading: boolean;
  lookedAt?: number | undefined;
  wholeAt?: number | undefined;
  error?: unknown;
};

export type FlaggedQueue = {
  /** Everything reported that is known, the decided ones among it, in the order it is shown in; that never changes by itself. */
  items: readonly FlaggedItem[];
  /** Known, and not shown yet: rows must not move under somebody's hand. */
  arrived: readonly FlaggedItem[];
  sources: Readonly<Record<SourceName, SourceState>>;
  /** What was decided in this browser, by item key. */
  decided: ReadonlyMap<string, Decided>;
};

const sources = Object.fromEntries(sourceNames.map((name) => [name, { isReading: false }])) as FlaggedQueue['sources'];
const start: FlaggedQueue = { items: [], arrived: [], sources, decided: new Map() };

/** The queue of this tab. Outside the page, so that a look elsewhere loses neither place nor order. */
const store: Store<FlaggedQueue> = createStore(start);
export const flaggedQueue: Pick<Store<FlaggedQueue>, 'get' | 'subscribe'> = store;
const set = (change: Partial<FlaggedQueue>) => store.set({ ...store.get(), ...change });

/** How often it is looked for new reports while the page is in sight, in milliseconds. */
const lookEvery = 60_000;
/** After so long a visit reads everything again, since others decide too (milliseconds). */
const freshFor = 10 * 60_000;

let profileId: string | undefined;
let reading: AbortController | undefined;
/** Once somebody works with the rows, new ones wait to be asked for. */
let isTouched = false;

/** Puts the queue together, progressively, and keeps looking. To be called while the page is shown; returns what ends that. */
export function openFlaggedQueue(): () => void {
  const session = sessionState.get();
  const now = session.status === 'disconnected' ? undefined : session.profile.id;
  if (now !== profileId) {
    profileId = now;
    isTouched = false;
    store.set(start);
  }
  reading = new AbortController();
  // What was decided on an earlier visit stays decided: the network tells of it only when all is read anew.
  const unfollow = followDecisions(wholeSince(), (decided) =>
    set({ decided: new Map([...store.get().decided, ...decided]) }),
  );
  const isFresh = sourceNames.every((name) => Date.now() - (store.get().sources[name].wholeAt ?? 0) < freshFor);
  void readAll(reading.signal, isFresh);
  const timer = setInterval(() => {
    // Of the reading that is under way by then: everything may have been asked for anew meanwhile.
    if (reading && isLookedFor() && !isReading()) void readAll(reading.signal, true);
  }, lookEvery);
  return () => {
    clearInterval(timer);
    unfollow();
    reading?.abort();
    for (const name of sourceNames) setSource(name, { isReading: false });
  };
}

/** Somebody has begun to work with the rows: from here on new ones wait. */
export function touchFlaggedQueue(): void {
  isTouched = true;
}

/** Takes the new ones in, at the head: what is there keeps its order. */
export function takeArrived(): void {
  const { items, arrived } = store.get();
  set({ items: [...arrived.toSorted(newestFirst), ...items], arrived: [] });
}

/** Reads everything anew; what the network lists no more goes. */
export async function lookAgain(): Promise<void> {
  isTouched = false;
  reading?.abort();
  reading = new AbortController();
  set({ items: [], arrived: [] });
  forgetMissing(profileId ?? '');
  await readAll(reading.signal, false);
}

/** While the page is in sight; and out of sight for whoever wants to be told of new reports. */
const isLookedFor = () => document.visibilityState === 'visible' || wantsNotice.get();

/** Since when what the network listed may not show what was decided: the earliest whole reading, 0 where there is none. */
const wholeSince = () => Math.min(...sourceNames.map((name) => store.get().sources[name].wholeAt ?? 0));

const isReading = () => sourceNames.some((name) => store.get().sources[name].isReading);

/** @param isBrief only what is newest, to learn of new reports */
async function readAll(signal: AbortSignal, isBrief: boolean): Promise<void> {
  await Promise.all(sourceNames.map((name) => readOne(name, signal, isBrief)));
}

async function readOne(name: SourceName, signal: AbortSignal, isBrief: boolean): Promise<void> {
  setSource(name, { ...store.get().sources[name], isReading: true });
  try {
    const client = await currentClient();
    const seen = new Set<string>();
    for await (const found of readSource(name, { client, signal, isBrief, profileId: profileId ?? '' })) {
      if (signal.aborted) return;
      note(found);
      for (const { key } of found) seen.add(key);
    }
    if (signal.aborted) return;
    if (!isBrief) dropUnseen(name, seen);
    const lookedAt = Date.now();
    const { wholeAt } = store.get().sources[name];
    setSource(name, { isReading: false, lookedAt, wholeAt: isBrief ? wholeAt : lookedAt });
  } catch (error) {
    if (!signal.aborted) setSource(name, { ...store.get().sources[name], isReading: false, error });
  }
}

/** Reads a source again that failed. */
export const retrySource = (name: SourceName): void => {
  if (reading) void readOne(name, reading.signal, false);
};

function setSource(name: SourceName, state: SourceState): void {
  set({ sources: { ...store.get().sources, [name]: state } });
}

function note(found: readonly FlaggedItem[]): void {
  const { items, arrived } = store.get();
  const known = new Map([...items, ...arrived].map((item) => [item.key, item]));
  const added = found.filter(({ key }) => !known.has(key));
  // Reported again since: the number in the row is the newer one.
  const changed = new Map(found.filter((item) => known.has(item.key)).map((item) => [item.key, item]));
  const refreshed = (list: readonly FlaggedItem[]) =>
    list.some(({ key, reports }) => changed.has(key) && changed.get(key)?.reports !== reports)
      ? list.map((item) => changed.get(item.key) ?? item)
      : list;
  if (isTouched) {
    set({ items: refreshed(items), arrived: [...refreshed(arrived), ...added] });
    tellOf(added.length);
  } else set({ items: [...refreshed(items), ...added] });
}

/** What a source does not list any more was dealt with elsewhere. */
function dropUnseen(name: SourceName, seen: ReadonlySet<string>): void {
  const isThere = (item: FlaggedItem) => sourceOf(item) !== name || seen.has(item.key);
  const { items, arrived } = store.get();
  if (!items.every(isThere) || !arrived.every(isThere))
    set({ items: items.filter(isThere), arrived: arrived.filter(isThere) });
}

function sourceOf({ kind, place }: FlaggedItem): SourceName {
  if (kind === 'story') return 'stories';
  if (place.is === 'network') return 'users';
  if (place.is === 'channel') return 'channels';
  return place.is === 'feed' ? 'feeds' : 'communities';
}

const newestFirst = (one: FlaggedItem, other: FlaggedItem): number =>
  one.createdAt < other.createdAt ? 1 : one.createdAt > other.createdAt ? -1 : 0;
