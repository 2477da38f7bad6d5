import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { newId } from '#src/lib/newId.ts';
import { readSnapshotFile } from '#src/lib/ruleDiff/snapshotFile.ts';
import { ruleDiff, type RuleChange } from '#src/lib/ruleDiff/ruleDiff.ts';
import { sessionState } from '#src/session/session.ts';
import {
  deleteSnapshot,
  linkSnapshot,
  listSnapshots,
  loadSnapshotRules,
  saveSnapshot,
  type Snapshot,
  type SnapshotRule,
} from '#src/storage/snapshots.ts';

import { eachBlocklistPage } from './blocklist.ts';
import { queryClient } from './queryClient.ts';
import { useSession } from './useSession.ts';

export type { Snapshot, SnapshotRule };

type Reading = {
  /** Told how many rules have been read so far. */
  onProgress: (read: number) => void;
  signal: AbortSignal;
};

/** Every rule the network has now, as far as snapshots keep it. Throws `ApiError`, or the signal's reason. */
export async function readWholeList({ onProgress, signal }: Reading): Promise<SnapshotRule[]> {
  const rules: SnapshotRule[] = [];
  onProgress(0);
  for await (const page of eachBlocklistPage({ sortBy: 'firstCreated' }, signal)) {
    for (const rule of page) if (!rule.isDeleted) rules.push(snapshotRule(rule));
    onProgress(rules.length);
  }
  signal.throwIfAborted();
  return rules;
}

/** What a snapshot keeps of a rule. */
export function snapshotRule({ ruleId, regex, isMatchExactWord, isEnabled }: SnapshotRule): SnapshotRule {
  return { ruleId, regex, isMatchExactWord, isEnabled };
}

/** The snapshots of the connected network, the newest first; undefined until they are read. */
export function useSnapshots(): { snapshots: readonly Snapshot[] | undefined; error: unknown; retry: () => void } {
  const session = useSession();
  const profileId = session.status === 'disconnected' ? undefined : session.profile.id;
  const query = useQuery({
    queryKey: ['snapshots', profileId],
    queryFn: () => listSnapshots(profileId ?? ''),
    enabled: profileId !== undefined,
    // Another tab may have saved one.
    staleTime: 0,
  });
  return { snapshots: query.data, error: query.data ? null : query.error, retry: () => void query.refetch() };
}

const changed = () => queryClient.invalidateQueries({ queryKey: ['snapshots'] });

/** Reads the whole list and keeps it on this device. Throws `ApiError`, `StorageError`, or the signal's reason. */
export async function saveSnapshotNow(reading: Reading): Promise<Snapshot> {
  const { id } = connectedProfile();
  const rules = await readWholeList(reading);
  return save({ profileId: id, at: Date.now(), origin: 'person' }, rules);
}

/**
 * Keeps the list as it is before an import: for the import's review, which has read all rules by then. Call it before
 * the job is started, and `linkSnapshotToImport` after. Throws `StorageError`: then nothing was saved.
 */
export function saveSnapshotBeforeImport(
  profileId: string,
  rules: readonly SnapshotRule[],
  source: string,
): Promise<Snapshot> {
  return save({ profileId, at: Date.now(), origin: 'import', ...(source !== '' && { name: source }) }, rules);
}

/** Ties the snapshot to the import it was saved for. */
export async function linkSnapshotToImport(snapshot: Snapshot, jobId: string): Promise<void> {
  await linkSnapshot(snapshot.id, jobId);
  await changed();
}

/** Takes in a file saved earlier. Throws `SnapshotFileRefused` or `StorageError`. */
export async function openSnapshotFile(file: File): Promise<Snapshot> {
  const profile = connectedProfile();
  const { at, network, rules } = await readSnapshotFile(file);
  return save(
    { profileId: profile.id, at, origin: 'file', name: file.name, ...(network !== '' && { network }) },
    rules,
  );
}

/** Deletes it from this device. */
export async function forgetSnapshot(snapshot: Snapshot): Promise<void> {
  await deleteSnapshot(snapshot.id);
  await changed();
}

/** The rules of a snapshot. Throws when it has been deleted meanwhile. */
export async function snapshotRules(id: string): Promise<readonly SnapshotRule[]> {
  const rules = await loadSnapshotRules(id);
  if (!rules) throw new Error('This snapshot is no longer on this device.');
  return rules;
}

export type Comparison = {
  changes: readonly RuleChange[];
  counts: Readonly<Record<RuleChange['is'], number>>;
  /** When the reading began. Milliseconds since the epoch. */
  at: number;
};

/** In the place of a snapshot: the list as the network has it now. */
export const now = 'now';

/** What lies between two snapshots, or one and now. `read`: how many rules of the network have been read for it. */
export function useComparison(before: string, after: string) {
  const [read, setRead] = useState(0);
  const query = useQuery({
    queryKey: ['snapshotComparison', before, after],
    queryFn: async ({ signal }): Promise<Comparison> => {
      const at = Date.now();
      const reading = { signal, onProgress: setRead };
      const rulesOf = (id: string) => (id === now ? readWholeList(reading) : snapshotRules(id));
      const [earlier, later] = await Promise.all([rulesOf(before), rulesOf(after)]);
      const changes = ruleDiff(earlier, later);
      const counts = { added: 0, removed: 0, mode: 0, switched: 0 };
      for (const { is } of changes) counts[is] += 1;
      return { changes, counts, at };
    },
    // It costs a request for every hundred rules: only who asks for it again gets it again.
    staleTime: Infinity,
    gcTime: 0,
    structuralSharing: false,
  });
  return {
    comparison: query.isFetching ? undefined : query.data,
    error: query.isFetching ? null : query.error,
    read,
    again: () => void query.refetch(),
  };
}

async function save(snapshot: Omit<Snapshot, 'id' | 'count'>, rules: readonly SnapshotRule[]): Promise<Snapshot> {
  const saved = await saveSnapshot({ ...snapshot, id: newId() }, rules);
  await changed();
  return saved;
}

function connectedProfile() {
  const session = sessionState.get();
  if (session.status !== 'connected') throw new Error('Not connected to a network');
  return session.profile;
}
