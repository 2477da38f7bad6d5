import { bucketsOf, comparable, isSameText, linksIn, shinglesOf } from './sameText.ts';

/** Something reported, as far as waves are concerned. Moments are ISO texts. */
export type WaveItem = {
  key: string;
  authorId: string;
  text: string;
  createdAt: string;
  /** Of its pictures, videos and files. */
  fileUrls: readonly string[];
};

/** What the items of a wave have in common; `shared` is that text, link, file or author. */
export type WaveReason = { is: 'text' | 'link' | 'file' | 'burst'; shared: string };

export type Wave = { id: string; reason: WaveReason; keys: readonly string[]; authors: number };

/** Fewer are no wave. */
const fewest = 3;
/** So many of one author within so long are a burst (milliseconds). */
const fewestInBurst = 5;
const burstMs = 10 * 60_000;

/**
 * The waves among reported items, the largest first: near-copies of a text, then what shares a link, then a file, then what
 * one author wrote within minutes. An item is in one wave at most. Does not depend on the order of the items.
 */
export function findWaves(items: readonly WaveItem[]): Wave[] {
  const sorted = items.toSorted((one, other) => compare(one.createdAt, other.createdAt) || compare(one.key, other.key));
  const waves: Wave[] = [];
  const taken = new Set<string>();
  const add = (reason: WaveReason, members: readonly WaveItem[], least = fewest) => {
    const free = members.filter(({ key }) => !taken.has(key));
    if (free.length < least) return;
    const authors = new Set(free.map(({ authorId }) => authorId)).size;
    const keys = free.map(({ key }) => key);
    for (const key of keys) taken.add(key);
    waves.push({ id: `${reason.is}:${keys[0] ?? ''}`, reason, keys, authors });
  };
  for (const group of byText(sorted)) add({ is: 'text', shared: group[0]?.text ?? '' }, group);
  const left = () => sorted.filter(({ key }) => !taken.has(key));
  for (const [shared, group] of grouped(left(), ({ text }) => linksIn(text))) add({ is: 'link', shared }, group);
  for (const [shared, group] of grouped(left(), ({ fileUrls }) => fileUrls)) add({ is: 'file', shared }, group);
  for (const [shared, group] of grouped(left(), ({ authorId }) => [authorId])) {
    for (const burst of bursts(group)) add({ is: 'burst', shared }, burst, fewestInBurst);
  }
  return waves.toSorted((one, other) => other.keys.length - one.keys.length || compare(one.id, other.id));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Each text joins the first one it is a near-copy of. */
function byText(items: readonly WaveItem[]): WaveItem[][] {
  const leaders: { shingles: ReadonlySet<number>; members: WaveItem[] }[] = [];
  const byBucket = new Map<number, number[]>();
  const byWords = new Map<string, number>();
  for (const item of items) {
    const words = comparable(item.text);
    if (words === undefined) continue;
    const same = byWords.get(words);
    if (same !== undefined) {
      leaders[same]?.members.push(item);
      continue;
    }
    const shingles = shinglesOf(words);
    const buckets = bucketsOf(shingles);
    const candidates = [...new Set(buckets.flatMap((bucket) => byBucket.get(bucket) ?? []))].toSorted((a, b) => a - b);
    const found = candidates.find((at) => isSameText(shingles, leaders[at]!.shingles));
    if (found !== undefined) {
      leaders[found]?.members.push(item);
      byWords.set(words, found);
      continue;
    }
    const at = leaders.push({ shingles, members: [item] }) - 1;
    byWords.set(words, at);
    for (const bucket of buckets) {
      const known = byBucket.get(bucket);
      if (known) known.push(at);
      else byBucket.set(bucket, [at]);
    }
  }
  return leaders.map(({ members }) => members);
}

function grouped(items: readonly WaveItem[], sharedBy: (item: WaveItem) => readonly string[]): [string, WaveItem[]][] {
  const groups = new Map<string, WaveItem[]>();
  for (const item of items) {
    for (const shared of sharedBy(item)) {
      const group = groups.get(shared);
      if (group) group.push(item);
      else groups.set(shared, [item]);
    }
  }
  // The largest first, so that an item that shares several goes to the larger wave.
  return [...groups].toSorted(([a, one], [b, other]) => other.length - one.length || compare(a, b));
}

/** What one author wrote without a pause, from the first to the last within ten minutes of each other. */
function bursts(items: readonly WaveItem[]): WaveItem[][] {
  const found: WaveItem[][] = [];
  let current: WaveItem[] = [];
  let start = 0;
  for (const item of items) {
    const at = Date.parse(item.createdAt);
    if (current.length > 0 && !(at - start <= burstMs)) {
      found.push(current);
      current = [];
    }
    if (current.length === 0) start = at;
    current.push(item);
  }
  return [...found, current];
}
