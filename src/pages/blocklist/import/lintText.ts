import { plural, t } from '@lingui/core/macro';
import { i18n } from '@lingui/core';

import type { LintFinding, NamedRules } from '#src/lib/ruleLint/types.ts';
import { unescapeLiteral } from '#src/lib/wordList/escape.ts';

/** What to look at twice in a line, as a sentence without its full stop. */
export function lintText(finding: LintFinding): string {
  switch (finding.kind) {
    case 'too-short-for-anywhere':
      return t`so short that it is inside very many words`;
    case 'contained-in-common-words':
      return t`also blocks ${andMore(finding.first, finding.count)}`;
    case 'pointless':
      return t`pointless: “${nameOf(finding.by.text)}” stops the same`;
    case 'makes-pointless':
      return madePointless(finding);
    case 'matches-empty':
      return t`matches every text, even an empty one`;
    case 'slow-pattern':
      return t`took very long on some texts`;
    case 'invisible-characters':
      return plural(finding.count, { one: 'holds an invisible character', other: 'holds # invisible characters' });
    case 'look-alike-characters':
      return t`holds letters of another script that look like these: ${finding.letters.join(' ')}`;
  }
}

/** What the one click does about it. */
export function fixLabel(finding: LintFinding): string {
  switch (finding.fix) {
    case 'switch-to-exact':
      return t`Exact word`;
    case 'escape':
      return t`Read as plain text`;
    case 'clean':
      return t`Clean`;
    case 'drop':
      return t`Leave out`;
  }
}

const nameOf = (regex: string) => unescapeLiteral(regex) ?? regex;

function madePointless({ count, first }: NamedRules): string {
  const names = andMore(
    first.map(({ text }) => nameOf(text)),
    count,
  );
  return plural(count, { one: `makes 1 rule pointless: ${names}`, other: `makes # rules pointless: ${names}` });
}

function andMore(names: readonly string[], count: number): string {
  const rest = count - names.length;
  const named = names.join(', ');
  return rest > 0 ? t`${named} and ${i18n.number(rest)} more` : named;
}
