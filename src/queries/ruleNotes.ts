import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';

import { isFinished, type Job } from '#src/jobs/job.ts';
import {
  allRuleNotes,
  isImportRemembered,
  longestNote,
  markImportRemembered,
  readRuleNotes,
  saveRuleNote,
  saveRuleSources,
  type RuleNote,
} from '#src/storage/ruleNotes.ts';

import { jobEngine } from './jobEngine.ts';
import { queryClient } from './queryClient.ts';
import { useSession } from './useSession.ts';

export { longestNote };
export type { RuleNote };

/** What this device knows of these rules, by rule id. Nothing where the browser keeps nothing. */
export function useRuleNotes(ruleIds: readonly string[]): ReadonlyMap<string, RuleNote> {
  useEffect(() => void followImports(), []);
  const session = useSession();
  const profileId = session.status === 'disconnected' ? '' : session.profile.id;
  const { data } = useQuery({
    queryKey: ['ruleNotes', profileId, ruleIds],
    queryFn: () => readRuleNotes(profileId, ruleIds),
    enabled: ruleIds.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  return useMemo(() => byRule(data ?? []), [data]);
}

/** What this device knows of one rule, before somebody changes it. */
export function useRuleNote(ruleId: string): { note: RuleNote | undefined; isPending: boolean } {
  const session = useSession();
  const profileId = session.status === 'disconnected' ? '' : session.profile.id;
  const { data, isPending } = useQuery({
    queryKey: ['ruleNotes', profileId, [ruleId]],
    queryFn: () => readRuleNotes(profileId, [ruleId]),
    staleTime: 0,
    gcTime: 0,
  });
  return { note: data?.[0], isPending };
}

/** All notes and sources of a network, by rule id: for exports. */
export async function everyRuleNote(profileId: string): Promise<ReadonlyMap<string, RuleNote>> {
  await followImports();
  return byRule(await allRuleNotes(profileId));
}

/** Keeps a note on this device; an empty one takes it away. Throws `StorageError`. */
export async function keepRuleNote(profileId: string, ruleId: string, note: string): Promise<void> {
  await saveRuleNote({ profileId, ruleId, note });
  await changed();
}

/** Rules written in one transaction. */
const perWrite = 500;

/**
 * Keeps on this device which import the rules it added came from. May be called at any time and any number of times:
 * it does nothing before the import is finished, begins again after a crash, and is quickly through once all is kept.
 */
export async function rememberImportedRules(job: Job): Promise<void> {
  const live = job.counts.outcomes['live'] ?? 0;
  if (job.kind !== 'addBlocklistRules' || !isFinished(job) || live === 0) return;
  if (await isImportRemembered(job.id, live)) return;
  const { id: jobId, profileId } = job;
  const origin = { profileId, jobId, source: String(job.title['source'] ?? '') };
  let ruleIds: string[] = [];
  for await (const { fate } of jobEngine.items(jobId, ['done'])) {
    if (fate.is === 'done' && fate.outcome === 'live' && fate.objectId !== undefined) ruleIds.push(fate.objectId);
    if (ruleIds.length < perWrite) continue;
    await saveRuleSources(origin, ruleIds);
    ruleIds = [];
  }
  await saveRuleSources(origin, ruleIds);
  await markImportRemembered(jobId, live);
  await changed();
}

const known = new Map<string, number>();
let keeping: Promise<void> | undefined;

/**
 * From now on, keeps the source of the rules of every import of this browser as soon as it is finished, also of those
 * that finished while nobody looked. Resolves when the latter are kept; a second call does nothing else.
 */
export function followImports(): Promise<void> {
  if (keeping === undefined) {
    keeping = Promise.resolve();
    jobEngine.subscribe(keepFinished);
  }
  keepFinished();
  return keeping;
}

function keepFinished(): void {
  for (const job of jobEngine.list()) {
    const live = job.counts.outcomes['live'] ?? 0;
    if (job.kind !== 'addBlocklistRules' || !isFinished(job) || known.get(job.id) === live) continue;
    known.set(job.id, live);
    // A full disk is no reason to stop anybody: the next start tries again.
    keeping = keeping?.then(() => rememberImportedRules(job)).catch(() => {});
  }
}

const changed = () => queryClient.invalidateQueries({ queryKey: ['ruleNotes'] });

const byRule = (notes: readonly RuleNote[]) => new Map(notes.map((note) => [note.ruleId, note]));
