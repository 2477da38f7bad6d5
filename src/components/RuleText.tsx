import { unescapeLiteral } from '#src/lib/wordList/escape.ts';

/** What a rule is called in sentences: the plain word where it is one, the pattern where it is not. */
export const ruleLabel = (rule: { regex: string }): string => unescapeLiteral(rule.regex) ?? rule.regex;

/** A rule as a person reads it: an escaped word as the plain word, a real pattern in monospace. */
export function RuleText({ regex }: { regex: string }) {
  const plain = unescapeLiteral(regex);
  return plain === undefined ? (
    <code title={regex} dir="ltr">
      {regex}
    </code>
  ) : (
    <span title={plain} dir="auto">
      {plain}
    </span>
  );
}
