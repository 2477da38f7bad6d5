import { patternRanges } from '#src/lib/ruleMatcher/patternRules.ts';
import { RuleMatcher } from '#src/lib/ruleMatcher/ruleMatcher.ts';
import type { PatternRule, RuleHit } from '#src/lib/ruleMatcher/types.ts';

import type { FromMatcher, ToMatcher } from './matcherMessages.ts';

/** Patterns announced together. Each announcement is a message; one for each of 50,000 patterns would cost more than the patterns. */
const GROUP = 64;
/** A group that runs so long (ms) is announced again, so that silence always means one single pattern. */
const GROUP_TIME = 50;
/** After so long (ms) newer messages are let in. */
const BREATH = 30;
/** A pattern that took so long (ms) once is not run again. */
const SLOW = 250;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * The matcher as it lives in its worker: takes rules and texts, answers the newest text. A regular expression cannot
 * be interrupted from inside, so before running any it says which; the client watches and ends the worker if need be.
 */
export function createMatcherService(post: (message: FromMatcher) => void): (message: ToMatcher) => void {
  let matcher = new RuleMatcher();
  const excluded = new Set<string>();
  let newest = 0;

  async function test({ id, text, careful }: Extract<ToMatcher, { type: 'test' }>): Promise<void> {
    const hits = matcher.literalHits(text);
    const slow: string[] = [];
    const patterns = matcher.patternsFor(text).filter((rule) => !excluded.has(rule.ruleId));
    const alone = new Set(careful);
    const runsAlone = (rule: PatternRule) => rule.isSuspect || alone.has(rule.ruleId);
    const partial = () => post({ type: 'partial', id, hits: [...hits] });
    if (patterns.length > 0) partial();
    let lastBreath = performance.now();
    let isWithSuspects = false;
    let at = 0;
    while (at < patterns.length) {
      if (performance.now() - lastBreath > BREATH) {
        // oxlint-disable-next-line no-await-in-loop -- lets a newer text in
        await nextTask();
        if (id !== newest) return;
        lastBreath = performance.now();
      }
      const group = nextGroup(patterns, at, runsAlone);
      if (!isWithSuspects && group[0]?.isSuspect) {
        isWithSuspects = true;
        if (at > 0) partial();
      }
      post({ type: 'running', id, ruleIds: group.map((rule) => rule.ruleId) });
      at += runGroup(group, text, hits, slow);
    }
    for (const ruleId of slow) excluded.add(ruleId);
    post({ type: 'done', id, hits, slow, unusable: matcher.unusable });
  }

  return (message) => {
    switch (message.type) {
      case 'add':
        matcher.add(message.rules);
        break;
      case 'clear':
        matcher = new RuleMatcher();
        break;
      case 'exclude':
        for (const ruleId of message.ruleIds) excluded.add(ruleId);
        break;
      case 'test':
        newest = message.id;
        void test(message);
        break;
    }
  };
}

function nextGroup(
  patterns: readonly PatternRule[],
  from: number,
  runsAlone: (rule: PatternRule) => boolean,
): readonly PatternRule[] {
  let end = from + 1;
  const first = patterns[from];
  if (first && !runsAlone(first)) {
    for (let rule = patterns[end]; rule && end - from < GROUP && !runsAlone(rule); rule = patterns[end]) end += 1;
  }
  return patterns.slice(from, end);
}

/** Runs patterns until their time is up; returns how many. */
function runGroup(group: readonly PatternRule[], text: string, hits: RuleHit[], slow: string[]): number {
  const start = performance.now();
  let before = start;
  for (const [at, rule] of group.entries()) {
    const ranges = patternRanges(rule, text);
    if (ranges.length > 0) hits.push({ ruleId: rule.ruleId, ranges });
    const now = performance.now();
    if (now - before > SLOW) slow.push(rule.ruleId);
    before = now;
    if (now - start > GROUP_TIME) return at + 1;
  }
  return group.length;
}
