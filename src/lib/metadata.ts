import { canonicalJson } from './canonicalJson.ts';

export type Metadata = Readonly<Record<string, unknown>>;

/** Bytes from which on the vendor's FAQ advises against it. */
export const manyBytes = 1_000;

/** Why a text is no metadata. */
type Problem = 'not-json' | 'not-an-object';

/** Reads what was typed. Keys that would change an object's own nature are kept as mere names. */
export function parseMetadata(text: string): { metadata: Metadata } | { problem: Problem } {
  if (text.trim() === '') return { metadata: {} };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'not-json' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { problem: 'not-an-object' };
  return { metadata: value as Metadata };
}

/** How many bytes it takes on the wire: UTF-8 of its JSON. */
export const metadataBytes = (metadata: Metadata): number => new TextEncoder().encode(JSON.stringify(metadata)).length;

/**
 * What to write so that somebody's change and what others changed meanwhile both hold: of every key that somebody changed
 * the new value, of all others the value on the network now. `conflicts`: keys that both changed, to different ends.
 */
export function mergeMetadata(
  before: Metadata,
  mine: Metadata,
  now: Metadata,
): { merged: Metadata; conflicts: readonly string[] } {
  const merged = new Map(Object.entries(now));
  const conflicts: string[] = [];
  for (const key of new Set([...Object.keys(before), ...Object.keys(mine)])) {
    if (isSame(before, mine, key)) continue;
    if (!isSame(before, now, key) && !isSame(mine, now, key)) conflicts.push(key);
    if (Object.hasOwn(mine, key)) merged.set(key, mine[key]);
    else merged.delete(key);
  }
  return { merged: Object.fromEntries(merged), conflicts };
}

function isSame(one: Metadata, other: Metadata, key: string): boolean {
  if (Object.hasOwn(one, key) !== Object.hasOwn(other, key)) return false;
  return canonicalJson(one[key]) === canonicalJson(other[key]);
}
