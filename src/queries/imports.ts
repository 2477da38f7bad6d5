import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { isFinished, type Job } from '#src/jobs/job.ts';

import { eachBlocklistPage } from './blocklist.ts';
import { jobEngine } from './jobEngine.ts';
import { startJob, undoJob, useJobs } from './jobs.ts';

/** A rule an import added, and what has become of it since. */
export type ImportedRule = {
  ruleId: string;
  regex: string;
  isMatchExactWord: boolean;
  now: 'on' | 'off' | 'deleted';
};

/** Every job of the connected network that added rules, the newest first. */
export function useImports(): readonly Job[] {
  const jobs = useJobs();
  return useMemo(() => jobs.filter(({ kind }) => kind === 'addBlocklistRules'), [jobs]);
}

/** The rules a finished import added, with their state now. Read again whenever a job of this network ends. */
export function useImportedRules(job: Job | undefined) {
  const jobs = useJobs();
  const finished = jobs.filter(isFinished).length;
  const isEnabled = job !== undefined && isFinished(job);
  const query = useQuery({
    queryKey: ['imports', job?.id, job?.counts.outcomes['live'], finished],
    queryFn: ({ signal }) => (job ? importedRules(job, signal) : []),
    enabled: isEnabled,
    // While it is read again; never what another import added.
    placeholderData: (data, earlier) => (earlier?.queryKey[1] === job?.id ? data : undefined),
    staleTime: 0,
    gcTime: 0,
    structuralSharing: false,
  });
  return {
    rules: query.data,
    error: query.error,
    isReading: query.isFetching,
    again: () => void query.refetch(),
  };
}

/**
 * Takes back what a job did. Of an import, exactly its rules that are still as it made them: what somebody has switched off
 * or deleted since is theirs. Undefined when nothing is left to take back. Throws `ApiError`, `StorageError`.
 */
export async function takeBackDone(job: Job): Promise<Job | undefined> {
  if (job.kind !== 'addBlocklistRules') return undoJob(job);
  const rules = await importedRules(job, new AbortController().signal);
  return undoJob(job, new Set(rules.flatMap(({ ruleId, now }) => (now === 'on' ? ruleId : []))));
}

/** Deletes these rules of an import. Throws `StorageError` when the browser has no room for the job. */
export function deleteImported({ profileId }: Job, rules: readonly ImportedRule[]): Promise<Job> {
  return startJob('removeBlocklistRules', {}, rules, { expectedItems: rules.length, profileId });
}

/** Switches these rules of an import on or off. Throws `StorageError` when the browser has no room for the job. */
export function switchImported({ profileId }: Job, rules: readonly ImportedRule[], isEnabled: boolean): Promise<Job> {
  const inputs = rules.map(({ ruleId, regex, isMatchExactWord }) => ({
    ruleId,
    regex,
    isMatchExactWord,
    isEnabled: !isEnabled,
  }));
  return startJob('setBlocklistRulesEnabled', { isEnabled }, inputs, { expectedItems: rules.length, profileId });
}

/** Servers of the vendor may be a little apart: we read that much further. */
const clockSkewMs = 2_000;

async function importedRules(job: Job, signal: AbortSignal): Promise<ImportedRule[]> {
  const rules: ImportedRule[] = [];
  for await (const { text, mode, fate } of jobEngine.items(job.id, ['done'])) {
    if (fate.is !== 'done' || fate.outcome !== 'live' || fate.objectId === undefined) continue;
    rules.push({ ruleId: fate.objectId, regex: text, isMatchExactWord: mode === 'exact', now: 'deleted' });
  }
  const missing = new Map(rules.map((rule) => [rule.ruleId, rule]));
  if (missing.size === 0) return rules;
  const oldest = Date.parse((job.firstMark as { createdAt?: string } | undefined)?.createdAt ?? '') - clockSkewMs;
  // Newest first: what the import added is never older than what was newest when it began.
  for await (const page of eachBlocklistPage({ sortBy: 'lastCreated' }, signal)) {
    for (const { ruleId, isEnabled, isDeleted } of page) {
      const rule = missing.get(ruleId);
      if (!rule || isDeleted) continue;
      rule.now = isEnabled ? 'on' : 'off';
      missing.delete(ruleId);
    }
    const last = page.at(-1);
    if (missing.size === 0 || (last && Date.parse(last.createdAt) < oldest)) break;
  }
  return rules;
}
