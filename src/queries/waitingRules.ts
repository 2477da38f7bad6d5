import { useEffect, useState } from 'react';

import type { Job } from '#src/jobs/job.ts';

import { jobEngine } from './jobEngine.ts';
import { useWaitingJobs } from './waiting.ts';

/** What is going to happen to a rule, and the decision that says so. */
export type WaitingRule = { job: Job; becomes: 'deleted' | 'on' | 'off' };

const none: ReadonlyMap<string, WaitingRule> = new Map();

/** Blocks of a decision read at a time. */
const blocksPerRead = 20;

/** The rules that decisions wait for which are not sent yet, by rule id; of several decisions the last one. */
export function useWaitingRules(): ReadonlyMap<string, WaitingRule> {
  const jobs = useWaitingJobs();
  const ids = jobs.map(({ id }) => id).join(' ');
  const [known, setKnown] = useState({ ids: '', rules: none });
  useEffect(() => {
    if (ids === '') return;
    let isWanted = true;
    void readRules(ids.split(' '), () => isWanted)
      .then((rules) => isWanted && setKnown({ ids, rules }))
      // The tray shows the decisions themselves.
      .catch(() => {});
    return () => void (isWanted = false);
  }, [ids]);
  return ids === known.ids ? known.rules : none;
}

async function readRules(ids: readonly string[], isWanted: () => boolean): Promise<ReadonlyMap<string, WaitingRule>> {
  const rules = new Map<string, WaitingRule>();
  // The oldest decision first, so that later ones win.
  for (const id of ids.toReversed()) {
    const job = jobEngine.get(id);
    const becomes = job && becomesBy(job);
    if (!becomes) continue;
    for (let from = 0; from < job.blocks && isWanted(); from += blocksPerRead) {
      // oxlint-disable-next-line no-await-in-loop -- a large decision is not held in memory as a whole
      for (const { items } of await jobEngine.readBlocks(id, from, from + blocksPerRead)) {
        for (const { item } of items) rules.set((item as { ruleId: string }).ruleId, { job, becomes });
      }
    }
  }
  return rules;
}

function becomesBy({ kind, params }: Job): WaitingRule['becomes'] | undefined {
  if (kind === 'removeBlocklistRules') return 'deleted';
  if (kind !== 'setBlocklistRulesEnabled') return undefined;
  return (params as { isEnabled: boolean }).isEnabled ? 'on' : 'off';
}
