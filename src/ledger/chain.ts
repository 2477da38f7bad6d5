import { canonicalJson } from '#src/lib/canonicalJson.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import type { LedgerDraft, LedgerEntry } from './entry.ts';

/** What stands in the place of a hash before the first entry. */
const chainStart = '0'.repeat(64);

/**
 * The entry that follows `previous`. Computed at once, not by the browser's own asynchronous hashing: it happens in the
 * middle of a transaction, which ends when it has to wait for anything else.
 */
export function chained(draft: LedgerDraft, previous: Pick<LedgerEntry, 'seq' | 'hash'> | undefined): LedgerEntry {
  const entry = { ...draft, seq: (previous?.seq ?? 0) + 1, previous: previous?.hash ?? chainStart };
  return { ...entry, hash: hashOf(entry) };
}

/** The hash of all an entry says, the hash before it included. The same for the same content in any order of its keys. */
export function hashOf(entry: Omit<LedgerEntry, 'hash'>): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(entry))));
}

/** Where a chain breaks: at the first entry that was changed, or that does not follow the one before. */
export type Break = { seq: number; why: 'changed' | 'missing' };

/**
 * The first break between `previous` and `entry`. Without `previous` only the entry itself is looked at: what was
 * before it has been deleted.
 */
export function breakAt(
  entry: LedgerEntry,
  previous: Pick<LedgerEntry, 'seq' | 'hash'> | undefined,
): Break | undefined {
  const { hash, ...content } = entry;
  if (hashOf(content) !== hash) return { seq: entry.seq, why: 'changed' };
  if (!previous) return undefined;
  if (entry.seq !== previous.seq + 1) return { seq: previous.seq + 1, why: 'missing' };
  return entry.previous === previous.hash ? undefined : { seq: entry.seq, why: 'changed' };
}
