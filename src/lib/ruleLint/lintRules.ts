import { compilePattern } from '#src/lib/wordList/compilePattern.ts';
import { isSlowPattern } from '#src/lib/wordList/slowPattern.ts';

import { findCovering } from './covering.ts';
import { findInCommonWords } from './inCommonWords.ts';
import { withoutInvisible } from './invisible.ts';
import { lintSubject, type LintSubject } from './lintSubject.ts';
import { withoutLookAlikes } from './lookAlikes.ts';
import { tooShort } from './tooShort.ts';
import type { CommonWords, LintFinding, LintRule, NamedRules } from './types.ts';

export type LintInput = {
  /** The rules to look at. */
  rules: readonly LintRule[];
  /** Rules already in force (those that are off stop nothing): they can make new ones pointless, or be made so. */
  existing?: readonly LintRule[];
  commonWords?: CommonWords;
  /** Whether a pattern is slow, decided by trying it in a thread that can be killed; without, by rule of thumb. */
  isSlow?: (rule: LintRule) => boolean;
};

const MOST_NAMED = 5;
/** Signs that only somebody who knows patterns writes. Without them it is likelier a word with stars in it. */
const KNOWS_PATTERNS = /[\\()[\]{}|]/;

/**
 * What to look at twice in rules that are about to be added, by rule id; rules without a finding are not in it.
 * Made for ten thousand new rules beside fifty thousand: everything is found by passes over all words at once.
 */
export function lintRules({
  rules,
  existing = [],
  commonWords = {},
  isSlow = ({ text }) => isSlowPattern(text),
}: LintInput): Map<string, LintFinding[]> {
  const findings = new Map<string, LintFinding[]>();
  const note = (id: string, finding: LintFinding | undefined) => {
    if (!finding) return;
    const known = findings.get(id);
    if (known) known.push(finding);
    else findings.set(id, [finding]);
  };

  const subjects = rules.map((rule) => {
    for (const finding of hiddenIn(rule)) note(rule.id, finding);
    const subject = lintSubject(rule, isSlow);
    const fix = KNOWS_PATTERNS.test(rule.text) ? 'drop' : 'escape';
    if (subject.word === undefined && compilePattern(rule.text)?.test(''))
      note(rule.id, { kind: 'matches-empty', fix });
    if (subject.isSlow) note(rule.id, { kind: 'slow-pattern', fix });
    return subject;
  });

  const inWords = findInCommonWords(subjects, commonWords);
  const { narrower, broader } = covered(subjects, existing, isSlow);
  for (const subject of subjects) {
    const { rule, word } = subject;
    const length = rule.mode === 'anywhere' && word !== undefined ? tooShort(word) : undefined;
    if (length !== undefined) note(rule.id, { kind: 'too-short-for-anywhere', fix: 'switch-to-exact', length });
    const words = inWords.get(subject);
    if (words) note(rule.id, { kind: 'contained-in-common-words', fix: 'switch-to-exact', ...words });
    const by = broader.get(subject);
    if (by) note(rule.id, { kind: 'pointless', fix: 'drop', by: by.rule });
    const made = narrower.get(subject);
    const fix = rule.mode === 'anywhere' ? 'switch-to-exact' : 'drop';
    if (made) note(rule.id, { kind: 'makes-pointless', fix, ...made });
  }
  return findings;
}

function* hiddenIn({ text }: LintRule): Generator<LintFinding> {
  const invisible = withoutInvisible(text);
  if (invisible) yield { kind: 'invisible-characters', fix: 'clean', ...invisible };
  const lookAlikes = withoutLookAlikes(text);
  if (lookAlikes) yield { kind: 'look-alike-characters', fix: 'clean', ...lookAlikes };
}

/** For each new rule: what it makes pointless, and the broadest rule that makes it so. */
function covered(
  subjects: readonly LintSubject[],
  existing: readonly LintRule[],
  isSlow: (rule: LintRule) => boolean,
): { narrower: Map<LintSubject, NamedRules>; broader: Map<LintSubject, LintSubject> } {
  const narrower = new Map<LintSubject, NamedRules>();
  const broader = new Map<LintSubject, LintSubject>();
  const news = new Set(subjects);
  const others = existing.map((rule) => lintSubject(rule, isSlow));
  findCovering(
    [...others, ...subjects],
    (subject) => news.has(subject),
    (narrow, broad) => {
      if (news.has(narrow)) {
        const known = broader.get(narrow);
        if (!known || broad.held.length < known.held.length) broader.set(narrow, broad);
      }
      if (!news.has(broad)) return;
      const made = narrower.get(broad) ?? { count: 0, first: [] };
      made.count += 1;
      if (made.first.length < MOST_NAMED) made.first.push(narrow.rule);
      narrower.set(broad, made);
    },
  );
  return { narrower, broader };
}
