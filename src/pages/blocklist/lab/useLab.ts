import { useCallback, useEffect, useRef, useState } from 'react';

import type { RehearsalKind, RehearsalResult, RehearsalText } from '#src/lib/rehearsal/types.ts';
import type { MatcherRule } from '#src/lib/ruleMatcher/types.ts';
import { eachBlocklistPage } from '#src/queries/blocklist.ts';
import { eachRecentText } from '#src/queries/recentContent.ts';

import { runRehearsal } from './labClient.ts';

export type LabRequest = {
  rules: readonly MatcherRule[] | 'in-force';
  kinds: ReadonlySet<RehearsalKind>;
  /** How many requests the texts may cost. */
  requests: number;
};

export type LabOutcome = {
  result: RehearsalResult;
  rules: ReadonlyMap<string, MatcherRule>;
  requests: number;
  /** The reading of texts broke off here; the result is about those read before. */
  brokeOff: unknown;
};

export type LabState =
  | { step: 'idle' }
  | { step: 'rules'; count: number }
  | { step: 'texts'; count: number; requests: number; most: number }
  | { step: 'running'; done: number; total: number }
  | ({ step: 'done' } & LabOutcome)
  | { step: 'failed'; error: unknown };

/** A rehearsal from the reading of rules to its result. Nothing is sent but requests to read. */
export function useLab() {
  const [state, setState] = useState<LabState>({ step: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback(async (request: LabRequest) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const tell = (next: LabState) => {
      if (!signal.aborted) setState(next);
    };
    try {
      tell({ step: 'running', done: 0, total: 0 });
      const rules = request.rules === 'in-force' ? await readRules(signal, tell) : request.rules;
      const { texts, requests, brokeOff } = await readTexts(request, signal, tell);
      tell({ step: 'running', done: 0, total: 0 });
      const onProgress = (done: number, total: number) => tell({ step: 'running', done, total });
      const result = await runRehearsal({ rules, texts, signal, onProgress });
      const byId = new Map(rules.map((rule) => [rule.ruleId, rule]));
      tell({ step: 'done', result, rules: byId, requests, brokeOff });
    } catch (error) {
      tell({ step: 'failed', error });
    }
  }, []);

  const cancel = useCallback(() => {
    running.current?.abort();
    setState({ step: 'idle' });
  }, []);
  return { state, start, cancel };
}

type Tell = (state: LabState) => void;

async function readRules(signal: AbortSignal, tell: Tell): Promise<MatcherRule[]> {
  const rules: MatcherRule[] = [];
  tell({ step: 'rules', count: 0 });
  for await (const page of eachBlocklistPage({ sortBy: 'firstCreated' }, signal)) {
    for (const { ruleId, regex, isMatchExactWord, isEnabled, isDeleted } of page) {
      if (isEnabled && !isDeleted) rules.push({ ruleId, regex, isMatchExactWord, isEnabled });
    }
    tell({ step: 'rules', count: rules.length });
  }
  return rules;
}

async function readTexts(
  { kinds, requests: most }: LabRequest,
  signal: AbortSignal,
  tell: Tell,
): Promise<{ texts: RehearsalText[]; requests: number; brokeOff: unknown }> {
  const texts: RehearsalText[] = [];
  let requests = 0;
  tell({ step: 'texts', count: 0, requests, most });
  try {
    for await (const batch of eachRecentText({ kinds, requests: most }, signal)) {
      texts.push(...batch.texts);
      ({ requests } = batch);
      tell({ step: 'texts', count: texts.length, requests, most });
    }
  } catch (error) {
    // What was read is worth a rehearsal; with nothing read there is only the failure.
    if (signal.aborted || texts.length === 0) throw error;
    return { texts, requests, brokeOff: error };
  }
  return { texts, requests, brokeOff: undefined };
}
