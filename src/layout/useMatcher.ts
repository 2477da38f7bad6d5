import { useEffect, useMemo, useRef, useState } from 'react';

import type { BlocklistRule } from '#src/api/blocklist.ts';
import { eachBlocklistPage } from '#src/queries/blocklist.ts';

import { openMatcher, type MatcherAnswer, type MatcherClient } from '#src/lib/ruleMatcher/matcherClient.ts';

type Loading = { count: number; isDone: boolean; error: unknown };

const nothingRead: Loading = { count: 0, isDone: false, error: undefined };

const asListed = (signal: AbortSignal) => eachBlocklistPage({ sortBy: 'firstCreated' }, signal);

/**
 * Reads all rules into the matcher's worker, and answers each text as it is typed; the newest text wins.
 * @param readRules every rule, page by page; always the same function
 */
export function useMatcher(
  text: string,
  readRules: (signal: AbortSignal) => AsyncIterable<readonly BlocklistRule[]> = asListed,
) {
  const matcher = useRef<MatcherClient>(undefined);
  const [rules] = useState(() => new Map<string, BlocklistRule>());
  const [loading, setLoading] = useState<Loading>(nothingRead);
  const [answer, setAnswer] = useState<MatcherAnswer>();
  const [failure, setFailure] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const client = openMatcher();
    matcher.current = client;
    const controller = new AbortController();
    rules.clear();
    void (async () => {
      try {
        for await (const page of readRules(controller.signal)) {
          for (const rule of page) rules.set(rule.ruleId, rule);
          client.addRules(page);
          setLoading({ count: rules.size, isDone: false, error: undefined });
        }
        setLoading({ count: rules.size, isDone: true, error: undefined });
      } catch (error) {
        if (!controller.signal.aborted) setLoading({ count: rules.size, isDone: false, error });
      }
    })();
    return () => {
      controller.abort();
      client.close();
    };
    // Another attempt is a new reading.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [rules, attempt, readRules]);

  // Again when more rules have come: a test sees only the rules that were there when it began.
  const { count } = loading;
  const asked = useMemo(() => ({ text, count }), [text, count]);
  useEffect(() => {
    if (asked.text === '') return;
    let isOver = false;
    matcher.current
      ?.test(asked.text, (partial) => !isOver && setAnswer(partial))
      .then(
        (complete) => {
          if (complete && !isOver) setAnswer(complete);
        },
        (error: unknown) => setFailure(error),
      );
    return () => {
      isOver = true;
    };
  }, [asked]);

  const retry = () => {
    setLoading(nothingRead);
    setFailure(undefined);
    setAttempt(attempt + 1);
  };
  return { rules, loading, answer: answer?.text === text ? answer : undefined, failure, retry };
}
